import type { State } from './definition.ts';
import type { Evaluator, Scope } from './expressions.ts';
import { EvaluationFailed, type Failure, StateFailed } from './failures.ts';
import { isJsonObject, type Json, sizeOf } from './json.ts';
import { HISTORY_EVENTS, PAYLOAD_BYTES, VARIABLES_BYTES } from './limits.ts';
import type { Run, Status } from './run.ts';

/** What the interpreter needs from outside. Times in ms: `now` by the programme's clock, `realNow` by the machine's. */
export interface Surroundings {
  readonly evaluator: Evaluator;
  readonly now: () => number;
  readonly realNow: () => number;
  readonly random: () => number;
  /** Real ms to wait before a retry that the definition puts off by so many seconds. */
  readonly backoffMs: (seconds: number) => number;
}

export const stateOf = (run: Run): State => {
  const state = run.machine.definition.States[run.position.state];
  if (state === undefined) throw new Error(`no state '${run.position.state}' in ${run.machine.arn}`);
  return state;
};

export const record = (run: Run, at: number, type: string, detail: { name?: string; error?: string } = {}): void => {
  run.position.events += 1;
  run.events.push({ type, at, ...detail });
};

const tooLarge = (what: string): Failure => ({
  error: 'States.DataLimitExceeded',
  cause: `The state/task '${what}' returned a result with a size exceeding the maximum number of bytes service limit.`,
});

/** Throws StateFailed with States.DataLimitExceeded. */
export const checkSize = (value: Json, what: string, limit = PAYLOAD_BYTES): void => {
  if (sizeOf(value) > limit) throw new StateFailed(tooLarge(what));
};

export const enter = (run: Run, name: string, input: Json, at: number): void => {
  const { position } = run;
  if (position.events >= HISTORY_EVENTS - 1) {
    throw new StateFailed({
      error: 'States.Runtime',
      cause: `The execution reached the maximum number of history events (${HISTORY_EVENTS}).`,
    });
  }
  run.position = {
    phase: 'entered',
    state: name,
    input,
    variables: position.variables,
    enteredAt: at,
    enteredEvent: position.events + 1,
    events: position.events,
    attempt: position.attempt,
    retries: [],
    deadlineAt: position.deadlineAt,
  };
  run.counts.transitions += 1;
  record(run, at, `${stateOf(run).Type}StateEntered`, { name });
};

const ENDED = {
  SUCCEEDED: 'ExecutionSucceeded',
  FAILED: 'ExecutionFailed',
  TIMED_OUT: 'ExecutionTimedOut',
  ABORTED: 'ExecutionAborted',
} as const;

export const succeed = (run: Run, output: Json, at: number): void => {
  record(run, at, ENDED.SUCCEEDED);
  run.ended = { status: 'SUCCEEDED', output, at };
};

export const end = (run: Run, status: Exclude<Status, 'RUNNING' | 'SUCCEEDED'>, failure: Failure, at: number): void => {
  record(run, at, ENDED[status], failure.error === undefined ? {} : { error: failure.error });
  run.ended = { status, failure, at };
};

/** How a state, a choice rule or a Catcher goes on. `place` prefixes its fields in causes; no `next` ends the execution. */
export interface Exit {
  readonly fields: { readonly Output?: Json | undefined; readonly Assign?: Json | undefined };
  readonly place?: string;
  readonly scope: Scope;
  /** The output when none is written. */
  readonly fallback: Json;
  readonly next: string | undefined;
}

/**
 * Leaves the current state. Output and Assign are both evaluated with the variables as they were on entry; the new
 * values hold from the next state on (States Language, "Assign"). Throws before anything has changed.
 */
export const leave = async (run: Run, exit: Exit, { evaluator, now }: Surroundings): Promise<void> => {
  const { fields, place = '', scope, fallback, next } = exit;
  const state = run.position.state;
  const written = async (field: 'Output' | 'Assign', absent: Json): Promise<Json> => {
    const value = fields[field];
    return value === undefined ? absent : evaluator.template(value, `${place}${field}`, scope);
  };
  const output = await written('Output', fallback);
  const assigned = await written('Assign', {});
  checkSize(output, state);
  if (!isJsonObject(assigned)) throw new Error('Assign is an object');
  checkSize(assigned, state);
  const variables = { ...run.position.variables, ...assigned };
  checkSize(variables, state, VARIABLES_BYTES);

  record(run, now(), `${stateOf(run).Type}StateExited`, { name: state });
  run.position.variables = variables;
  if (next === undefined) succeed(run, output, now());
  else enter(run, next, output, now());
};

/** The Failure that something thrown inside the current state stands for. */
export const failureOf = (run: Run, thrown: unknown, at: number): Failure => {
  if (thrown instanceof StateFailed) return thrown.failure;
  const { state, enteredEvent } = run.position;
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const cause = `An error occurred while executing the state '${state}' (entered at the event id #${enteredEvent}). ${message}`;
  if (!(thrown instanceof EvaluationFailed)) return { error: 'States.Runtime', cause };
  const error = 'States.QueryEvaluationError';
  record(run, at, 'EvaluationFailed', { name: state, error });
  return { error, cause };
};
