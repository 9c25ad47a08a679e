import type { Application, Category } from '../application/application.ts';
import type { Sector } from '../application/form.ts';
import type { Host } from '../region/host.ts';

/** What orientation looks at. */
export type Seeker = Pick<Application, 'province' | 'childcareNeed' | 'stepFreeNeed' | 'declinedHosts'> & {
  readonly category?: Category | undefined;
  readonly sector?: Sector | undefined;
};

/** Why a host was chosen. */
export const FIT_REASONS = ['same-province', 'in-region', 'sector', 'childcare', 'step-free', 'free-places'] as const;
export type FitReason = (typeof FIT_REASONS)[number];

/** Why she waits: no seat of her province and category is left; the first need that no host of the region answers. */
export const WAIT_REASONS = ['no-seat', 'no-host', 'no-sector', 'no-childcare', 'no-step-free', 'all-declined', 'no-free-place'] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

export type Fit = { readonly host: Host; readonly why: readonly FitReason[] };

/** Places in use by host id; a host that is not listed has none in use. */
type Taken = Readonly<Record<string, number>>;

type Need = { readonly unmet: WaitReason; readonly met: (seeker: Seeker, host: Host) => boolean };

/** What a host must answer. Source: issue 2, Orientation. */
const NEEDS: readonly Need[] = [
  { unmet: 'no-host', met: ({ category }, host) => host.category === category },
  { unmet: 'no-sector', met: ({ sector }, { fields }) => sector === undefined || fields.length === 0 || fields.includes(sector) },
  { unmet: 'no-childcare', met: ({ childcareNeed }, host) => !childcareNeed || host.childcare },
  { unmet: 'no-step-free', met: ({ stepFreeNeed }, host) => !stepFreeNeed || host.stepFree },
  { unmet: 'all-declined', met: ({ declinedHosts }, host) => !declinedHosts.includes(host.id) },
];

const fits = (seeker: Seeker, host: Host): boolean => NEEDS.every(({ met }) => met(seeker, host));

/**
 * The hosts with a free place that answer every need, the nearest first: of her own province, then of the region; among
 * equals the one with the greater share of free places, then by id.
 */
export const fittingHosts = (seeker: Seeker, hosts: readonly Host[], taken: Taken): Fit[] =>
  hosts
    .filter((host) => fits(seeker, host) && free(host, taken) > 0)
    .toSorted(
      (a, b) =>
        Number(b.province === seeker.province) - Number(a.province === seeker.province) ||
        free(b, taken) * a.places - free(a, taken) * b.places ||
        (a.id < b.id ? -1 : 1),
    )
    .map((host) => fitAt(seeker, host));

/** Why no host has a place for her: the first need that leaves none of the region's hosts. */
export const withoutPlace = (seeker: Seeker, hosts: readonly Host[]): WaitReason[] => {
  let left = hosts;
  for (const { unmet, met } of NEEDS) {
    left = left.filter((host) => met(seeker, host));
    if (left.length === 0) return [unmet];
  }
  return ['no-free-place'];
};

/** A host with the reasons for it, whoever chose it. */
export const fitAt = (seeker: Seeker, host: Host): Fit => ({ host, why: reasons(seeker, host) });

const free = (host: Host, taken: Taken): number => host.places - (Object.hasOwn(taken, host.id) ? (taken[host.id] ?? 0) : 0);

const reasons = (seeker: Seeker, host: Host): FitReason[] => {
  const holds: Record<FitReason, boolean> = {
    'same-province': host.province === seeker.province,
    'in-region': host.province !== seeker.province,
    sector: seeker.sector !== undefined,
    childcare: seeker.childcareNeed,
    'step-free': seeker.stepFreeNeed,
    'free-places': true,
  };
  return FIT_REASONS.filter((reason) => holds[reason]);
};
