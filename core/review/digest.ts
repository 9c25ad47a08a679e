import type { Application } from '../application/application.ts';
import { type DigestClock, type DigestDecision, decideDigest } from '../message/digest.ts';
import { type DocketRow, isOwed, owedBy } from './docket.ts';
import type { SeatedCommittee } from './roster.ts';
import type { Seat } from './standing.ts';

/** Of an application in review, what a digest looks at. */
export type ReviewFile = Pick<DocketRow, 'ballots' | 'sentAt' | 'submittedAt' | 'deadline'>;

/** Whether this seat still owes this file a vote. */
export const owesVote = (seat: Seat, file: Pick<Application, 'status' | 'ballots'>): boolean =>
  file.status === 'in-review' && isOwed(file, seat);

/** Whether who holds a seat is mailed now about the files of her committee that await its vote. `files`: those of its docket. */
export const reviewDigest = (
  seat: Seat,
  committee: Pick<SeatedCommittee, 'reminderDays'>,
  files: readonly ReviewFile[],
  clock: DigestClock,
): DigestDecision =>
  decideDigest(
    owedBy(files, seat).flatMap(({ sentAt, submittedAt, deadline }) =>
      deadline === undefined ? [] : [{ since: sentAt ?? submittedAt, deadline, reminderDays: committee.reminderDays }],
    ),
    clock,
  );
