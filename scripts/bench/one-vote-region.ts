import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

const ShapeSchema = z.looseObject({
  committees: z.array(z.looseObject({ province: z.string(), members: z.array(z.looseObject({ id: z.string(), email: z.string() })) })),
  hosts: z.array(z.looseObject({ id: z.string(), province: z.string(), staff: z.array(z.looseObject({ email: z.string() })) })),
});

export type BenchRegion = {
  /** For `JISR_REGIONS_DIR`. */
  readonly folder: string;
  /** Addresses of the one member of each province's committee, and of the one person at each host. */
  readonly members: readonly { readonly province: string; readonly email: string }[];
  readonly staff: readonly { readonly host: string; readonly email: string }[];
};

/** MA-07 as configured, but one vote decides and every host has places for everyone: the machine is measured, not the committee. */
export const oneVoteRegion = (code: string): BenchRegion => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-bench-regions-'));
  cpSync('regions', folder, { recursive: true });
  const file = join(folder, `${code}.json`);
  const region = ShapeSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const committees = region.committees.map((committee) => ({
    ...committee,
    members: committee.members.slice(0, 1),
    chair: committee.members[0]?.id,
    quorum: 1,
  }));
  const hosts = region.hosts.map((host) => ({
    ...host,
    places: 10_000,
    fields: [],
    childcare: true,
    stepFree: true,
    staff: host.staff.slice(0, 1),
  }));
  writeFileSync(file, JSON.stringify({ ...region, committees, hosts }));
  return {
    folder,
    members: committees.map(({ province, members }) => ({ province, email: members[0]?.email ?? '' })),
    staff: hosts.map(({ id, staff }) => ({ host: id, email: staff[0]?.email ?? '' })),
  };
};
