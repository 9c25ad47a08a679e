import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { regionsFolder } from './config.ts';
import { RegionsInvalid } from './problem.ts';

const FILE = 'national.json';

const NationSchema = z.strictObject({
  /** Custom domain of the national entry page; absent: the API's own address. */
  domain: z.string().optional(),
  /** US$ of SMS in a month, of all regions, from which the operators are warned; some four fifths of the account's spending limit. */
  smsWarningUsd: z.number().positive().optional(),
});
export type Nation = z.infer<typeof NationSchema>;

/** What is configured for the whole country, in `<folder>/national.json`; nothing without that file. Throws `RegionsInvalid`. */
export const loadNation = (folder = regionsFolder()): Nation => {
  const file = join(folder, FILE);
  if (!existsSync(file)) return {};
  const refuse = (problems: readonly { readonly path: readonly PropertyKey[]; readonly reason: string }[]): never => {
    throw new RegionsInvalid(problems.map((problem) => ({ file: FILE, ...problem })));
  };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return refuse([{ path: [], reason: error instanceof Error ? error.message : 'not readable' }]);
  }
  const parsed = NationSchema.safeParse(json);
  return parsed.success ? parsed.data : refuse(parsed.error.issues.map(({ path, message }) => ({ path, reason: message })));
};
