import { readFileSync } from 'node:fs';
import { type Directory, DirectorySchema } from '../../../core/region/directory.ts';
import type { DirectoryConfig } from '../config.ts';
import type { ConfigOf } from './config-of.ts';

/** The regions and their provinces, from the national stack's layer: see docs/adr/0006. */
export const directory = ({ NATIONAL_FILE }: ConfigOf<typeof DirectoryConfig>): Directory =>
  DirectorySchema.parse(JSON.parse(readFileSync(NATIONAL_FILE, 'utf8')));
