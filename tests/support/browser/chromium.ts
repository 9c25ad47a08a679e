import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import * as z from 'zod';
import { alone, cacheFolder, projectFolder } from './cache.ts';

const run = promisify(execFile);
const packageFolder = join(projectFolder, 'node_modules', '@sparticuz', 'chromium');

const version = (): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))).version;

/** The package's own configuration knows the fonts of Lambda only; the machine's are wanted too. */
const fontConfiguration = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>
`;

/**
 * Unpacks the browser once. In a process of its own with a private TMPDIR: the package takes whatever binary it finds in
 * the shared one, and changes the environment. It brings the libraries of the machine along only for a runtime it names.
 */
const unpacked = (): Promise<string> =>
  alone('chromium', async () => {
    const folder = join(cacheFolder, `chromium-${version()}`);
    if (existsSync(folder)) return folder;
    const unfinished = `${folder}.unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    const program = `const { default: chromium } = await import('@sparticuz/chromium'); await chromium.executablePath();`;
    await run(process.execPath, ['--input-type=module', '--eval', program], {
      cwd: projectFolder,
      env: { ...process.env, TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
    });
    writeFileSync(join(unfinished, 'fonts.conf'), fontConfiguration(folder));
    renameSync(unfinished, folder);
    return folder;
  });

/** Nothing outside this machine is reached, by a page or by the browser itself. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-sync',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-first-run',
  '--no-pings',
];

const LONGEST_MS = 60_000;

/** A headless Chromium of its own: the one in the package, or `JISR_CHROMIUM` where that does not run. */
export const startBrowser = async (more: readonly string[] = []): Promise<Browser> => {
  const args = [...ARGUMENTS, ...more];
  const own = process.env['JISR_CHROMIUM'];
  if (own !== undefined) return chromium.launch({ executablePath: own, args, timeout: LONGEST_MS });
  const folder = await unpacked();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args,
    timeout: LONGEST_MS,
    env: {
      HOME: folder,
      TMPDIR: process.env['TMPDIR'] ?? '/tmp',
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter((path) => path !== '').join(':'),
    },
  });
};
