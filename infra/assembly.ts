import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Region } from '../core/region/region.ts';
import { directoryOf } from '../regions/directory.ts';
import type { Nation } from '../regions/nation.ts';
import { featureFlags } from './feature-flags.ts';
import { NationalStack } from './national-stack.ts';
import { RegionStack } from './region-stack.ts';

export type AssemblyProps = {
  /** The regions to synthesise. */
  readonly regions: readonly Region[];
  /** Every configured region, for the national entry page; absent: those to synthesise. */
  readonly configured?: readonly Region[];
  readonly nation?: Nation;
  /** Folder of the bundles; undefined: no code, for who runs the handlers from source. */
  readonly bundles: string | undefined;
  readonly outdir: string | undefined;
};

/** The national stack and one stack per region, in the account and AWS region they all share. */
export const createApp = ({ regions, configured = regions, nation = {}, bundles, outdir }: AssemblyProps): App => {
  const app = new App({
    context: featureFlags,
    analyticsReporting: false,
    treeMetadata: false,
    ...(outdir === undefined ? {} : { outdir }),
  });
  const [first] = regions;
  if (first === undefined) throw new Error('No region to synthesise');
  const { account, region: awsRegion } = first.aws;
  const env = { region: awsRegion, ...(account === undefined ? {} : { account }) };
  const national = new NationalStack(app, { env, directory: directoryOf(configured), nation, bundles });
  for (const region of regions) new RegionStack(app, { env, region, bundles }).addStackDependency(national);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};
