import type { Deps } from '../shared/container.ts';
import { errorPageOf } from '../shared/http/error-page.ts';
import { httpHandler } from '../shared/http/http.ts';
import { deadlineRoutes } from './deadlines.ts';
import { decisionRoutes } from './decisions.ts';
import { journalRoutes } from './journal.ts';
import { mailRoutes } from './mail.ts';
import { memberRoutes } from './members.ts';
import { overviewRoutes } from './overview.ts';
import { standInRoutes } from './stand-in.ts';

export type SecretariatDeps = Deps<
  | 'applications'
  | 'committees'
  | 'seats'
  | 'seatLetters'
  | 'suppressions'
  | 'digestRequests'
  | 'access'
  | 'keys'
  | 'email'
  | 'region'
  | 'clock'
  | 'publicUrl'
>;

/**
 * Who keeps a committee's records sees how its work stands, never how anyone voted, and decides who sits. A member names who
 * stands in for her here too, so that only this function writes the roster.
 */
export const createHandler = (deps: SecretariatDeps) =>
  httpHandler(
    [
      ...overviewRoutes(deps),
      ...memberRoutes(deps),
      ...deadlineRoutes(deps),
      ...decisionRoutes(deps),
      ...mailRoutes(deps),
      ...journalRoutes(deps),
      ...standInRoutes(deps),
    ],
    errorPageOf(deps.region),
  );
