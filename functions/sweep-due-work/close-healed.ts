import { log } from '../shared/log.ts';
import { inTurn } from '../shared/step/in-turn.ts';
import { isAboutReading, isReadable, passOverCase, type UnreadableDeps } from '../shared/unreadable.ts';
import { isMeasured, turn } from './measures.ts';
import type { PostponeDeps } from './postpone.ts';

/** So many are looked at in one run; where more are open, the next run goes on with others. */
const MOST = 500;

/** A case of due work that failed is over when that was done at last, or when its row was written by anyone since, or can be read: nobody need close it. */
export const closeHealed = async (deps: PostponeDeps & UnreadableDeps): Promise<void> => {
  const { cases, due, clock } = deps;
  if (!isMeasured(clock)) return;
  const stuck = (await cases.allOpen(passOverCase)).filter(({ kind }) => kind === 'failed-due-work').map(({ id }) => id);
  const parts = Math.max(1, Math.ceil(stuck.length / MOST));
  const start = (turn(clock) % parts) * MOST;
  await inTurn(await cases.getMany(stuck.slice(start, start + MOST), passOverCase), async (opened) => {
    const { id, kind, application, details } = opened;
    const { pk = '', sk = '' } = details;
    if (isAboutReading(opened) ? !(await isReadable(deps, application)) : await due.isPostponed({ pk, sk })) return;
    await cases.close(id);
    log('case-closed', { kind, application });
  });
};
