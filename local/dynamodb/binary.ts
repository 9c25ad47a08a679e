import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** The path of the packaged DynamoDB-compatible server, or undefined where npm has none for this platform. */
export const findDatabaseBinary = (platform = process.platform, arch = process.arch): string | undefined => {
  try {
    const folder = dirname(require.resolve(`@dynoxide/${platform}-${arch}/package.json`));
    const binary = join(folder, platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
    return existsSync(binary) ? binary : undefined;
  } catch {
    return undefined;
  }
};
