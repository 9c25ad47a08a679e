import type { Result } from '../../core/result.ts';
import { Conflict } from './step/task.ts';

/** A record or a configuration entry that must exist: without it the step goes to a person. */
export const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new MissingRecord('a record that must exist is missing');
  return value;
};
class MissingRecord extends Error {
  override readonly name = 'MissingRecord';
}

/** The change that a transition allows. A step has looked at the status before, so a refusal is a fault. */
export const allowed = <T>(result: Result<T, { readonly code: string; readonly event: string; readonly from: string }>): T => {
  if (result.ok) return result.value;
  throw new ForbiddenTransition(`${result.error.event} from ${result.error.from}`);
};
class ForbiddenTransition extends Error {
  override readonly name = 'ForbiddenTransition';
}

/** What was written. Another writer that was faster makes the step begin again, by the workflow's Retry. */
export const committed = <T>(result: Result<T, string>): T => {
  if (result.ok) return result.value;
  throw new Conflict(result.error);
};
