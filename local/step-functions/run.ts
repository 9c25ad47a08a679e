import type { Failure } from './failures.ts';
import type { Json, JsonObject } from './json.ts';
import type { Machine } from './machine.ts';

/**
 * Where a running execution stands. `entered` lasts only while the interpreter works and is never stored.
 * starting: accepted, first state not entered. ready: a task waits for a free invocation. invoking: its function runs.
 * awaiting: its function has answered, the callback has not come. waiting: a Wait state. retrying: a backoff.
 */
export type Phase = 'starting' | 'entered' | 'ready' | 'invoking' | 'awaiting' | 'waiting' | 'retrying';

/** The part of an execution that moves; stored as JSON at each stop. Times are programme ms unless said otherwise. */
export interface Position {
  phase: Phase;
  state: string;
  input: Json;
  variables: JsonObject;
  enteredAt: number;
  /** Number of the history event that entered the state; causes cite it. */
  enteredEvent: number;
  /** History events so far. */
  events: number;
  /** Task attempts so far in the execution; names the task token. */
  attempt: number;
  /** Retries so far in this visit, per Retrier. */
  retries: number[];
  /** When the whole execution times out. */
  deadlineAt: number;
  wakeAt?: number | undefined;
  timeoutAt?: number | undefined;
  heartbeatAt?: number | undefined;
  heartbeatMs?: number | undefined;
  /** Real ms: a backoff spares a machine, so it does not follow programme time. */
  retryAt?: number | undefined;
}

/** Where an accepted execution stands before its first state. */
export const atStart = (state: string, at: number, deadlineAt: number): Position => ({
  phase: 'starting',
  state,
  input: null,
  variables: {},
  enteredAt: at,
  enteredEvent: 0,
  events: 0,
  attempt: 0,
  retries: [],
  deadlineAt,
});

export type Status = 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED';

export type Ending =
  | { readonly status: 'SUCCEEDED'; readonly output: Json; readonly at: number }
  | { readonly status: 'FAILED' | 'TIMED_OUT' | 'ABORTED'; readonly failure: Failure; readonly at: number };

/** A history event, without data: names and error names only. Types are AWS's. */
export interface HistoryEvent {
  readonly type: string;
  readonly at: number;
  readonly name?: string;
  readonly error?: string;
}

/** Totals since the file was made. `transitions` counts what AWS bills: each state entry and each retry. */
export interface Counters {
  transitions: number;
  executionsStarted: number;
  executionsSucceeded: number;
  executionsFailed: number;
  executionsTimedOut: number;
  executionsAborted: number;
  invocations: number;
  retries: number;
}

/** An execution in hand: loaded, worked on under its lock, then saved whole. */
export interface Run {
  readonly id: number;
  readonly arn: string;
  readonly name: string;
  readonly input: Json;
  readonly startedAt: number;
  readonly machine: Machine;
  position: Position;
  /** New since loading. */
  readonly events: HistoryEvent[];
  readonly counts: { transitions: number; retries: number; invocations: number };
  ended?: Ending;
}

/** When the execution next needs attention by the programme's clock, whatever happens. */
export const dueAt = ({ deadlineAt, wakeAt, timeoutAt, heartbeatAt }: Position): number =>
  Math.min(deadlineAt, ...[wakeAt, timeoutAt, heartbeatAt].filter((at): at is number => at !== undefined));
