/** Runs every check of the project and says which failed: `npm run check`. */
import { spawnSync } from 'node:child_process';
import { defineCommand } from '../local/command-line/command.ts';
import { runCommand } from '../local/command-line/run-command.ts';
import { onOff } from '../local/command-line/values.ts';

const CHECKS = [
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  { name: 'types of the script in browsers', command: 'tsc', args: ['--noEmit', '--project', 'pages/browser'] },
  { name: 'lint, format and import rules', command: 'biome', args: ['ci', '--error-on-warnings', '.'] },
  { name: 'dead code', command: 'knip', args: [] },
  { name: 'workflow', command: 'asl-validator', args: ['--json-path', 'workflows/application.asl.json'] },
  { name: 'tests', command: 'vitest', args: ['run'] },
] as const;

const check = defineCommand({
  call: 'npm run check',
  does: 'Runs every check of the project and says which failed: types, lint and import rules, dead code, workflow, tests.',
  options: { static: onOff },
  help: { static: 'leaves the tests out' },
});

await runCommand(check, async ({ static: isStatic }) => {
  const failed = CHECKS.filter(({ name }) => !(isStatic && name === 'tests')).filter(({ name, command, args }) => {
    console.log(`\n— ${name}`);
    return spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0;
  });
  console.log(failed.length === 0 ? '\nAll checks passed.' : `\nFailed: ${failed.map(({ name }) => name).join('; ')}`);
  return failed.length === 0 ? 0 : 1;
});
