import type { Draft, Typed } from '../../core/draft/draft.ts';

/** A row holds 400 KB; all steps at this size are half of it. */
export const STEP_BYTES = 16_384;

export const isTooLarge = (typed: Typed): boolean => Buffer.byteLength(JSON.stringify(typed)) > STEP_BYTES;

/** As the table takes it: no name without characters, no half of a character. */
export const storable = (typed: Typed): Typed =>
  Object.fromEntries(
    Object.entries(typed).flatMap(([name, values]) =>
      name === '' ? [] : [[name.toWellFormed(), values.map((value) => value.toWellFormed())] as const],
    ),
  );

export const storableSteps = (steps: Draft['steps']): Draft['steps'] =>
  Object.fromEntries(Object.entries(steps).map(([step, typed]) => [step, storable(typed)]));
