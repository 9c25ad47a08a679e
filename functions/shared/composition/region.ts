import { readFileSync } from 'node:fs';
import { type Region, RegionSchema } from '../../../core/region/region.ts';
import type { RegionConfig } from '../config.ts';
import type { ConfigOf } from './config-of.ts';

const read = new Map<string, Region>();

/** The region's configuration, from the layer: see docs/adr/0006. */
export const region = ({ REGION_FILE }: ConfigOf<typeof RegionConfig>): Region => {
  const known = read.get(REGION_FILE) ?? RegionSchema.parse(JSON.parse(readFileSync(REGION_FILE, 'utf8')));
  read.set(REGION_FILE, known);
  return known;
};
