import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Region } from '../../../core/region/region.ts';
import { loadRegions } from '../../../regions/load.ts';

export const regionOf = (code: string): Region => {
  const region = loadRegions().find((candidate) => candidate.code === code);
  if (region === undefined) throw new Error(`${code} is not configured`);
  return region;
};

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'jisr-infra-'));
