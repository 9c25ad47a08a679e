import { InvalidToken, SendTaskSuccessCommand, type SFNClient, TaskDoesNotExist, TaskTimedOut } from '@aws-sdk/client-sfn';

/** Lets a waiting execution go on with an outcome. Tokens are never logged. */
export type Callbacks = {
  /** One short attempt. `closed`: the wait is over, by this callback or another. `unknown`: due work finds out and repeats. */
  readonly callBack: (token: string, outcome: string) => Promise<'taken' | 'closed' | 'unknown'>;
  /** The same from within a step, which the workflow repeats when there is no answer. */
  readonly mustCallBack: (token: string, outcome: string) => Promise<void>;
};

const SHORT_MS = 1_000;

export const createCallbacks = (states: SFNClient): Callbacks => {
  const success = (token: string, outcome: string) => new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify({ outcome }) });
  return {
    callBack: async (token, outcome) => {
      try {
        await states.send(success(token, outcome), { abortSignal: AbortSignal.timeout(SHORT_MS) });
        return 'taken';
      } catch (error) {
        const closed = error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;
        return closed ? 'closed' : 'unknown';
      }
    },
    mustCallBack: async (token, outcome) => {
      await states.send(success(token, outcome));
    },
  };
};
