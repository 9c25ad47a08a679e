import type { Application, Instant } from '../../core/application/application.ts';
import { extendDeadline } from '../../core/application/transitions/deadline.ts';
import type { Actor } from '../../core/audit/event.ts';
import { givesTime } from '../../core/review/more-time.ts';
import type { DeadlineResult } from '../../pages/secretariat/deadlines.ts';
import type { ConfirmedFile } from '../shared/committee/confirmed-files.ts';
import type { SecretariatDeps } from './handler.ts';

/** Members vote at the same time; the deadline is moved on what is stored then. */
const TRIES = 8;

type Extension = { readonly until: Instant; readonly by: Actor; readonly reason: string };
type Unmoved = Extract<DeadlineResult['done'], 'changed' | 'stands'>;

/** A file of a committee as it stands, or why its deadline is not moved: it has left the committee, was asked about meanwhile, or has the time already. */
export const extendable = async (
  { applications }: Pick<SecretariatDeps, 'applications'>,
  province: string,
  { reference, round }: ConfirmedFile,
  until: Instant,
): Promise<Application | Unmoved> => {
  const application = await applications.getByReference(reference);
  if (application?.province !== province || application.status !== 'in-review' || application.round !== round) return 'changed';
  return givesTime(application, until) ? application : 'stands';
};

/** Moves the deadline of one file of a committee, as it stands at that moment. */
export const extendOne = async (
  deps: Pick<SecretariatDeps, 'applications' | 'clock'>,
  province: string,
  file: ConfirmedFile,
  extension: Extension,
): Promise<DeadlineResult['done']> => {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const application = await extendable(deps, province, file, extension.until);
    if (typeof application === 'string') return application;
    const change = extendDeadline(application, { ...extension, once: false }, { at: deps.clock.now() });
    if (!change.ok) return 'changed';
    if ((await deps.applications.commit(change.value)).ok) return 'extended';
  }
  return 'busy';
};
