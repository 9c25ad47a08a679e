import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { withRequestIds } from '../http/request-ids.ts';
import { errorFields, log } from '../log.ts';
import { Conflict } from './task.ts';

/** Does one part of a scheduled run; what it throws is logged and stops no other part. Answers whether it was done. */
export type Attempt = (what: string, run: () => Promise<unknown>) => Promise<boolean>;

/** Less than this and a run ends orderly. Milliseconds. */
const LAST_MOMENTS = 15_000;

/** Whether another piece of work can still be begun. */
export type HasTime = () => boolean;

/**
 * A Lambda that a schedule starts. It fails at its end if any part failed, so that the alarm on errors sees it. A part that
 * met a faster writer is no failure: it is done in the next run, if there is still anything to do.
 * `within`: the same of a part that must leave time for those behind it, for a share of what is left when it begins.
 */
export const scheduleHandler = (run: (attempt: Attempt, hasTime: HasTime, within: (share: number) => HasTime) => Promise<void>) =>
  middy<unknown, void, Error, Context>().handler(async (_event, context) => {
    let done = 0;
    let met = 0;
    let failed = 0;
    const attempt: Attempt = async (what, part) => {
      try {
        await part();
        done += 1;
        return true;
      } catch (error) {
        if (error instanceof Conflict) {
          met += 1;
          return false;
        }
        failed += 1;
        log('due-work-failed', { what, ...errorFields(error) });
        return false;
      }
    };
    const left = (): number => context.getRemainingTimeInMillis() - LAST_MOMENTS;
    const within = (share: number): HasTime => {
      const others = left() * (1 - share);
      return () => left() > Math.max(0, others);
    };
    await withRequestIds({ invocation: context.awsRequestId }, async () => {
      await run(attempt, () => left() > 0, within);
      log('due-work-done', { function: context.functionName, done, met, failed });
    });
    if (failed > 0) throw new PartsFailed(`${failed} of ${done + failed} parts failed`);
  });

class PartsFailed extends Error {
  override readonly name = 'PartsFailed';
}
