import * as z from 'zod';
import { PersonSchema } from './committee.ts';

/** Registers women at a counter of a province (assisted entry). Source: programme.md, Awareness and mobilisation. */
export const AgentSchema = z.strictObject({
  ...PersonSchema.shape,
  province: z.string().regex(/^MA-[A-Z]{3}$/u),
  /** How long a signed-in browser stays signed in. */
  sessionHours: z.int().min(1).max(24),
});
export type Agent = z.infer<typeof AgentSchema>;
