import type { Region } from '../../core/region/region.ts';
import { region } from '../../tests/e2e/support/region.ts';

export const REGION = 'MA-07';
export const PROVINCE = 'MA-MAR';

/** Two for each category, so that who is declined by one can be referred to the other, and by both to none. */
const HOSTS = ['mar-inc-1', 'saf-asso-1', 'mar-ofp-1', 'saf-ofp-1'];

/** MA-07 with fewer seats than its committee will approve, and hosts with places for everyone who have a day to answer. */
export const simulatedRegion = (files: number): Region => {
  const seats = Math.max(2, Math.floor(files / 10));
  const shares = ([1, 2] as const).map((category) => ({ province: PROVINCE, category, seats }));
  return {
    ...region,
    hosts: region.hosts
      .filter(({ id }) => HOSTS.includes(id))
      .map((host) => ({ ...host, places: 10_000, fields: [], answerDays: 1, reminderDays: [] })),
    seats: { target: 2 * seats, shares },
  };
};
