import { FEWEST_TOLD, withheldAmong } from './withheld.ts';

/** One application in a comparison: its group, and what was decided. `seated`: selected, and she was given a seat; `open`: nothing yet, or it ended without a decision. `count`: how many are like it; absent: one. */
export type Member = {
  readonly group: string;
  readonly outcome: 'seated' | 'selected' | 'refused' | 'open';
  readonly count?: number | undefined;
};

export const DISPARITY_VERDICTS = ['too-few', 'highest', 'within', 'below'] as const;
export type DisparityVerdict = (typeof DISPARITY_VERDICTS)[number];

/** Of a group of at least `FEWEST_TOLD` decided. Shares and rates are between 0 and 1; undefined where nothing can be divided by. */
export type GroupDisparity = {
  readonly group: string;
  readonly applicants: number;
  readonly decided: number;
  /** With a seat or without. */
  readonly selected: number;
  readonly seated: number;
  /** Decided of applicants: who is still open may turn every rate. */
  readonly decidedShare: number;
  /** Selected of decided. */
  readonly rate: number;
  /** With a seat of decided: being selected for a waiting list is no seat. */
  readonly seatRate: number;
  readonly applicantShare: number;
  readonly selectedShare: number | undefined;
  /** `below`: less than four fifths of the highest rate. */
  readonly verdict: DisparityVerdict;
  /** The same of the rate with a seat; `too-few` while nobody in any group has one. */
  readonly seatVerdict: DisparityVerdict;
};

/** What is told of some groups. `withheld`: of whom nothing is, having too few decided files or standing beside such a group; see withheld.ts. */
export type Comparison = { readonly groups: readonly GroupDisparity[]; readonly withheld: readonly string[] };

/**
 * Selection rates of groups by the four-fifths rule (US Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D): a
 * rate below 80 % of the highest group's is a reason to look, and proves nothing. A group of fewer than `FEWEST_TOLD` decided is no measure; one
 * that is withheld beside it is, or a flag would come and go with the small one. Groups in the order of `groups`; one that nobody
 * belongs to is left out. `hidden`: groups that another report would give away.
 */
export const disparity = (members: readonly Member[], groups: readonly string[], hidden: ReadonlySet<string> = new Set()): Comparison => {
  const counts = groups.map((group) => count(members, group)).filter(({ applicants }) => applicants > 0);
  const withheld = withheldAmong(new Map(counts.map(({ group, decided }) => [group, decided])), hidden);
  const selected = counts.reduce((sum, one) => sum + one.selected, 0);
  const applicants = counts.reduce((sum, one) => sum + one.applicants, 0);
  const verdictOn = comparing(counts, ({ selected: number }) => number);
  const seatVerdictOn = comparing(counts, ({ seated }) => seated);
  const isAnySeated = counts.some(({ seated }) => seated > 0);
  const described = (one: Count): GroupDisparity => ({
    ...one,
    decidedShare: one.decided / one.applicants,
    rate: one.selected / one.decided,
    seatRate: one.seated / one.decided,
    applicantShare: one.applicants / applicants,
    selectedShare: selected === 0 ? undefined : one.selected / selected,
    verdict: verdictOn(one),
    seatVerdict: isAnySeated ? seatVerdictOn(one) : ('too-few' as const),
  });
  return {
    groups: counts.filter(({ group }) => !withheld.has(group)).map(described),
    withheld: counts.flatMap(({ group }) => (withheld.has(group) ? [group] : [])),
  };
};

type Count = Pick<GroupDisparity, 'group' | 'applicants' | 'decided' | 'selected' | 'seated'>;

const count = (members: readonly Member[], group: string): Count => {
  const own = members.filter((one) => one.group === group);
  const sum = (some: readonly Member[]): number => some.reduce((total, one) => total + (one.count ?? 1), 0);
  const number = (outcome: Member['outcome']): number => sum(own.filter((one) => one.outcome === outcome));
  const seated = number('seated');
  const selected = number('selected') + seated;
  return { group, applicants: sum(own), decided: selected + number('refused'), selected, seated };
};

/** A group beside the one with the highest rate, in whole numbers: exactly four fifths is no flag. `chosen`: how many of the decided. */
const comparing = (counts: readonly Count[], chosen: (one: Count) => number): ((one: Count) => DisparityVerdict) => {
  const measured = counts.filter(({ decided }) => decided >= FEWEST_TOLD);
  const highest = measured.toSorted((a, b) => chosen(b) * a.decided - chosen(a) * b.decided)[0];
  return (one) => {
    if (highest === undefined) return 'too-few';
    const own = chosen(one) * highest.decided;
    const best = chosen(highest) * one.decided;
    if (own === best) return 'highest';
    return 5 * own < 4 * best ? 'below' : 'within';
  };
};
