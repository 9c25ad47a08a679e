import type { Region } from '../../core/region/region.ts';
import { region } from '../../tests/e2e/support/region.ts';

export const PROVINCE = 'MA-MAR';

/** MA-07 with places for everyone and, in the province simulated, fewer seats than its committee will approve. */
export const simulatedRegion = (files: number): Region => {
  const seats = Math.max(1, Math.floor(files / 10));
  const shares = ([1, 2] as const).map((category) => ({ province: PROVINCE, category, seats }));
  return {
    ...region,
    hosts: region.hosts.map((host) => ({ ...host, places: 10_000, fields: [] })),
    seats: { target: 2 * seats, shares },
  };
};
