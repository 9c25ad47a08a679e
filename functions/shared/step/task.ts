import middy from '@middy/core';
import type { Context } from 'aws-lambda';
import * as z from 'zod';
import { withRequestIds } from '../http/request-ids.ts';
import { errorFields, log } from '../log.ts';
import { isTransient } from './transient.ts';

/** Errors that the workflow's Retry names; see `application.asl.json`. Everything else goes to a person. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
}

export class Unavailable extends Error {
  override readonly name = 'Unavailable';
}

/** The error as the workflow's Retry knows it: by its name alone, since the text may hold a person's words and would be logged. */
const named = (error: unknown): Error => {
  if (isTransient(error)) return new Unavailable();
  const bare = new Error();
  bare.name = error instanceof Error ? error.name : 'Error';
  return bare;
};

/** A Lambda that is one step of a workflow: its input and output are checked against `workflows/*.states.ts`. */
export const taskHandler = <I extends z.ZodType, O extends z.ZodType>(
  state: { readonly input: I; readonly output: O },
  run: (input: z.output<I>) => Promise<z.output<O>>,
) =>
  middy<unknown, z.output<O>, Error, Context>().handler(async (event, context) => {
    const input = state.input.parse(event);
    return withRequestIds({ invocation: context.awsRequestId, ...ExecutionSchema.safeParse(event).data }, async () => {
      try {
        const output = state.output.parse(await run(input));
        log('task-done', { step: context.functionName });
        return output;
      } catch (error) {
        log('task-failed', { step: context.functionName, ...errorFields(error) });
        throw named(error);
      }
    });
  });

/** Every step is told to which execution it belongs. */
const ExecutionSchema = z.object({ execution: z.string() });
