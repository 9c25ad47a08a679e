import type { Application } from '../../core/application/application.ts';
import type { Change } from '../../core/application/change.ts';
import type { Applications } from '../../store/application/applications.ts';
import { found } from './or-fail.ts';
import { Conflict } from './step/task.ts';

const TRIES = 8;

type Extra = Parameters<Applications['commit']>[1];

/**
 * Commits a change of an application as it stands at that moment: when another writer was faster, it is proposed again on
 * what that one left. Undefined: there is nothing to propose any more. Throws `Conflict` when there is no end of it.
 */
export const commitLatest = async (
  applications: Applications,
  application: Application,
  propose: (latest: Application) => Change | undefined | Promise<Change | undefined>,
  extra: Extra = {},
): Promise<Application | undefined> => {
  let latest = application;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const change = await propose(latest);
    if (change === undefined) return undefined;
    const committed = await applications.commit(change, extra);
    if (committed.ok) return committed.value;
    if (committed.error !== 'StaleVersion' && committed.error !== 'Conflict') throw new Conflict(committed.error);
    latest = found(await applications.get(application.id));
  }
  throw new Conflict('StaleVersion');
};
