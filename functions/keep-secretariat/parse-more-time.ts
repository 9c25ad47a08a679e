import * as z from 'zod';
import { ReasonSchema } from '../../core/application/fields.ts';
import { parseReference } from '../../core/application/reference.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { mayBeDeadline } from '../../core/review/more-time.ts';
import { DEADLINE_FIELDS, type DeadlineField, type DeadlineValues, WHICH, type Which } from '../../pages/secretariat/deadlines.ts';

/** `reference`: of the one file, else undefined. `day`: the last one. */
export type MoreTime = { readonly which: Which; readonly reference: string | undefined; readonly day: string; readonly reason: string };

export const deadlineValues = (form: URLSearchParams): DeadlineValues =>
  Object.fromEntries(DEADLINE_FIELDS.map((field) => [field, form.get(field) ?? '']));

const DaySchema = z.iso.date();

/** What the secretary asks for, or the fields that are wrong. */
export const parseMoreTime = (
  form: URLSearchParams,
  { now, utcOffset }: { readonly now: string; readonly utcOffset: string },
): Result<MoreTime, readonly DeadlineField[]> => {
  const which = WHICH.find((one) => one === form.get('which'));
  const reference = which === 'one' ? parseReference(form.get('reference') ?? '') : undefined;
  const day = DaySchema.safeParse(form.get('until'));
  const reason = ReasonSchema.safeParse(form.get('reason'));
  const wrong: readonly DeadlineField[] = [
    ...(which === undefined ? (['which'] as const) : []),
    ...(which === 'one' && reference === undefined ? (['reference'] as const) : []),
    ...(day.success && mayBeDeadline(day.data, now, utcOffset) ? [] : (['until'] as const)),
    ...(reason.success ? [] : (['reason'] as const)),
  ];
  if (which === undefined || !day.success || !reason.success || wrong.length > 0) return err(wrong);
  return ok({ which, reference, day: day.data, reason: reason.data });
};
