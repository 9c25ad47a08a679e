import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import type { Region } from '../../../core/region/region.ts';
import { createApp } from '../../../infra/assembly.ts';
import { loadRegions } from '../../../regions/load.ts';

const ResourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).optional(),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
const TemplateSchema = z.object({ Resources: z.record(z.string(), ResourceSchema) });
export type Resource = z.infer<typeof ResourceSchema>;
export type Resources = Readonly<Record<string, Resource>>;

export const regionOf = (code: string): Region => {
  const region = loadRegions().find((candidate) => candidate.code === code);
  if (region === undefined) throw new Error(`${code} is not configured`);
  return region;
};

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'jisr-infra-'));

/** The templates of the national stack and of one region's stack, as they would be deployed but for the code. */
export const synthesise = (region: Region = regionOf('MA-07')) => {
  const assembly = createApp({ regions: [region], bundles: undefined, outdir: temporaryFolder() }).synth();
  const template = (name: string) => Template.fromJSON(assembly.getStackByName(name).template);
  return { assembly, national: template('Jisr-National'), region: template(`Jisr-${region.code}`) };
};

export const resourcesOf = (template: Template, type?: string): Resources => {
  const { Resources: all } = TemplateSchema.parse(template.toJSON());
  return Object.fromEntries(Object.entries(all).filter(([, resource]) => type === undefined || resource.Type === type));
};
