/** One application in a comparison: its group, and what was decided. `open`: nothing yet, or it ended without a decision. */
export type Member = { readonly group: string; readonly outcome: 'selected' | 'refused' | 'open' };

export const DISPARITY_VERDICTS = ['too-few', 'highest', 'within', 'below'] as const;
export type DisparityVerdict = (typeof DISPARITY_VERDICTS)[number];

/** Shares and rates are between 0 and 1; undefined where nothing can be divided by. */
export type GroupDisparity = {
  readonly group: string;
  readonly applicants: number;
  readonly decided: number;
  readonly selected: number;
  /** Selected of decided. */
  readonly rate: number | undefined;
  readonly applicantShare: number;
  readonly selectedShare: number | undefined;
  /** `below`: less than four fifths of the highest rate. */
  readonly verdict: DisparityVerdict;
};

/** Of a group with fewer decided files nothing is said, and no other is measured against it. */
export const FEWEST_DECIDED = 10;

/**
 * Selection rates of groups by the four-fifths rule (US Uniform Guidelines on Employee Selection Procedures, 29 CFR 1607.4 D): a
 * rate below 80 % of the highest group's is a reason to look, and proves nothing. Groups in the order of `groups`; one that nobody
 * belongs to is left out.
 */
export const disparity = (members: readonly Member[], groups: readonly string[]): readonly GroupDisparity[] => {
  const counts = groups.map((group) => count(members, group)).filter(({ applicants }) => applicants > 0);
  const selected = counts.reduce((sum, one) => sum + one.selected, 0);
  const applicants = counts.reduce((sum, one) => sum + one.applicants, 0);
  const measured = counts.filter(({ decided }) => decided >= FEWEST_DECIDED);
  const highest = measured.toSorted((a, b) => b.selected * a.decided - a.selected * b.decided)[0];
  return counts.map((one) => ({
    ...one,
    rate: one.decided === 0 ? undefined : one.selected / one.decided,
    applicantShare: one.applicants / applicants,
    selectedShare: selected === 0 ? undefined : one.selected / selected,
    verdict: verdictOf(one, highest),
  }));
};

type Count = Pick<GroupDisparity, 'group' | 'applicants' | 'decided' | 'selected'>;

const count = (members: readonly Member[], group: string): Count => {
  const own = members.filter((one) => one.group === group);
  const selected = own.filter(({ outcome }) => outcome === 'selected').length;
  const refused = own.filter(({ outcome }) => outcome === 'refused').length;
  return { group, applicants: own.length, decided: selected + refused, selected };
};

/** In whole numbers: exactly four fifths is no flag. */
const verdictOf = ({ decided, selected }: Count, highest: Count | undefined): DisparityVerdict => {
  if (decided < FEWEST_DECIDED || highest === undefined) return 'too-few';
  const own = selected * highest.decided;
  const best = highest.selected * decided;
  if (own === best) return 'highest';
  return 5 * own < 4 * best ? 'below' : 'within';
};
