import type { Application } from './application.ts';
import type { Change } from './change.ts';

/**
 * What an application holds of what is scarce: a place at a host, and one of the seats of her province and category. A
 * transition that ends the search for a place, whatever its reason, frees both: `allFreed` with `NOTHING_HELD`.
 */

export const hostOf = (application: Application): string => {
  if (application.referral === undefined) throw new TypeError('a referred application has a referral');
  return application.referral.host;
};

/** Takes a seat, unless she has one or the region has no shares. `share`: how many there are for her province and category. */
export const seatTaken = ({ seat, province, category }: Application, share: number | undefined): Pick<Change, 'seat'> =>
  seat === true || share === undefined || category === undefined ? {} : { seat: { province, category, by: 1, capacity: share } };

/** Frees the place that is held for her, at the host she is referred to or the one that her promotion reserved. */
export const placeFreed = (application: Application): Pick<Change, 'place'> => {
  const host = application.status === 'referred' ? hostOf(application) : application.reserved;
  return host === undefined ? {} : { place: { host, by: -1, capacity: 0 } };
};

/** Frees all that she holds: she leaves, or waits. */
export const allFreed = (application: Application): Pick<Change, 'place' | 'seat'> => {
  const { seat, province, category } = application;
  return {
    ...placeFreed(application),
    ...(seat === undefined || category === undefined ? {} : { seat: { province, category, by: -1, capacity: 0 } }),
  };
};

/** What of her record no longer holds once all is freed. */
export const NOTHING_HELD = { referral: undefined, reserved: undefined, seat: undefined } as const;
