import type { Localized } from '../language.ts';
import type { Criterion, Grid } from './grid.ts';
import { maximumOf } from './grid-rules.ts';

/** What a criterion gives at most in two grids; undefined: the grid does not have it. */
export type CriterionMaximum = {
  readonly id: string;
  readonly label: Localized;
  readonly before: number | undefined;
  readonly after: number | undefined;
};

/** The criteria whose maximum differs in a draft, in its order, then those that it leaves out. */
export const differingMaxima = (published: Grid, draft: Grid): readonly CriterionMaximum[] => {
  const before = maximaOf(published);
  const after = maximaOf(draft);
  const all: readonly Criterion[] = [...draft.criteria, ...published.criteria.filter(({ id }) => !after.has(id))];
  return all
    .map(({ id, label }) => ({ id, label, before: before.get(id), after: after.get(id) }))
    .filter((one) => one.before !== one.after);
};

const maximaOf = ({ criteria }: Grid): ReadonlyMap<string, number> =>
  new Map(criteria.map((criterion) => [criterion.id, maximumOf(criterion)]));
