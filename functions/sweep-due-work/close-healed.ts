import { log } from '../shared/log.ts';
import { inTurn } from '../shared/step/in-turn.ts';
import { isAboutReading, isReadable, type UnreadableDeps } from '../shared/unreadable.ts';
import { isMeasured } from './measures.ts';
import type { PostponeDeps } from './postpone.ts';

const MOST_CASES = 1_000;

/** A case of due work that failed is over when that was done at last, or when its row was written by anyone since, or can be read: nobody need close it. */
export const closeHealed = async (deps: PostponeDeps & UnreadableDeps): Promise<void> => {
  const { cases, due, clock } = deps;
  if (!isMeasured(clock)) return;
  const stuck = (await cases.list({ limit: MOST_CASES })).items.filter(({ kind }) => kind === 'failed-due-work');
  await inTurn(stuck, async (opened) => {
    const { id, kind, application, details } = opened;
    const { pk = '', sk = '' } = details;
    if (isAboutReading(opened) ? !(await isReadable(deps, application)) : await due.isPostponed({ pk, sk })) return;
    await cases.close(id);
    log('case-closed', { kind, application });
  });
};
