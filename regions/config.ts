import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the regions' files: this one, unless `JISR_REGIONS_DIR` names another (tests, bench). */
export const regionsFolder = (): string => process.env['JISR_REGIONS_DIR'] ?? dirname(fileURLToPath(import.meta.url));
