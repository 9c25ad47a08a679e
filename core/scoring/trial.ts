import type { Category, Instant } from '../application/application.ts';
import type { Form } from '../application/form.ts';
import type { Grid, Score } from './grid.ts';
import { maximumOfGrid } from './grid-rules.ts';
import { type CriterionMaximum, differingMaxima } from './maxima.ts';
import { type Circumstances, score } from './score.ts';
import { type Share, type Standing, standings } from './standings.ts';

/** An application that was assessed: what a draft grid is tried on. */
export type TrialFile = { readonly reference: string; readonly submittedAt: Instant; readonly form: Form };

export const CROSSINGS = ['lost', 'out-of-seats', 'gained', 'into-seats', 'to-one', 'to-two'] as const;
/**
 * Eligible no more, eligible now, eligible in both grids and sorted otherwise; and, where the region has shares, no more or now among
 * the first by rank for whom there are seats.
 */
export type Crossing = (typeof CROSSINGS)[number];

/** One file in the published grid and in the draft. */
export type TriedFile = {
  readonly reference: string;
  /** What it crosses, in the order of `CROSSINGS`; most cross nothing. */
  readonly crossings: readonly Crossing[];
  readonly before: Standing;
  readonly after: Standing;
};

/** Means of totals in points; undefined: nobody is in the group. */
export type Shift = { readonly files: number; readonly before: number | undefined; readonly after: number | undefined };

export const TRIAL_GROUPS = ['all', 'urban', 'rural', 'head', 'not-head'] as const;
export type TrialGroup = (typeof TRIAL_GROUPS)[number];

/** How many files change in something, and by how much at most. */
export type Changes = { readonly files: number; readonly most: number };
type Both = { readonly before: number; readonly after: number };

export type Trial = {
  /** What each grid gives at most: the two may count by other scales. */
  readonly maximum: Both;
  /** The criteria that give more or less at most than before, or are in one grid only. */
  readonly maxima: readonly CriterionMaximum[];
  readonly eligible: Both;
  /** In points. */
  readonly totals: Changes;
  /** In places, among those who are eligible in both grids and in the same category of the same province. */
  readonly ranks: Changes;
  /** Who is within the seats, by category; undefined: the region has no shares. */
  readonly seats: Readonly<Record<Category, Both>> | undefined;
  readonly counts: Readonly<Record<Crossing, number>>;
  /** Who crosses a line, in the order of `CROSSINGS` and then of references. */
  readonly moved: readonly TriedFile[];
  /** Who changes places or points, by most places first, then by most points. */
  readonly shifted: readonly TriedFile[];
  readonly shifts: Readonly<Record<TrialGroup, Shift>>;
};

const IS_IN: Readonly<Record<TrialGroup, (form: Form) => boolean>> = {
  all: () => true,
  urban: ({ area }) => area === 'urban',
  rural: ({ area }) => area === 'rural',
  head: ({ headOfHousehold }) => headOfHousehold,
  'not-head': ({ headOfHousehold }) => !headOfHousehold,
};

/**
 * A draft beside the published grid on the same files. Each is scored in both as of the day it was submitted, whatever grid it was
 * assessed by then: what differs is the grids' doing alone. Nothing is changed by it. `share`: of seats, as if committees
 * approved whoever is eligible.
 */
export const tryGrid = (
  files: readonly TrialFile[],
  published: Grid,
  draft: Grid,
  here: Omit<Circumstances, 'at'>,
  share: Share | undefined = undefined,
): Trial => {
  const scoredIn = (grid: Grid): readonly Score[] => files.map(({ form, submittedAt: at }) => score(form, grid, { ...here, at }));
  const [then, now] = [scoredIn(published), scoredIn(draft)];
  const [ranked, rankedAnew] = [standings(files, then, share), standings(files, now, share)];
  const tried = files.flatMap(({ reference, form }, index): Tried[] => {
    const [before, after] = [ranked[index], rankedAnew[index]];
    return before === undefined || after === undefined ? [] : [{ reference, form, crossings: crossingsOf(before, after), before, after }];
  });
  const moved = tried.filter(({ crossings }) => crossings.length > 0);
  const count = (crossing: Crossing): number => moved.filter(({ crossings }) => crossings.includes(crossing)).length;
  const shift = (group: TrialGroup): Shift => shiftOf(tried.filter(({ form }) => IS_IN[group](form)));
  const both = (is: (standing: Standing) => boolean): Both => ({
    before: tried.filter(({ before }) => is(before)).length,
    after: tried.filter(({ after }) => is(after)).length,
  });
  const seated = (of: Category): Both => both(({ isSeated, category }) => isSeated && category === of);
  return {
    maximum: { before: maximumOfGrid(published), after: maximumOfGrid(draft) },
    maxima: differingMaxima(published, draft),
    eligible: both(({ isEligible }) => isEligible),
    totals: changes(tried.map(pointsMoved)),
    ranks: changes(tried.map(placesMoved)),
    seats: share === undefined ? undefined : { 1: seated(1), 2: seated(2) },
    counts: {
      lost: count('lost'),
      'out-of-seats': count('out-of-seats'),
      gained: count('gained'),
      'into-seats': count('into-seats'),
      'to-one': count('to-one'),
      'to-two': count('to-two'),
    },
    moved: moved.toSorted((a, b) => firstCrossing(a) - firstCrossing(b) || byReference(a, b)).map(shown),
    shifted: tried
      .filter((one) => pointsMoved(one) > 0 || placesMoved(one) > 0)
      .toSorted((a, b) => placesMoved(b) - placesMoved(a) || pointsMoved(b) - pointsMoved(a) || byReference(a, b))
      .map(shown),
    shifts: { all: shift('all'), urban: shift('urban'), rural: shift('rural'), head: shift('head'), 'not-head': shift('not-head') },
  };
};

type Tried = TriedFile & { readonly form: Form };
/** Nothing of a form leaves a trial. */
const shown = ({ reference, crossings, before, after }: Tried): TriedFile => ({ reference, crossings, before, after });

const TO_CATEGORY: Readonly<Record<Category, Crossing>> = { 1: 'to-one', 2: 'to-two' };

const crossingsOf = (before: Standing, after: Standing): readonly Crossing[] => {
  const crossed: readonly (Crossing | false)[] = [
    before.isEligible && !after.isEligible && 'lost',
    before.isSeated && !after.isSeated && 'out-of-seats',
    !before.isEligible && after.isEligible && 'gained',
    !before.isSeated && after.isSeated && 'into-seats',
    before.isEligible && after.isEligible && before.category !== after.category && TO_CATEGORY[after.category],
  ];
  return crossed.filter((one) => one !== false);
};

const firstCrossing = ({ crossings }: TriedFile): number => Math.min(...crossings.map((one) => CROSSINGS.indexOf(one)));
const byReference = (a: TriedFile, b: TriedFile): number => (a.reference < b.reference ? -1 : 1);

const pointsMoved = ({ before, after }: TriedFile): number => Math.abs(after.total - before.total);
const placesMoved = ({ before, after }: TriedFile): number =>
  before.rank === undefined || after.rank === undefined || before.category !== after.category ? 0 : Math.abs(after.rank - before.rank);

const changes = (moves: readonly number[]): Changes => ({
  files: moves.filter((by) => by > 0).length,
  most: moves.reduce((most, by) => Math.max(most, by), 0),
});

const shiftOf = (tried: readonly Tried[]): Shift => ({
  files: tried.length,
  before: mean(tried.map(({ before }) => before.total)),
  after: mean(tried.map(({ after }) => after.total)),
});

const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((a, b) => a + b, 0) / numbers.length;
