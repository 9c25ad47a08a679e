import type { Application } from '../../core/application/application.ts';
import { isSettled } from '../../core/application/status.ts';
import type { Receipt } from '../../core/message/message.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { StoreContext } from '../context.ts';
import type { ChangeError, Changes } from './changes.ts';
import { confirmAll } from './receipts.ts';

const TRIES = 4;

/**
 * Notes at the end of an execution, in one write, what was sent and that its last callback was taken: due work need not
 * look at the application any more. One that has gone on meanwhile, such as from the waiting list, keeps its due time.
 */
export const createSettle =
  (context: StoreContext, { touch }: Changes, get: (id: string) => Promise<Application | undefined>) =>
  async (application: Application, receipts: readonly Receipt[]): Promise<Result<Application, ChangeError>> => {
    let newest = application;
    for (let attempt = 1; attempt <= TRIES; attempt += 1) {
      const isOver = isSettled(newest.status) && (newest.callback !== undefined || newest.dueAt !== undefined);
      if (!isOver) {
        const confirmed = await confirmAll(context, newest, receipts);
        return confirmed.ok ? ok(newest) : confirmed;
      }
      const settled = await touch(newest, { at: newest.changedAt, set: { callback: undefined, dueAt: undefined } }, { receipts });
      if (settled.ok || settled.error !== 'StaleVersion') return settled;
      newest = (await get(application.id)) ?? newest;
    }
    return err('StaleVersion');
  };
