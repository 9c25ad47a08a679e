import type { ChoiceState, FailState, WaitState } from './definition.ts';
import { wrongType } from './expressions.ts';
import { EvaluationFailed, StateFailed } from './failures.ts';
import type { Json } from './json.ts';
import { MAX_SECONDS } from './limits.ts';
import { end, leave, type Surroundings } from './moves.ts';
import type { Run } from './run.ts';
import { scopeOf } from './scope.ts';

/** The states that need nothing from outside. Each throws what failureOf understands. */

export const choose = async (run: Run, choice: ChoiceState, around: Surroundings): Promise<void> => {
  const scope = scopeOf(run, undefined);
  const fallback = run.position.input;
  for (const [index, rule] of choice.Choices.entries()) {
    const place = `Choices[${index}]/`;
    const matched = await around.evaluator.template(rule.Condition, `${place}Condition`, scope);
    if (typeof matched !== 'boolean') throw wrongType(rule.Condition, `${place}Condition`, 'boolean', matched);
    if (matched) {
      await leave(run, { fields: rule, place, scope, fallback, next: rule.Next }, around);
      return;
    }
  }
  if (choice.Default === undefined) {
    const { state, enteredEvent } = run.position;
    throw new StateFailed({
      error: 'States.NoChoiceMatched',
      cause: `An error occurred while executing the state '${state}' (entered at the event id #${enteredEvent}). No choice rule matched and there is no Default.`,
    });
  }
  await leave(run, { fields: choice, scope, fallback, next: choice.Default }, around);
};

// RFC 3339 with an upper-case T and, where there is no offset, an upper-case Z (States Language, "Timestamps").
const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;

const timestampMs = (value: Json): number => {
  const at = typeof value === 'string' && TIMESTAMP.test(value) ? Date.parse(value) : Number.NaN;
  if (!Number.isNaN(at)) return at;
  throw new EvaluationFailed(
    `The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format string: ${String(value)}`,
    'Timestamp',
  );
};

/** When the wait is over, programme ms. */
const wakeTime = async (run: Run, wait: WaitState, { evaluator }: Surroundings): Promise<number> => {
  const scope = scopeOf(run, undefined);
  if (wait.Timestamp !== undefined) {
    return timestampMs(await evaluator.template(wait.Timestamp, 'Timestamp', scope));
  }
  const written = wait.Seconds ?? 0;
  const seconds = await evaluator.template(written, 'Seconds', scope);
  if (typeof seconds !== 'number') throw wrongType(written, 'Seconds', 'number', seconds);
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= MAX_SECONDS) {
    return run.position.enteredAt + seconds * 1_000;
  }
  throw new EvaluationFailed(`The value of the field 'Seconds' is out of range: ${seconds}`, 'Seconds');
};

export const wait = async (run: Run, state: WaitState, around: Surroundings): Promise<void> => {
  const wakeAt = await wakeTime(run, state, around);
  if (wakeAt <= around.now()) {
    await wake(run, state, around);
    return;
  }
  run.position.phase = 'waiting';
  run.position.wakeAt = wakeAt;
};

export const wake = (run: Run, state: WaitState, around: Surroundings): Promise<void> =>
  leave(run, { fields: state, scope: scopeOf(run, undefined), fallback: run.position.input, next: state.Next }, around);

const textOf = async (
  run: Run,
  written: string | undefined,
  field: 'Error' | 'Cause',
  { evaluator }: Surroundings,
): Promise<string | undefined> => {
  if (written === undefined) return undefined;
  const value = await evaluator.template(written, field, scopeOf(run, undefined));
  if (typeof value !== 'string') throw wrongType(written, field, 'string', value);
  return value;
};

export const failState = async (run: Run, state: FailState, around: Surroundings): Promise<void> => {
  const error = await textOf(run, state.Error, 'Error', around);
  const cause = await textOf(run, state.Cause, 'Cause', around);
  end(run, 'FAILED', { error, cause }, around.now());
};
