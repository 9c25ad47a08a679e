import type { Deps } from '../shared/container.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { httpHandler } from '../shared/http/http.ts';
import { agendaRoutes } from './agenda.ts';
import { correctionRoutes } from './correction.ts';
import { listRoutes } from './list.ts';
import { meetingRoutes } from './meeting.ts';
import { minutesRoutes } from './minutes.ts';

export type MeetingDeps = Deps<
  'applications' | 'cases' | 'committees' | 'due' | 'meetings' | 'access' | 'keys' | 'region' | 'clock' | 'publicUrl'
>;

/** A committee's meetings: its secretary plans, opens and closes them; members join; nothing here is a vote. */
export const createHandler = (deps: MeetingDeps) =>
  httpHandler(
    [...listRoutes(deps), ...meetingRoutes(deps), ...agendaRoutes(deps), ...minutesRoutes(deps), ...correctionRoutes(deps)],
    errorPageOf(deps.region),
  );
