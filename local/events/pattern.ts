import * as z from 'zod';

/** A pattern of EventBridge as far as it is understood here: for each field the values one of which it must have. */
export interface EventPattern {
  readonly [field: string]: EventPattern | ReadonlyArray<string | number | boolean | null>;
}

const LeafSchema = z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])).min(1);

/** Content filters (`prefix`, `exists`, …) do not read as a pattern, so that none is taken for something else. */
export const EventPatternSchema: z.ZodType<EventPattern> = z.lazy(() =>
  z.record(
    z.string().refine((field) => !field.startsWith('$'), 'an operator'),
    z.union([LeafSchema, EventPatternSchema]),
  ),
);

const isObject = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an event fits: every field named has one of the values; of a list in the event one is enough. Source: EventBridge user guide. */
export const fits = (pattern: EventPattern, event: unknown): boolean =>
  isObject(event) &&
  Object.entries(pattern).every(([field, wanted]) => {
    const value = event[field];
    if (!isLeaf(wanted)) return fits(wanted, value);
    return [value].flat().some((one) => wanted.some((wantedValue) => wantedValue === one));
  });

const isLeaf = (wanted: EventPattern[string]): wanted is ReadonlyArray<string | number | boolean | null> => Array.isArray(wanted);
