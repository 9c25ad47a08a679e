import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface AssemblyFixture {
  /** Templates by stack name. */
  readonly stacks: { readonly [name: string]: { readonly [section: string]: unknown } };
  /** By object key: the files of an asset folder, or the text of a file asset. */
  readonly assets?: { readonly [objectKey: string]: string | { readonly [file: string]: string } };
}

const write = (file: string, content: string): void => {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
};

/** Writes a cloud assembly by hand, in the shape that `cdk synth` gives it. */
export const writeAssembly = (folder: string, { stacks, assets = {} }: AssemblyFixture): string => {
  const artifacts: { [id: string]: unknown } = {
    assets: { type: 'cdk:asset-manifest', properties: { file: 'fixture.assets.json' } },
  };
  for (const [name, template] of Object.entries(stacks)) {
    artifacts[name] = {
      type: 'aws:cloudformation:stack',
      environment: 'aws://123456789012/eu-west-3',
      properties: { templateFile: `${name}.template.json` },
    };
    write(join(folder, `${name}.template.json`), JSON.stringify(template));
  }
  const files: { [id: string]: unknown } = {};
  Object.entries(assets).forEach(([objectKey, contents], index) => {
    const path = `asset.${index}`;
    if (typeof contents === 'string') write(join(folder, path), contents);
    else for (const [file, content] of Object.entries(contents)) write(join(folder, path, file), content);
    files[path] = { source: { path, packaging: 'zip' }, destinations: { current: { bucketName: 'assets', objectKey } } };
  });
  write(join(folder, 'fixture.assets.json'), JSON.stringify({ version: '48.0.0', files }));
  write(join(folder, 'manifest.json'), JSON.stringify({ version: '48.0.0', artifacts }));
  return folder;
};
