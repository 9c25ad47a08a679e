import { parseReference } from '../../core/application/reference.ts';
import type { Agenda } from '../../core/meeting/agenda.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type DocketRow, docketRowOf } from '../../core/review/docket.ts';
import type { OneRefused } from '../../pages/meetings/choose-one.ts';
import { isBefore } from '../shared/step/before-committee.ts';
import type { MeetingDeps } from './handler.ts';

/** The file that a typed reference names, if it can come after those that are on the agenda (`before`): read as it is stored, for the docket may not show it yet. */
export const oneFile = async (
  { applications }: Pick<MeetingDeps, 'applications'>,
  meeting: Pick<Meeting, 'province'>,
  before: Agenda['files'],
  typed: string,
): Promise<Result<DocketRow, OneRefused>> => {
  const reference = parseReference(typed);
  if (reference === undefined) return err({ why: 'reference' });
  const position = before.findIndex((file) => file.reference === reference) + 1;
  if (position > 0) return err({ why: 'listed', position });
  const file = await applications.getByReference(reference);
  if (!isBefore(meeting, file)) return err({ why: 'unknown' });
  return file.status === 'in-review' ? ok(docketRowOf(file)) : err({ why: 'notWaiting', status: file.status });
};
