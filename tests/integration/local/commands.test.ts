import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectFolder } from '../../support/host-process.ts';

const run = (script: string, args: readonly string[]) =>
  spawnSync(process.execPath, [script, ...args], { cwd: projectFolder, encoding: 'utf8' });

test.each([
  ['local/main.ts', 'npm start -- [options]'],
  ['scripts/assets.ts', 'npm run assets'],
  ['scripts/bench.ts', 'npm run bench -- [options]'],
  ['scripts/check.ts', 'npm run check -- [options]'],
  ['scripts/demo.ts', 'npm run demo -- [options]'],
  ['scripts/erase-reason.ts', 'npm run erase-reason -- [options]'],
  ['scripts/simulate.ts', 'npm run simulate -- [options]'],
])('%s --help shows how it goes', (script, call) => {
  const help = run(script, ['--help']);
  expect(help).toMatchObject({ status: 0, stderr: '' });
  expect(help.stdout.split('\n')[0]).toBe(call);
});

test('an option that it has not is one line, and how it goes', () => {
  const [help, typedWrongly] = [run('scripts/check.ts', ['--help']), run('scripts/check.ts', ['--bogus'])];
  expect(typedWrongly).toMatchObject({ status: 2, stdout: '', stderr: `There is no option --bogus.\n\n${help.stdout}` });
});
