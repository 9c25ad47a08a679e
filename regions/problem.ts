import * as z from 'zod';

/** What is wrong in one field of one configuration file. */
export type Problem = { readonly file: string; readonly path: readonly PropertyKey[]; readonly reason: string };

/** `MA-07.json: committees[0].quorum: quorum 9 exceeds 6 members` */
export const describeProblem = ({ file, path, reason }: Problem): string =>
  [file, ...(path.length > 0 ? [z.core.toDotPath(path)] : []), reason].join(': ');

/** The configuration is not valid; the message lists every problem found, one per line. */
export class RegionsInvalid extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(`The configuration in regions/ is not valid:\n${problems.map((problem) => `  ${describeProblem(problem)}`).join('\n')}`);
    this.name = 'RegionsInvalid';
    this.problems = problems;
  }
}
