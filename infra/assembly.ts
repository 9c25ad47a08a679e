import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Region } from '../core/region/region.ts';
import type { CodeKind } from './config.ts';
import { featureFlags } from './feature-flags.ts';
import { NationalStack } from './national-stack.ts';
import { RegionStack } from './region-stack.ts';

export type AssemblyProps = { readonly regions: readonly Region[]; readonly code: CodeKind; readonly outdir: string | undefined };

/** The national stack and one stack per region, in the account and AWS region they all share. */
export const createApp = ({ regions, code, outdir }: AssemblyProps): App => {
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
  const national = new NationalStack(app, { env });
  for (const region of regions) new RegionStack(app, { env, region, code }).addStackDependency(national);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return app;
};
