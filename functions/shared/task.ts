import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { errorFields, log } from './log.ts';

/** Errors that the workflow's Retry names; see `application.asl.json`. Everything else goes to a person. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** What the SDK throws after its own attempts when a service does not answer, is throttled or fails: time helps. */
const TransientSchema = z.union([
  z.object({
    name: z.enum([
      'TimeoutError',
      'RequestTimeout',
      'AbortError',
      'ThrottlingException',
      'ProvisionedThroughputExceededException',
      'RequestLimitExceeded',
    ]),
  }),
  z.object({ code: z.enum(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ENOTFOUND']) }),
  z.object({ $metadata: z.object({ httpStatusCode: z.number().min(500) }) }),
]);

/** The error as the workflow's Retry knows it. */
const named = (error: unknown): unknown => (TransientSchema.safeParse(error).success ? new Unavailable() : error);

/** A Lambda that is one step of a workflow: its input and output are checked against `workflows/*.states.ts`. */
export const taskHandler = <I extends z.ZodType, O extends z.ZodType>(
  state: { readonly input: I; readonly output: O },
  run: (input: z.output<I>) => Promise<z.output<O>>,
) =>
  middy<unknown, z.output<O>, Error, Context>().handler(async (event, context) => {
    const input = state.input.parse(event);
    try {
      const output = state.output.parse(await run(input));
      log('task-done', { step: context.functionName });
      return output;
    } catch (error) {
      log('task-failed', { step: context.functionName, ...errorFields(error) });
      throw named(error);
    }
  });
