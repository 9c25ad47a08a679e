import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** Regions, provinces and prefectures of Morocco by ISO 3166-2. Source and licence: docs/deployment.md. */
const DivisionsSchema = z.object({
  regions: z.array(z.object({ iso: z.string(), fr: z.string(), ar: z.string() })),
  divisions: z.array(z.object({ iso: z.string(), region: z.string(), fr: z.string(), ar: z.string() })),
});

const { regions, divisions } = DivisionsSchema.parse(JSON.parse(readFileSync(new URL('divisions.json', import.meta.url), 'utf8')));

/** A region's name and its provinces; undefined for a code that is no region. */
export const divisionsOf = (code: string) => {
  const region = regions.find(({ iso }) => iso === code);
  if (region === undefined) return undefined;
  return {
    name: { ar: region.ar, fr: region.fr },
    provinces: divisions.filter((division) => division.region === code).map(({ iso, ar, fr }) => ({ code: iso, name: { ar, fr } })),
  };
};
