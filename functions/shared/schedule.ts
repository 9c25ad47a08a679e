import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import { errorFields, log } from './log.ts';

/** Does one part of a scheduled run; what it throws is logged and stops no other part. */
export type Attempt = (what: string, run: () => Promise<unknown>) => Promise<void>;

/** A Lambda that a schedule starts. It fails at its end if any part failed, so that the alarm on errors sees it. */
export const scheduleHandler = (run: (attempt: Attempt) => Promise<void>) =>
  middy<unknown, void, Error, Context>().handler(async (_event, context) => {
    let done = 0;
    const failures: string[] = [];
    await run(async (what, part) => {
      try {
        await part();
        done += 1;
      } catch (error) {
        failures.push(what);
        log('due-work-failed', { what, ...errorFields(error) });
      }
    });
    log('due-work-done', { function: context.functionName, done, failed: failures.length });
    if (failures.length > 0) throw new PartsFailed(`${failures.length} of ${done + failures.length} parts failed`);
  });

class PartsFailed extends Error {
  override readonly name = 'PartsFailed';
}
