import { randomUUID } from 'node:crypto';
import { type Failure, functionFailure, StateFailed, timedOut } from './failures.ts';
import { type Json, parseJson } from './json.ts';
import type { Invocation } from './tasks.ts';

/** Runs a function and answers what it returned. A function error is thrown; its `name` is the errorType. */
export type Invoke = (functionArn: string, payload: unknown) => Promise<unknown>;

export type Outcome = { readonly result: Json } | { readonly failure: Failure };

const LONGEST_TIMER_MS = 2_147_483_647;

const asJson = (value: unknown): Json => parseJson(JSON.stringify(value ?? null) ?? 'null');

/** The result of the optimised Lambda integration. Source: developer guide, "Invoke an AWS Lambda function". */
const resultOf = (payload: Json): Json => {
  const requestId = randomUUID();
  const headers = {
    'X-Amz-Executed-Version': '$LATEST',
    'x-amzn-RequestId': requestId,
    'Content-Type': 'application/json',
  };
  return {
    ExecutedVersion: '$LATEST',
    Payload: payload,
    SdkHttpMetadata: {
      AllHttpHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      HttpHeaders: headers,
      HttpStatusCode: 200,
    },
    SdkResponseMetadata: { RequestId: requestId },
    StatusCode: 200,
  };
};

const within = async <T>(milliseconds: number | undefined, work: Promise<T>): Promise<T> => {
  if (milliseconds === undefined) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new StateFailed(timedOut(false))), Math.min(milliseconds, LONGEST_TIMER_MS));
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
};

/** Never rejects. A function that outlives its task's timeout goes on, as it would on AWS, and its answer is dropped. */
export const invokeFunction = async (invoke: Invoke, invocation: Invocation): Promise<Outcome> => {
  const { functionName, payload, timeoutMs } = invocation;
  let answer: unknown;
  try {
    const call = async () => invoke(functionName, payload);
    answer = await within(timeoutMs, call());
  } catch (thrown) {
    return { failure: thrown instanceof StateFailed ? thrown.failure : functionFailure(thrown) };
  }
  try {
    return { result: resultOf(asJson(answer)) };
  } catch (thrown) {
    const error = 'Runtime.MarshalError';
    const errorMessage = `Unable to stringify response body: ${thrown instanceof Error ? thrown.message : String(thrown)}`;
    return { failure: { error, cause: JSON.stringify({ errorType: error, errorMessage }) } };
  }
};
