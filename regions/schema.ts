import { writeFileSync } from 'node:fs';
import * as z from 'zod';
import { RegionFileSchema } from '../core/region/region.ts';

/** The form of a region's file for editors, which complete and check by it while one types. */
export const regionFileJsonSchema = (): string => `${JSON.stringify(z.toJSONSchema(RegionFileSchema, { io: 'input' }), null, 2)}\n`;

// `node regions/schema.ts` writes it anew.
if (import.meta.main) writeFileSync(new URL('region.schema.json', import.meta.url), regionFileJsonSchema());
