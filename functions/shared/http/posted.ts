import type * as z from 'zod';

/** What was posted of some fields, so that nothing typed is lost. */
export const postedOf = (form: URLSearchParams, fields: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.flatMap((field) => (form.has(field) ? [[field, form.get(field) ?? '']] : [])));

/** Those of some fields that a schema refuses, in the order of the page. */
export const wrongFields = <F extends string>(error: z.ZodError, fields: readonly F[]): readonly F[] => {
  const wrong = new Set(error.issues.map(({ path }) => path[0]));
  return fields.filter((field) => wrong.has(field));
};
