import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { type Region, RegionSchema } from '../../core/region/region.ts';

/** The region's validated configuration as a layer, which Lambda mounts as `/opt/region.json`. */
export const regionLayer = (scope: Construct, region: Region): lambda.LayerVersion => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-layer-'));
  try {
    writeFileSync(join(folder, 'region.json'), JSON.stringify(RegionSchema.parse(region)));
    return new lambda.LayerVersion(scope, 'Configuration', {
      code: lambda.Code.fromAsset(folder),
      compatibleRuntimes: [lambda.Runtime.NODEJS_24_X],
      description: `Jisr ${region.code}: committees, hosts and scoring grid ${region.grid.version}`,
    });
  } finally {
    // The asset has been copied into the cloud assembly.
    rmSync(folder, { recursive: true, force: true });
  }
};
