import type { INCOME_BRACKETS, MARITAL_STATUSES, Sector } from '../../core/application/form.ts';
import { inShares, type Random } from './random.ts';

/**
 * What is decided of each application before anything else: in shares, so that a small set looks like a large one. Widows,
 * divorced, heads of household and disability: as published of 64,677 applications (programme.md, Statistics); cooperatives:
 * as this project's issue says; the rest is invented.
 */
export type Traits = {
  readonly maritalStatus: (typeof MARITAL_STATUSES)[number];
  readonly headOfHousehold: boolean;
  readonly disability: boolean;
  readonly applicantKind: 'individual' | 'self-employed' | 'cooperative' | 'company';
  readonly ineligible: Ineligible | undefined;
  /** Uses the CIN of another of the set. */
  readonly sameCin: boolean;
  readonly email: boolean;
  readonly language: 'ar' | 'fr';
  readonly project: boolean;
  readonly channel: 'api' | 'form';
  readonly province: string;
  readonly income: (typeof INCOME_BRACKETS)[number];
  readonly sector: Sector;
  /** Sent twice, as by a double click or after a lost answer. */
  readonly again: boolean;
};

export const INELIGIBLE = ['too-young', 'too-old', 'elsewhere', 'income'] as const;
export type Ineligible = (typeof INELIGIBLE)[number];

const PUBLISHED = { widowed: 0.11, divorced: 0.09, headOfHousehold: 0.64, disability: 0.04, cooperative: 0.18 } as const;

export type Setting = {
  /** Codes of the provinces where they apply. */
  readonly provinces: readonly string[];
  /** Without SMS, everybody has an e-mail address. */
  readonly sms: boolean;
};

export const drawTraits = (n: number, { provinces, sms }: Setting, random: Random): readonly Traits[] => {
  const yesFor = (share: number): boolean[] => inShares(n, [[true, share]], false, random);
  const maritalStatus = inShares<Traits['maritalStatus']>(
    n,
    [
      ['widowed', PUBLISHED.widowed],
      ['divorced', PUBLISHED.divorced],
      ['single', 0.28],
    ],
    'married',
    random,
  );
  const heads = headsOf(maritalStatus, Math.round(PUBLISHED.headOfHousehold * n), random);
  const ineligible = spread(n, n < 4 ? 0 : Math.max(1, Math.round(0.08 * n)), random);
  const disability = yesFor(PUBLISHED.disability);
  const kinds = inShares<Traits['applicantKind']>(
    n,
    [
      ['cooperative', PUBLISHED.cooperative],
      ['company', 0.05],
      ['self-employed', 0.15],
    ],
    'individual',
    random,
  );
  const sameCin = contested(ineligible, n < 4 ? 0 : Math.max(1, Math.round(0.05 * n)), random);
  const emails = yesFor(sms ? 0.7 : 1);
  const french = yesFor(0.3);
  const projects = yesFor(0.7);
  const again = yesFor(0.05);
  return maritalStatus.map((status, index) => {
    const why = ineligible[index];
    return {
      maritalStatus: status,
      headOfHousehold: heads.has(index),
      disability: disability[index] === true,
      applicantKind: kinds[index] ?? 'individual',
      ineligible: why,
      sameCin: sameCin.has(index),
      email: emails[index] === true,
      language: french[index] === true ? 'fr' : 'ar',
      project: projects[index] === true,
      // The portal's form offers the region's provinces only.
      channel: why === 'elsewhere' || index % 2 === 0 ? 'api' : 'form',
      province: provinces[index % provinces.length] ?? '',
      income:
        why === 'income' ? 'over-4000' : random.pick(['none', 'under-1000', 'under-1000', '1000-to-2500', '1000-to-2500', '2500-to-4000']),
      sector: random.pick(['agriculture', 'food', 'craft', 'textile', 'commerce', 'services', 'beauty', 'tourism', 'digital', 'care']),
      again: again[index] === true,
    };
  });
};

/** Widows and divorced women first: they are the most likely to head a household. */
const headsOf = (statuses: readonly Traits['maritalStatus'][], number: number, random: Random): ReadonlySet<number> => {
  const order = random.shuffled(statuses.map((status, index) => ({ index, alone: status === 'widowed' || status === 'divorced' })));
  return new Set(
    order
      .toSorted((a, b) => Number(b.alone) - Number(a.alone))
      .slice(0, number)
      .map(({ index }) => index),
  );
};

const spread = (n: number, number: number, random: Random): readonly (Ineligible | undefined)[] =>
  random.shuffled(Array.from({ length: n }, (_, index) => (index < number ? INELIGIBLE[index % INELIGIBLE.length] : undefined)));

/** Of those who are eligible, and never the first of the set: there must be another whose CIN is used. */
const contested = (ineligible: readonly (Ineligible | undefined)[], number: number, random: Random): ReadonlySet<number> => {
  const able = ineligible.flatMap((why, index) => (why === undefined && index > 0 ? [index] : []));
  // As many again must be left that are used.
  return new Set(random.shuffled(able).slice(0, Math.min(number, Math.floor(able.length / 2))));
};
