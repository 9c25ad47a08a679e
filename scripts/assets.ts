/**
 * Makes what browsers are served from what people write: `pages/generated/`. Run it after a change in `pages/browser/` or of
 * the font's package, and commit what it writes; a test says when that was forgotten.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { defineCommand } from '../local/command-line/command.ts';
import { runCommand } from '../local/command-line/run-command.ts';

const project = new URL('../', import.meta.url);
const font = new URL('node_modules/@fontsource/noto-sans-tifinagh/', project);

/** The oldest browsers that still get certificates and pages of today: a script that one cannot read would leave the page without style. */
const OLDEST = 'es2017';

const script = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('pages/browser/portal.ts', project))],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: OLDEST,
    charset: 'utf8',
  });
  return outputFiles.map(({ text }) => text.trim()).join('');
};

const literal = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
const HEADER = '// Made by `node scripts/assets.ts`; change its sources instead.\n';

/** Every generated file with its content. */
export const generatedAssets = async (): Promise<Readonly<Record<string, string>>> => {
  const woff2 = readFileSync(new URL('files/noto-sans-tifinagh-tifinagh-400-normal.woff2', font));
  const version = createHash('sha256').update(woff2).digest('hex').slice(0, 8);
  return {
    'pages/generated/script.ts': `${HEADER}export const COMPILED_SCRIPT =\n  ${literal(await script())};\n`,
    'pages/generated/tifinagh.ts': `${HEADER}/** Noto Sans Tifinagh, the Tifinagh letters, WOFF2 in base64. SIL Open Font License: see TIFINAGH-LICENSE. */\nexport const TIFINAGH =\n  ${literal(woff2.toString('base64'))};\n`,
    'pages/generated/tifinagh-version.ts': `${HEADER}export const TIFINAGH_VERSION = ${literal(version)};\n`,
    'pages/generated/TIFINAGH-LICENSE': readFileSync(new URL('LICENSE', font), 'utf8'),
  };
};

const assets = defineCommand({
  call: 'node scripts/assets.ts',
  does: 'Makes pages/generated/ from pages/browser/ and the font. Run it after a change of these and commit what it writes.',
  options: {},
  help: {},
});

if (import.meta.main)
  await runCommand(assets, async () => {
    for (const [path, content] of Object.entries(await generatedAssets())) writeFileSync(new URL(path, project), content);
    return 0;
  });
