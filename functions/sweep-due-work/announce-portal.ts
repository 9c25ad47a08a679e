import type { SweepDeps } from './handler.ts';

/** The national entry page leads to the portal of a region that has said where it is; see docs/adr/0014. */
export const announcePortal = ({ portals, publicUrl, region, clock }: SweepDeps): Promise<void> =>
  portals.announce({ region: region.code, url: publicUrl, at: clock.now() });
