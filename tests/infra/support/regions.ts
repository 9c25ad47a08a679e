import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Region } from '../../../core/region/region.ts';
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
