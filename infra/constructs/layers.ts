import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Directory } from '../../core/region/directory.ts';
import { type Region, RegionSchema } from '../../core/region/region.ts';

/** The validated configuration of a stack as a layer: Lambda mounts its one file below `/opt`. See docs/adr/0006. */
const configurationLayer = (scope: Construct, file: string, content: unknown, description: string): lambda.LayerVersion => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-layer-'));
  try {
    writeFileSync(join(folder, file), JSON.stringify(content));
    return new lambda.LayerVersion(scope, 'Configuration', {
      code: lambda.Code.fromAsset(folder),
      compatibleRuntimes: [lambda.Runtime.NODEJS_24_X],
      description,
    });
  } finally {
    // The asset has been copied into the cloud assembly.
    rmSync(folder, { recursive: true, force: true });
  }
};

/** `/opt/region.json`: a `Region`. */
export const regionLayer = (scope: Construct, region: Region): lambda.LayerVersion =>
  configurationLayer(
    scope,
    'region.json',
    RegionSchema.parse(region),
    `Jisr ${region.code}: committees, hosts and scoring grid ${region.grid.version}`,
  );

/** `/opt/national.json`: a `Directory`. */
export const nationalLayer = (scope: Construct, directory: Directory): lambda.LayerVersion =>
  configurationLayer(scope, 'national.json', directory, 'Jisr: the regions, their provinces and when they open');
