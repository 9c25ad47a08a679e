/** Runs every check of the project and says which failed: `npm run check`; `-- --static` leaves the tests out. */
import { spawnSync } from 'node:child_process';

const CHECKS = [
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  { name: 'types of the script in browsers', command: 'tsc', args: ['--noEmit', '--project', 'pages/browser'] },
  { name: 'lint, format and import rules', command: 'biome', args: ['ci', '--error-on-warnings', '.'] },
  { name: 'dead code', command: 'knip', args: [] },
  { name: 'workflow', command: 'asl-validator', args: ['--json-path', 'workflows/application.asl.json'] },
  { name: 'tests', command: 'vitest', args: ['run'] },
] as const;

const isStatic = process.argv.includes('--static');
const failed = CHECKS.filter(({ name }) => !(isStatic && name === 'tests')).filter(({ name, command, args }) => {
  console.log(`\n— ${name}`);
  return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0;
});
console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.map(({ name }) => name).join('; ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
