import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';

const ShapeSchema = z.looseObject({
  committees: z.array(z.looseObject({ province: z.string(), members: z.array(z.looseObject({ id: z.string(), email: z.string() })) })),
  hosts: z.array(z.looseObject({ category: z.number(), staff: z.array(z.looseObject({ email: z.string() })) })),
});

export type BenchRegion = {
  /** For `JISR_REGIONS_DIR`. */
  readonly folder: string;
  /** Addresses of the one member of each province's committee, and of the one person at its host. */
  readonly members: readonly { readonly province: string; readonly id: string; readonly email: string }[];
  readonly staff: readonly { readonly province: string; readonly email: string }[];
};

/** MA-07 as configured, but one vote decides and each province has one host with places for everyone: the machine is measured, not the committee. */
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
  const [pattern] = region.hosts.filter(({ category }) => category === 1);
  const hosts = committees.map(({ province }) => ({
    ...pattern,
    id: `bench-${province.toLowerCase()}`,
    province,
    places: 10_000,
    fields: [],
    staff: (pattern?.staff ?? []).slice(0, 1).map((person) => ({ ...person, email: `bench-${province.toLowerCase()}@example.org` })),
  }));
  writeFileSync(file, JSON.stringify({ ...region, committees, hosts }));
  return {
    folder,
    members: committees.map(({ province, members }) => ({ province, id: members[0]?.id ?? '', email: members[0]?.email ?? '' })),
    staff: hosts.map(({ province, staff }) => ({ province, email: staff[0]?.email ?? '' })),
  };
};
