import type { Host } from '../../../core/region/host.ts';
import { loadRegions } from '../../../regions/load.ts';
import type { System } from './system.ts';
import { until } from './until.ts';

/** The region that the systems of these tests run. */
export const region = (() => {
  const found = loadRegions().find(({ code }) => code === 'MA-07');
  if (found === undefined) throw new Error('MA-07 is not configured');
  return found;
})();

/** Waits until an application is referred to a host, other than these, and answers which. */
export const hostOf = async ({ store }: System, reference: string, but: readonly string[] = []): Promise<Host> =>
  until(`a host for ${reference}`, async () => {
    const { status, referral } = await store.application(reference);
    return status === 'referred' ? region.hosts.find(({ id }) => id === referral?.host && !but.includes(id)) : undefined;
  });

/** The addresses of a committee's members, by id. */
export const memberEmail = (province: string, id: string): string => {
  const found = region.committees.find((committee) => committee.province === province)?.members.find((member) => member.id === id);
  if (found === undefined) throw new Error(`no member ${id} in ${province}`);
  return found.email;
};
