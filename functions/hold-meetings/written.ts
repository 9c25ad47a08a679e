import type { Result } from '../../core/result.ts';
import { HttpError } from '../shared/http-error.ts';

/** What was written; `unavailable` when others wrote at the same time until the end of patience. */
export const written = <T>(result: Result<T, string>): T => {
  if (!result.ok) throw new HttpError('unavailable');
  return result.value;
};
