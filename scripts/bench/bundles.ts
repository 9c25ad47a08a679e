import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { bundle } from '../../infra/bundle.ts';
import { functions } from '../../infra/functions.ts';
import { nationalFunctions } from '../../infra/national-functions.ts';
import { directoryOf } from '../../regions/directory.ts';
import { loadRegions } from '../../regions/load.ts';

export type BundleFigures = { readonly function: string; readonly sdk: boolean; readonly kilobytes: number; readonly importMs: number };

const TURNS = 7;

/** Size of each function's bundle, and the median time a fresh process takes to import it, an empty module's time taken off. */
export const measureBundles = async (): Promise<{ readonly emptyMs: number; readonly bundles: readonly BundleFigures[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-bench-bundles-'));
  try {
    await bundle(folder);
    const regions = loadRegions();
    writeFileSync(join(folder, 'region.json'), JSON.stringify(regions.find(({ code }) => code === 'MA-07')));
    writeFileSync(join(folder, 'national.json'), JSON.stringify(directoryOf(regions)));
    mkdirSync(join(folder, 'empty'));
    writeFileSync(join(folder, 'empty', 'index.mjs'), '');
    const emptyMs = importMs(join(folder, 'empty', 'index.mjs'));
    const bundles = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && (entry.name in functions || entry.name in nationalFunctions))
      .map(({ name }) => {
        const file = join(folder, name, 'index.mjs');
        return {
          function: name,
          sdk: name !== 'serve-portal',
          kilobytes: Math.round(statSync(file).size / 1024),
          importMs: Math.round(importMs(file) - emptyMs),
        };
      });
    return { emptyMs: Math.round(emptyMs), bundles };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** What a function finds in its environment beside its layer, since it reads its configuration when it is imported; a test compares it with the stacks. */
export const ENVIRONMENT = {
  REGION_CODE: 'MA-07',
  TABLE_NAME: 'bench',
  NATIONAL_TABLE_NAME: 'bench',
  PEPPER_SECRET_ARN: 'bench',
  STATE_MACHINE_ARN: 'bench',
  PUBLIC_URL: 'http://127.0.0.1',
  NATIONAL_URL: 'http://127.0.0.1',
  EMAIL_FROM: 'jisr@example.org',
  SMS_SENDER: 'JISR',
  EMAIL_CONFIGURATION_SET: 'jisr-ma-07',
};

const CREDENTIALS = { AWS_REGION: 'eu-west-3', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };

const layerFile = (bundleFile: string, name: string): string => join(dirname(dirname(bundleFile)), name);

const importMs = (file: string): number => {
  const times = Array.from({ length: TURNS }, () => {
    const script = `const began=performance.now();await import(${JSON.stringify(file)});process.stdout.write(String(performance.now()-began))`;
    const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: {
        ...process.env,
        ...ENVIRONMENT,
        ...CREDENTIALS,
        REGION_FILE: layerFile(file, 'region.json'),
        NATIONAL_FILE: layerFile(file, 'national.json'),
      },
    });
    // A bundle's one line is as long as the bundle.
    if (status !== 0) throw new Error(`${file} cannot be imported: ${stderr.replaceAll(/^.{400,}$/gmu, '…')}`);
    return Number(stdout);
  });
  return times.toSorted((a, b) => a - b)[Math.floor(TURNS / 2)] ?? 0;
};
