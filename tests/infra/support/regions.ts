import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Region } from '../../../core/region/region.ts';
import { root } from '../../../infra/paths.ts';
import { loadRegions } from '../../../regions/load.ts';

export const regionOf = (code: string): Region => {
  const region = loadRegions().find((candidate) => candidate.code === code);
  if (region === undefined) throw new Error(`${code} is not configured`);
  return region;
};

const folders: string[] = [];

/** A new folder, which is removed after the tests of the file. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-infra-'));
  folders.push(folder);
  return folder;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const REGIONS = join(root, 'regions');

/** A configuration of MA-07 and MA-02 with the sample grid, which a test may spoil. */
export const configuration = (): string => {
  const folder = temporaryFolder();
  for (const entry of ['MA-07.json', 'MA-02.json']) cpSync(join(REGIONS, entry), join(folder, entry));
  mkdirSync(join(folder, 'grids'));
  cpSync(join(REGIONS, 'grids', 'sample-2026-1.json'), join(folder, 'grids', 'sample-2026-1.json'));
  return folder;
};
