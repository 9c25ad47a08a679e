import type { Deps } from '../shared/container.ts';

export type PortalDeps = Deps<'portals' | 'publicUrl' | 'region' | 'clock'>;

/** The national entry page leads to the portal of a region that has said where it is; see docs/adr/0016. */
export const announcePortal = ({ portals, publicUrl, region, clock }: PortalDeps): Promise<void> =>
  portals.announce({ region: region.code, url: publicUrl, at: clock.now() });
