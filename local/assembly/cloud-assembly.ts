import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { HostError } from '../host-error.ts';

const PropertiesSchema = z.record(z.string(), z.unknown());

export const ResourceSchema = z.object({
  Type: z.string(),
  Properties: PropertiesSchema.default({}),
  Metadata: PropertiesSchema.default({}),
  Condition: z.string().optional(),
});
export type Resource = z.infer<typeof ResourceSchema>;

const TemplateSchema = z.object({
  Parameters: z.record(z.string(), z.object({ Type: z.string(), Default: z.unknown() })).default({}),
  Resources: z.record(z.string(), ResourceSchema).default({}),
});
export type Template = z.infer<typeof TemplateSchema>;

const ArtifactSchema = z.object({
  type: z.string(),
  environment: z.string().optional(),
  properties: z
    .object({
      templateFile: z.string().optional(),
      stackName: z.string().optional(),
      file: z.string().optional(),
      directoryName: z.string().optional(),
    })
    .optional(),
});
const ManifestSchema = z.object({ artifacts: z.record(z.string(), ArtifactSchema).default({}) });

const AssetManifestSchema = z.object({
  files: z
    .record(
      z.string(),
      z.object({
        source: z.object({ path: z.string().optional() }),
        destinations: z.record(z.string(), z.object({ objectKey: z.string() })),
      }),
    )
    .default({}),
});

export interface StackTemplate {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly template: Template;
}

/** What `cdk synth` wrote: every stack's template, and where each asset lies on this disk by its object key. */
export interface CloudAssembly {
  readonly stacks: readonly StackTemplate[];
  readonly assets: ReadonlyMap<string, string>;
}

const readJson = <T>(file: string, schema: z.ZodType<T>): T => {
  const parsed = schema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new HostError('UnsupportedTemplate', `${file} does not read as expected: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
};

/** Stacks that name no environment are given the example account. */
const environmentOf = (environment = ''): { account: string; region: string } => {
  const [, account = '', region = ''] = /^aws:\/\/([^/]*)\/(.*)$/.exec(environment) ?? [];
  const known = (value: string, otherwise: string): string => (value === '' || value.startsWith('unknown-') ? otherwise : value);
  return { account: known(account, '123456789012'), region: known(region, 'eu-west-3') };
};

const readAssets = (folder: string, file: string): Array<[string, string]> =>
  Object.values(readJson(join(folder, file), AssetManifestSchema).files).flatMap(({ source, destinations }) => {
    const { path } = source;
    return path === undefined
      ? []
      : Object.values(destinations).map(({ objectKey }): [string, string] => [objectKey, resolve(folder, path)]);
  });

/** Reads a cloud assembly folder. Throws `UnsupportedTemplate` when it is not one. */
export const readCloudAssembly = (folder: string): CloudAssembly => {
  const manifest = join(folder, 'manifest.json');
  if (!existsSync(manifest)) throw new HostError('UnsupportedTemplate', `${folder} holds no cloud assembly.`);
  const stacks: StackTemplate[] = [];
  const assets = new Map<string, string>();
  for (const [id, { type, environment, properties = {} }] of Object.entries(readJson(manifest, ManifestSchema).artifacts)) {
    if (type === 'aws:cloudformation:stack' && properties.templateFile !== undefined) {
      const template = readJson(join(folder, properties.templateFile), TemplateSchema);
      stacks.push({ name: properties.stackName ?? id, ...environmentOf(environment), template });
    }
    if (type === 'cdk:asset-manifest' && properties.file !== undefined) {
      for (const [key, path] of readAssets(folder, properties.file)) assets.set(key, path);
    }
    if (type === 'cdk:cloud-assembly' && properties.directoryName !== undefined) {
      const nested = readCloudAssembly(join(folder, properties.directoryName));
      stacks.push(...nested.stacks);
      for (const [key, path] of nested.assets) assets.set(key, path);
    }
  }
  return { stacks, assets };
};
