import { execFile } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { DirectorySchema } from '../../core/region/directory.ts';
import { RegionSchema } from '../../core/region/region.ts';
import { root } from '../../infra/paths.ts';
import { directoryOf } from '../../regions/directory.ts';
import { loadRegions } from '../../regions/load.ts';
import { regionOf, temporaryFolder } from './support/regions.ts';

const run = promisify(execFile);
const FailureSchema = z.object({ code: z.number(), stderr: z.string() });

/** Runs `node infra/app.ts` as the CDK and the local host do. */
const synth = async (environment: Record<string, string>) => {
  const outdir = temporaryFolder();
  try {
    await run(process.execPath, ['infra/app.ts'], {
      cwd: root,
      env: { ...process.env, JISR_CODE: 'source', CDK_OUTDIR: outdir, ...environment },
    });
    return { outdir, code: 0, stderr: '' };
  } catch (error) {
    return { outdir, ...FailureSchema.parse(error) };
  }
};

describe('node infra/app.ts', () => {
  // Thirteen stacks take seconds, but many of them on a busy machine.
  test('makes one stack per region and the national one', { timeout: 240_000 }, async () => {
    const { outdir, code, stderr } = await synth({});
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const stacks = readdirSync(outdir)
      .filter((name) => name.endsWith('.template.json'))
      .map((name) => name.replace('.template.json', ''));
    expect(stacks.sort()).toEqual([...loadRegions().map((region) => `Jisr-${region.code}`), 'Jisr-National'].sort());
  });

  test('makes only the regions it is asked for, with their configuration as a layer', async () => {
    const { outdir } = await synth({ JISR_REGIONS: 'MA-07' });
    expect(
      readdirSync(outdir)
        .filter((name) => name.endsWith('.template.json'))
        .sort(),
    ).toEqual(['Jisr-MA-07.template.json', 'Jisr-National.template.json']);
    const layer = (file: string): unknown => {
      const folder = readdirSync(outdir).find((name) => name.startsWith('asset.') && existsSync(join(outdir, name, file)));
      return JSON.parse(readFileSync(join(outdir, folder ?? '', file), 'utf8'));
    };
    expect(RegionSchema.parse(layer('region.json'))).toEqual(regionOf('MA-07'));
    expect(DirectorySchema.parse(layer('national.json'))).toEqual(directoryOf(loadRegions()));
  });

  test('stops with one line when asked for a region that is not configured', async () => {
    const { code, stderr } = await synth({ JISR_REGIONS: 'MA-07,MA-13' });
    expect(code).toBe(1);
    expect(stderr).toContain('JISR_REGIONS names MA-13');
  });

  test('stops with file, field and reason when the configuration is wrong', async () => {
    const folder = temporaryFolder();
    for (const entry of ['grids', 'MA-07.json']) cpSync(join(root, 'regions', entry), join(folder, entry), { recursive: true });
    const file = join(folder, 'MA-07.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"quorum": 4', '"quorum": 9'));
    const { code, stderr } = await synth({ JISR_REGIONS_DIR: folder });
    expect(code).toBe(1);
    expect(stderr).toBe('The configuration in regions/ is not valid:\n  MA-07.json: committees[0].quorum: quorum 9 exceeds 6 members\n');
  });
});
