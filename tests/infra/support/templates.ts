import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import type { Region } from '../../../core/region/region.ts';
import { createApp } from '../../../infra/assembly.ts';
import { regionOf, temporaryFolder } from './regions.ts';

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

/** The templates of the national stack and of one region's stack, as they would be deployed but for the code. */
export const synthesise = (region: Region) => {
  const assembly = createApp({ regions: [region], bundles: undefined, outdir: temporaryFolder() }).synth();
  const template = (name: string) => Template.fromJSON(assembly.getStackByName(name).template);
  return { assembly, national: template('Jisr-National'), region: template(`Jisr-${region.code}`) };
};

let marrakech: ReturnType<typeof synthesise> | undefined;
/** MA-07 and the national stack, synthesised once for all tests of a file. */
export const synthesised = () => {
  marrakech ??= synthesise(regionOf('MA-07'));
  return marrakech;
};

export const resourcesOf = (template: Template, type?: string): Resources => {
  const { Resources: all } = TemplateSchema.parse(template.toJSON());
  return Object.fromEntries(Object.entries(all).filter(([, resource]) => type === undefined || resource.Type === type));
};
