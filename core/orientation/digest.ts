import type { Application } from '../application/application.ts';
import { type DigestClock, type DigestDecision, decideDigest } from '../message/digest.ts';
import type { Host } from '../region/host.ts';

/** Whether a host's staff is mailed now about the referrals that await an answer. `files`: those referred to it. */
export const referralDigest = (
  host: Host,
  files: readonly Pick<Application, 'status' | 'referral'>[],
  clock: DigestClock,
): DigestDecision =>
  decideDigest(
    files.flatMap(({ status, referral }) =>
      status === 'referred' && referral?.host === host.id
        ? [{ since: referral.since, deadline: referral.deadline, reminderDays: host.reminderDays }]
        : [],
    ),
    clock,
  );
