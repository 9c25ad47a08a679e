import type { Localized } from '../language.ts';

/** What may be wrong in a grid, for people: each has a sentence in the catalogue. */
export const DRAFT_FAULT_CODES = [
  'missing',
  'text',
  'number',
  'whole-number',
  'yes-no',
  'list',
  'group',
  'unknown-member',
  'too-small',
  'too-big',
  'empty',
  'short-name',
  'not-in-list',
  'steps-ascend',
  'points-fall',
  'twice',
  'unreachable',
  'ages',
  'invalid',
] as const;
export type DraftFaultCode = (typeof DRAFT_FAULT_CODES)[number];

type Path = readonly (string | number)[];

/** What is wrong in a grid beyond its form. `known`: the values that may stand there. `bound`: the least or the most, by the code. */
export type GridFault = {
  readonly path: Path;
  readonly code: DraftFaultCode;
  readonly known?: readonly string[];
  readonly bound?: number;
  /** In English, for whoever edits the file. */
  readonly reason: string;
};

/** The same of a draft. `criterion`: what the criterion that the path leads into calls itself, when it says so. */
export type DraftFault = GridFault & { readonly criterion?: Localized | undefined };
