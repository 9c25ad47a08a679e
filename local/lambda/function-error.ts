import type { FunctionError } from './messages.ts';

/** What Lambda's Node runtime reports for a thrown value: the name and message survive, also for values that are no errors. */
export const toFunctionError = (thrown: unknown): FunctionError => {
  if (thrown instanceof Error) {
    return { errorType: thrown.name, errorMessage: thrown.message, trace: (thrown.stack ?? '').split('\n') };
  }
  return { errorType: typeof thrown, errorMessage: String(thrown), trace: [] };
};
