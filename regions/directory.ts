import { type Directory, DirectorySchema } from '../core/region/directory.ts';
import type { Region } from '../core/region/region.ts';
import { divisionsOf, REGION_CODES } from './divisions.ts';

/** Of a region that nobody has configured yet: it opens some day. */
const UNKNOWN = { utcOffset: '+00:00', opensOn: undefined, sample: false };

/** Every region of the country, so that no province is missing, with what the configured ones say of their opening. */
export const directoryOf = (configured: readonly Region[]): Directory =>
  DirectorySchema.parse({
    regions: REGION_CODES.map((code) => {
      const { utcOffset, opensOn, sample } = configured.find((region) => region.code === code) ?? UNKNOWN;
      return { code, ...divisionsOf(code), utcOffset, sample, ...(opensOn === undefined ? {} : { opensOn }) };
    }),
  });
