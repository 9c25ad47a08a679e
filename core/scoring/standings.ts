import type { Category, Instant } from '../application/application.ts';
import type { Form } from '../application/form.ts';
import type { Score } from './grid.ts';
import { rank } from './rank.ts';

/** How many seats a province has in a category; undefined: no share is set. */
export type Share = (province: string, category: Category) => number | undefined;

/** Where a file stands by one grid. */
export type Standing = {
  readonly total: number;
  readonly category: Category;
  readonly isEligible: boolean;
  /** Place among the eligible of its province and category, from 1; undefined: not eligible. */
  readonly rank: number | undefined;
  /** Among the first for whom there are seats. */
  readonly isSeated: boolean;
};

type Scored = { readonly reference: string; readonly submittedAt: Instant; readonly form: Pick<Form, 'province'> };

/** Files by what one grid makes of them, in the order they were given. Ranked as dockets and waiting lists are. */
export const standings = (files: readonly Scored[], scores: readonly Score[], share: Share | undefined): readonly Standing[] => {
  const scored = files.flatMap(({ reference, submittedAt, form }, index) => {
    const one = scores[index];
    return one === undefined ? [] : [{ id: reference, submittedAt, province: form.province, score: one.total, of: one }];
  });
  const eligible = scored.filter(({ of }) => of.ineligible.length === 0);
  const lists = Map.groupBy(eligible, ({ province, of: { category } }) => `${province} ${category}`);
  const places = new Map([...lists.values()].flatMap((list) => rank(list).map(({ id }, index) => [id, index + 1] as const)));
  return scored.map(({ id, province, of: { total, category, ineligible } }) => {
    const place = places.get(id);
    const isSeated = place !== undefined && place <= (share?.(province, category) ?? 0);
    return { total, category, isEligible: ineligible.length === 0, rank: place, isSeated };
  });
};
