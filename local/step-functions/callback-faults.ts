import type { Reply } from './index.ts';

/** Every so many callbacks, one that the caller believes delivered gets lost, or one is delivered twice. 0: never. */
export type CallbackFaults = { readonly loseEvery: number; readonly doubleEvery: number };

type Handle = (target: string, body: unknown) => Promise<Reply>;

/** The network between a function and Step Functions, which neither promises to deliver nor to deliver once. */
export const withCallbackFaults = (handle: Handle, { loseEvery, doubleEvery }: CallbackFaults): Handle => {
  let count = 0;
  const isTurn = (every: number): boolean => every > 0 && count % every === 0;
  return async (target, body) => {
    if (target !== 'AWSStepFunctions.SendTaskSuccess') return handle(target, body);
    count += 1;
    if (isTurn(loseEvery)) return { status: 200, body: {} };
    const answer = await handle(target, body);
    if (isTurn(doubleEvery)) await handle(target, body);
    return answer;
  };
};
