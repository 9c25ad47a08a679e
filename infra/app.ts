import { loadRegions } from '../regions/load.ts';
import { loadNation } from '../regions/nation.ts';
import { RegionsInvalid } from '../regions/problem.ts';
import { bundle } from './bundle.ts';
import { readConfig } from './config.ts';
import { distFolder } from './paths.ts';

/** Synthesises the stacks: `JISR_REGIONS=MA-07 JISR_CODE=source CDK_OUTDIR=cdk.out node infra/app.ts`. */
const main = async (): Promise<void> => {
  const { regions: wanted, code, outdir } = readConfig();
  const configured = loadRegions();
  const nation = loadNation();
  const unknown = wanted?.filter((name) => !configured.some((region) => region.code === name)) ?? [];
  if (unknown.length > 0) throw new Error(`JISR_REGIONS names ${unknown.join(', ')}, which regions/ does not configure`);
  if (code === 'bundled') await bundle();
  // Loaded this late so that a wrong configuration is told at once.
  const { createApp } = await import('./assembly.ts');
  const regions = configured.filter((region) => wanted?.includes(region.code) ?? true);
  createApp({ regions, configured, nation, bundles: code === 'bundled' ? distFolder : undefined, outdir }).synth();
};

try {
  await main();
} catch (error) {
  // What is wrong in the configuration is said plainly; anything else keeps its stack trace.
  process.stderr.write(`${error instanceof RegionsInvalid ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
}
