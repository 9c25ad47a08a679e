import type { Failure } from './failures.ts';

/** A Retrier of the States Language, defaults not yet applied. */
export interface Retrier {
  readonly ErrorEquals: readonly string[];
  readonly IntervalSeconds?: number | undefined;
  readonly MaxAttempts?: number | undefined;
  readonly BackoffRate?: number | undefined;
  readonly MaxDelaySeconds?: number | undefined;
  readonly JitterStrategy?: 'FULL' | 'NONE' | undefined;
}

// "A States.Runtime error isn't retriable, and will always cause the execution to fail" (developer guide, Handling errors).
const UNCATCHABLE = 'States.Runtime';
// "A terminal error that can't be caught by the States.ALL error type" (same page): only its own name catches it.
const TERMINAL = 'States.DataLimitExceeded';

/** Whether a Retrier or Catcher with these ErrorEquals applies. Source: States Language, Errors; developer guide. */
export const matches = (errorEquals: readonly string[], failure: Failure): boolean => {
  const { error } = failure;
  if (error === UNCATCHABLE) return false;
  if (error !== undefined && errorEquals.includes(error)) return true;
  if (failure.heartbeat === true && errorEquals.includes('States.HeartbeatTimeout')) return true;
  if (error === TERMINAL) return false;
  if (errorEquals.includes('States.ALL')) return true;
  return errorEquals.includes('States.TaskFailed') && error !== 'States.Timeout';
};

/** Seconds before the retry that follows `done` earlier ones of this Retrier. `random` is in [0, 1). */
export const delaySeconds = (retrier: Retrier, done: number, random: () => number): number => {
  const grown = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** done;
  const delay = Math.min(grown, retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY);
  return retrier.JitterStrategy === 'FULL' ? delay * random() : delay;
};

/**
 * The retry a failure earns, or undefined when the first matching Retrier is spent or none matches.
 * `counts[i]` is how often Retrier i was used in this visit of the state: each Retrier counts its own.
 */
export const nextRetry = (
  retriers: readonly Retrier[],
  counts: readonly number[],
  failure: Failure,
  random: () => number,
): { readonly retrier: number; readonly seconds: number } | undefined => {
  const index = retriers.findIndex((retrier) => matches(retrier.ErrorEquals, failure));
  const retrier = retriers[index];
  if (retrier === undefined) return undefined;
  const done = counts[index] ?? 0;
  if (done >= (retrier.MaxAttempts ?? 3)) return undefined;
  return { retrier: index, seconds: delaySeconds(retrier, done, random) };
};
