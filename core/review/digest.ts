import type { Application } from '../application/application.ts';
import { type DigestClock, type DigestDecision, decideDigest } from '../message/digest.ts';
import type { Committee } from '../region/committee.ts';

/** Of an application in review, what a digest looks at. */
export type ReviewFile = Pick<Application, 'status' | 'ballots' | 'sentAt' | 'submittedAt' | 'deadline'>;

/** Whether this member still owes this file a vote. */
export const owesVote = (member: string, { status, ballots }: Pick<Application, 'status' | 'ballots'>): boolean =>
  status === 'in-review' && !Object.hasOwn(ballots, member);

/** Whether a member is mailed now about the files of her committee that await her vote. `files`: those of its docket. */
export const reviewDigest = (member: string, committee: Committee, files: readonly ReviewFile[], clock: DigestClock): DigestDecision =>
  decideDigest(
    files
      .filter((file) => owesVote(member, file))
      .flatMap(({ sentAt, submittedAt, deadline }) =>
        deadline === undefined ? [] : [{ since: sentAt ?? submittedAt, deadline, reminderDays: committee.reminderDays }],
      ),
    clock,
  );
