import type { Category, Instant } from '../application/application.ts';
import type { Form } from '../application/form.ts';
import type { Grid, Score } from './grid.ts';
import { type Circumstances, score } from './score.ts';

/** An application that was assessed: what a draft grid is tried on. */
export type TrialFile = { readonly reference: string; readonly submittedAt: Instant; readonly form: Form };

export const CROSSINGS = ['lost', 'gained', 'to-one', 'to-two'] as const;
/** Eligible no more, eligible now, or eligible in both grids and sorted otherwise. */
export type Crossing = (typeof CROSSINGS)[number];

export type Moved = {
  readonly reference: string;
  readonly crossing: Crossing;
  /** Totals in the published grid and in the draft. */
  readonly before: number;
  readonly after: number;
};

/** Means of totals in points; undefined: nobody is in the group. */
export type Shift = { readonly files: number; readonly before: number | undefined; readonly after: number | undefined };

export const TRIAL_GROUPS = ['all', 'urban', 'rural', 'head', 'not-head'] as const;
export type TrialGroup = (typeof TRIAL_GROUPS)[number];

export type Trial = {
  /** What each grid gives at most: the two may count by other scales. */
  readonly maximum: { readonly before: number; readonly after: number };
  readonly eligible: { readonly before: number; readonly after: number };
  readonly counts: Readonly<Record<Crossing, number>>;
  /** Who crosses a line, in the order of `CROSSINGS` and then of references. */
  readonly moved: readonly Moved[];
  readonly shifts: Readonly<Record<TrialGroup, Shift>>;
};

type Tried = { readonly file: TrialFile; readonly before: Score; readonly after: Score };

const IS_IN: Readonly<Record<TrialGroup, (form: Form) => boolean>> = {
  all: () => true,
  urban: ({ area }) => area === 'urban',
  rural: ({ area }) => area === 'rural',
  head: ({ headOfHousehold }) => headOfHousehold,
  'not-head': ({ headOfHousehold }) => !headOfHousehold,
};

/**
 * A draft beside the published grid on the same files. Each is scored in both as of the day it was submitted, whatever grid it was
 * assessed by then: what differs is the grids' doing alone. Nothing is changed by it.
 */
export const tryGrid = (files: readonly TrialFile[], published: Grid, draft: Grid, here: Omit<Circumstances, 'at'>): Trial => {
  const tried = files.map((file): Tried => {
    const circumstances = { ...here, at: file.submittedAt };
    return { file, before: score(file.form, published, circumstances), after: score(file.form, draft, circumstances) };
  });
  const moved = tried.flatMap(({ file: { reference }, before, after }) => {
    const crossing = crossingOf(before, after);
    return crossing === undefined ? [] : [{ reference, crossing, before: before.total, after: after.total }];
  });
  const count = (crossing: Crossing): number => moved.filter((one) => one.crossing === crossing).length;
  const shift = (group: TrialGroup): Shift => shiftOf(tried.filter(({ file }) => IS_IN[group](file.form)));
  const [first] = tried;
  return {
    maximum: { before: first?.before.maximum ?? 0, after: first?.after.maximum ?? 0 },
    eligible: {
      before: tried.filter(({ before }) => isEligible(before)).length,
      after: tried.filter(({ after }) => isEligible(after)).length,
    },
    counts: { lost: count('lost'), gained: count('gained'), 'to-one': count('to-one'), 'to-two': count('to-two') },
    moved: moved.toSorted((a, b) => CROSSINGS.indexOf(a.crossing) - CROSSINGS.indexOf(b.crossing) || (a.reference < b.reference ? -1 : 1)),
    shifts: { all: shift('all'), urban: shift('urban'), rural: shift('rural'), head: shift('head'), 'not-head': shift('not-head') },
  };
};

const isEligible = ({ ineligible }: Score): boolean => ineligible.length === 0;

const CATEGORY_CROSSING: Readonly<Record<Category, Crossing>> = { 1: 'to-one', 2: 'to-two' };

const crossingOf = (before: Score, after: Score): Crossing | undefined => {
  if (isEligible(before) !== isEligible(after)) return isEligible(before) ? 'lost' : 'gained';
  return !isEligible(after) || before.category === after.category ? undefined : CATEGORY_CROSSING[after.category];
};

const shiftOf = (tried: readonly Tried[]): Shift => ({
  files: tried.length,
  before: mean(tried.map(({ before }) => before.total)),
  after: mean(tried.map(({ after }) => after.total)),
});

const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((a, b) => a + b, 0) / numbers.length;
