import type * as z from 'zod';

/** The configuration that a part of `shared/config.ts` gives. */
export type ConfigOf<Shape extends Record<string, z.ZodType>> = z.output<z.ZodObject<Shape>>;
