import type { Category } from '../application/application.ts';
import type { Host } from '../region/host.ts';
import { type Fit, fittingHosts, type Seeker } from './orient.ts';

/** Seats left of a province and category. */
export type SeatsLeft = (province: string, category: Category) => number;

/** Where the region has no shares, as many seats are left as there are places. */
export const UNLIMITED: SeatsLeft = () => Number.POSITIVE_INFINITY;

export type Claimant = Seeker & { readonly seat?: true | undefined };

export type Allotment = {
  /** The hosts at which she could be, the nearest first; none without a seat. */
  readonly fits: (claimant: Claimant) => readonly Fit[];
  /** Whether a seat of hers is left, or hers already. */
  readonly hasSeat: (claimant: Claimant) => boolean;
  /** Gives her the nearest of these places, with a seat; undefined: there is none for her. */
  readonly take: (claimant: Claimant) => Fit | undefined;
  /** Whether no place is left for a category: nobody else need be asked. */
  readonly isSpent: (category: Category) => boolean;
};

/**
 * Free places and seats, given away one by one. Whoever asks first goes first, so it is asked by rank: then a contested place
 * goes to the best score, wherever in the region she lives. `taken`: places in use by host id.
 */
export const openAllotment = (hosts: readonly Host[], taken: Readonly<Record<string, number>>, seatsLeft: SeatsLeft): Allotment => {
  const used = new Map(Object.entries(taken));
  const given = new Map<string, number>();
  const shareOf = ({ province, category }: Claimant): string => `${province} ${category}`;
  const hasSeat = (claimant: Claimant): boolean =>
    claimant.seat === true ||
    (claimant.category !== undefined && seatsLeft(claimant.province, claimant.category) - (given.get(shareOf(claimant)) ?? 0) > 0);
  const fits = (claimant: Claimant) => (hasSeat(claimant) ? fittingHosts(claimant, hosts, Object.fromEntries(used)) : []);
  return {
    fits,
    hasSeat,
    take: (claimant) => {
      const [fit] = fits(claimant);
      if (fit === undefined) return undefined;
      used.set(fit.host.id, (used.get(fit.host.id) ?? 0) + 1);
      if (claimant.seat !== true) given.set(shareOf(claimant), (given.get(shareOf(claimant)) ?? 0) + 1);
      return fit;
    },
    isSpent: (category) => hosts.every((host) => host.category !== category || host.places <= (used.get(host.id) ?? 0)),
  };
};
