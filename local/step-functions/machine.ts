import type * as z from 'zod';
import { definitionProblems } from './checks.ts';
import { type Definition, DefinitionSchema, STATE_TYPES } from './definition.ts';

/** A state machine in one of its revisions: an execution keeps the one it began with. */
export interface Machine {
  readonly arn: string;
  readonly name: string;
  readonly definition: Definition;
}

/** A definition outside the subset, or one that AWS would refuse. `problems` names each with its place. */
export class InvalidDefinition extends Error {
  readonly code = 'InvalidDefinition';
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`Invalid State Machine Definition: ${problems.join('; ')}`);
    this.name = 'InvalidDefinition';
    this.problems = problems;
  }
}

const placeOf = (path: readonly PropertyKey[]): string => `/${path.map(String).join('/')}`;

const describe = (issue: z.core.$ZodIssue): string[] => {
  const place = placeOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `the field '${key}' is outside the supported subset at ${place}`);
  }
  // Of several forms that a field may take, the nearest one explains best: it has the deepest complaint.
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = issue.errors.toSorted((a, b) => depth(b) - depth(a))[0] ?? [];
    return nearest.flatMap((inner) => describe({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  if (issue.code === 'invalid_union') return [`the field 'Type' must be one of ${STATE_TYPES.join(', ')} at ${place}`];
  return [`${issue.message} at ${place}`];
};

const depth = (issues: readonly z.core.$ZodIssue[]): number => Math.max(0, ...issues.map((issue) => issue.path.length));

/** Parses and checks a definition whose placeholders are already replaced. Throws InvalidDefinition. */
export const parseDefinition = (raw: unknown): Definition => {
  const parsed = DefinitionSchema.safeParse(raw);
  if (!parsed.success) throw new InvalidDefinition(parsed.error.issues.flatMap(describe));
  const problems = definitionProblems(parsed.data);
  if (problems.length > 0) throw new InvalidDefinition(problems.map(({ message, at }) => `${message} at ${at}`));
  return parsed.data;
};
