import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functions } from './functions.ts';
import { nationalFunctions } from './national-functions.ts';
import { distFolder, functionsFolder, root } from './paths.ts';

/** ESM has no `require`, which CommonJS packages inside a bundle still call. */
const BANNER = "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

/**
 * Parts of the SDK that a function never reaches. On Lambda credentials stand in the environment, while the SDK's own
 * provider brings the clients of everything else that could give some: 100 KB in each bundle. No operation used here
 * streams events.
 */
const ALIAS = {
  '@aws-sdk/credential-provider-node': fileURLToPath(import.meta.resolve('./stand-ins/lambda-credentials.ts')),
  '@smithy/core/event-streams': fileURLToPath(import.meta.resolve('./stand-ins/no-event-streams.ts')),
};

/** Leaves a file alone that is as it should be: another synthesis may be reading it. */
const replace = (file: string, contents: Uint8Array): void => {
  if (existsSync(file) && readFileSync(file).equals(contents)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, contents);
};

/**
 * Bundles every function into `dist/<id>/index.mjs` with the SDK inside (faster to start than the one of the runtime),
 * in one call. Writes esbuild's account of it to `dist/meta.json`. Throws when a function has no source.
 */
export const bundle = async (outdir = distFolder): Promise<void> => {
  const ids = [...Object.keys(functions), ...Object.keys(nationalFunctions)];
  const missing = ids.filter((id) => !existsSync(join(functionsFolder, id, 'index.ts')));
  if (missing.length > 0) throw new Error(`Cannot bundle: no functions/${missing.join('/index.ts, functions/')}/index.ts`);
  // Loaded here, since a synthesis from source does without it.
  const { build } = await import('esbuild');
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(ids.map((id) => [`${id}/index`, join('functions', id, 'index.ts')])),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    alias: ALIAS,
    charset: 'utf8',
    legalComments: 'none',
    sourcemap: true,
    sourcesContent: false,
    banner: { js: BANNER },
    metafile: true,
    logLevel: 'warning',
    write: false,
  });
  for (const { path, contents } of outputFiles) replace(path, contents);
  replace(join(outdir, 'meta.json'), Buffer.from(JSON.stringify(metafile)));
};

if (import.meta.main) await bundle();
