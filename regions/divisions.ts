import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { type Localized, LocalizedSchema } from '../core/language.ts';

const DivisionSchema = z.object({ iso: z.string(), ...LocalizedSchema.shape });
type Division = z.infer<typeof DivisionSchema>;

/** Regions, provinces and prefectures of Morocco by ISO 3166-2. Source and licence: docs/deployment.md. */
const DivisionsSchema = z.object({
  regions: z.array(DivisionSchema),
  divisions: z.array(z.object({ ...DivisionSchema.shape, region: z.string() })),
});

const { regions, divisions } = DivisionsSchema.parse(JSON.parse(readFileSync(new URL('divisions.json', import.meta.url), 'utf8')));

const nameOf = ({ ar, fr, zgh }: Division): Localized => ({ ar, fr, ...(zgh === undefined ? {} : { zgh }) });

/** The codes of all regions. */
export const REGION_CODES: readonly string[] = regions.map(({ iso }) => iso);

/** A region's name and its provinces; undefined for a code that is no region. */
export const divisionsOf = (code: string) => {
  const region = regions.find(({ iso }) => iso === code);
  if (region === undefined) return undefined;
  return {
    name: nameOf(region),
    provinces: divisions.filter((division) => division.region === code).map((division) => ({ code: division.iso, name: nameOf(division) })),
  };
};
