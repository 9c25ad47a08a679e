import type { JsonObject } from './json.ts';

/**
 * Why a state failed. `error` is an Error Name of the States Language, absent when a callback named none.
 * A missed heartbeat is reported as States.Timeout, as AWS does, and still matches States.HeartbeatTimeout.
 */
export interface Failure {
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  readonly heartbeat?: boolean;
}

/** Carries a Failure through an evaluation. */
export class StateFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.error ?? 'unnamed failure');
    this.name = 'StateFailed';
    this.failure = failure;
  }
}

/** An expression that threw, yielded nothing, or yielded the wrong type; becomes States.QueryEvaluationError. */
export class EvaluationFailed extends Error {
  readonly location: string;
  constructor(message: string, location: string) {
    super(message);
    this.name = 'EvaluationFailed';
    this.location = location;
  }
}

export const timedOut = (heartbeat: boolean): Failure => ({ error: 'States.Timeout', cause: '', heartbeat });

/** What a Catcher sees as `$states.errorOutput`. */
export const errorOutput = (failure: Failure): JsonObject => ({
  Error: failure.error ?? null,
  Cause: failure.cause ?? null,
});

/** The failure of an invocation, from what the function threw: errorType is the error's name, the cause is JSON. */
export const functionFailure = (thrown: unknown): Failure => {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const trace = error.stack?.split('\n').map((line) => line.trim()) ?? [];
  return {
    error: error.name,
    cause: JSON.stringify({ errorType: error.name, errorMessage: error.message, trace }),
  };
};

/** The host ended while the function ran: whether it did its work is unknown, so the attempt counts as failed. */
export const INTERRUPTED: Failure = {
  error: 'Lambda.Unknown',
  cause: 'The host ended before the function answered.',
};
