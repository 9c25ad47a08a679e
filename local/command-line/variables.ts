import * as z from 'zod';
import { UsageError } from './failure.ts';

/** An environment variable; set to nothing it is as if it were not set. */
export const variable = <T extends z.ZodType>(schema: T) => z.preprocess((text) => (text === '' ? undefined : text), schema);

/** @param least 0 where any free port will do */
export const port = (otherwise: number, least: 0 | 1 = 0) => variable(z.coerce.number().int().min(least).max(65_535).default(otherwise));

/** Reads these variables of the environment. Throws `UsageError`. */
export const readVariables = <S extends z.ZodRawShape>(shape: S, environment: NodeJS.ProcessEnv): z.infer<z.ZodObject<S>> => {
  const read = z.object(shape).safeParse(environment);
  if (read.success) return read.data;
  const name = String(read.error.issues[0]?.path[0] ?? '');
  throw new UsageError(`${name}=${environment[name]} is not understood.`);
};
