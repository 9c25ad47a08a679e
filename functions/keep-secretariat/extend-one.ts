import type { Instant } from '../../core/application/application.ts';
import { extendDeadline } from '../../core/application/transitions/deadline.ts';
import type { Actor } from '../../core/audit/event.ts';
import { givesTime } from '../../core/review/more-time.ts';
import type { DeadlineResult } from '../../pages/secretariat/deadlines.ts';
import type { ConfirmedFile } from '../shared/confirmed-files.ts';
import type { SecretariatDeps } from './handler.ts';

/** Members vote at the same time; the deadline is moved on what is stored then. */
const TRIES = 8;

type Extension = { readonly until: Instant; readonly by: Actor; readonly reason: string };

/** Moves the deadline of one file of a committee. What has left the committee, or was asked about meanwhile, is left alone. */
export const extendOne = async (
  { applications, clock }: Pick<SecretariatDeps, 'applications' | 'clock'>,
  province: string,
  { reference, round }: ConfirmedFile,
  extension: Extension,
): Promise<DeadlineResult['done']> => {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const application = await applications.getByReference(reference);
    if (application?.province !== province || application.status !== 'in-review' || application.round !== round) return 'changed';
    if (!givesTime(application, extension.until)) return 'stands';
    const change = extendDeadline(application, { ...extension, once: false }, { at: clock.now() });
    if (!change.ok) return 'changed';
    if ((await applications.commit(change.value)).ok) return 'extended';
  }
  return 'busy';
};
