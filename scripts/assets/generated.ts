/** What browsers are served, made from what people write; a test says when `npm run assets` was forgotten. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const project = new URL('../../', import.meta.url);
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
const HEADER = '// Made by `npm run assets`; change its sources instead.\n';

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
