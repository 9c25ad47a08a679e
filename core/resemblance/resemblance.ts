import * as z from 'zod';
import { areClose, type Names } from './names.ts';

/** Why two applications may be of one woman: the same telephone; or the same day of birth and close names. */
export const RESEMBLANCES = ['same-phone', 'close-name'] as const;

export const ResemblanceSchema = z.strictObject({
  /** Of the other application, in the same region. */
  reference: z.string(),
  why: z.array(z.enum(RESEMBLANCES)).min(1),
});
export type Resemblance = z.infer<typeof ResemblanceSchema>;

/** So many are named: one telephone may be a whole village's. */
export const MOST_RESEMBLANCES = 5;

/** Pseudonyms of a telephone and of a day of birth, under which other applications with the same find this one. */
export type Traces = { readonly phone?: string; readonly birth?: string };
export type Likeness = Traces & { readonly names?: Names };

/** An application that shares a trace. `claim`: pseudonym of its CIN. */
export type Alike = Likeness & { readonly application: string; readonly reference: string; readonly claim: string };

export const resembles = (a: Likeness, b: Likeness): Resemblance['why'] => [
  ...(a.phone !== undefined && a.phone === b.phone ? (['same-phone'] as const) : []),
  ...(a.birth !== undefined && a.birth === b.birth && a.names !== undefined && b.names !== undefined && areClose(a.names, b.names)
    ? (['close-name'] as const)
    : []),
];

/**
 * The applications that resemble one, the most alike first, of equally alike ones in the given order. Those with the same CIN are left
 * out: a rule of its own is for them.
 */
export const alikeTo = <T extends Alike>(
  self: Likeness & { readonly id: string; readonly claim: string },
  others: readonly T[],
): readonly { readonly other: T; readonly why: Resemblance['why'] }[] =>
  others
    .filter(({ application, claim }) => application !== self.id && claim !== self.claim)
    .map((other) => ({ other, why: resembles(self, other) }))
    .filter(({ why }) => why.length > 0)
    .sort(
      (a, b) =>
        b.why.length - a.why.length || RESEMBLANCES.indexOf(a.why[0] ?? 'close-name') - RESEMBLANCES.indexOf(b.why[0] ?? 'close-name'),
    )
    .slice(0, MOST_RESEMBLANCES);

/** What an application names, with more of them; each once, the oldest named first. */
export const withResemblances = (known: readonly Resemblance[] = [], more: readonly Resemblance[]): Resemblance[] =>
  [...known, ...more.filter(({ reference }) => !known.some((one) => one.reference === reference))].slice(0, MOST_RESEMBLANCES);
