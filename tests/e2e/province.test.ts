import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import * as z from 'zod';
import { identify, isRunning } from '../../local/data-folder/process-identity.ts';

const script = fileURLToPath(new URL('../../scripts/simulate.ts', import.meta.url));

const run = (args: readonly string[]) =>
  new Promise<{ readonly code: number | null; readonly out: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out }));
  });

/** The processes that this one has started, by their numbers. Linux. */
const childrenOf = (pid: number): readonly number[] =>
  readdirSync(`/proc/${pid}/task`)
    .flatMap((thread) => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').trim().split(' '))
    .filter((text) => text !== '')
    .map(Number);

test('a province that is cut short stops everything it has started and leaves no folder behind', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jisr-cut-short-'));
  const child = spawn(process.execPath, [script, '--files', '24'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, TMPDIR: folder },
  });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    errors += text;
  });
  await vi.waitFor(() => expect(errors).toContain('lets lie'), { timeout: 60_000 });
  const started = childrenOf(child.pid ?? 0).flatMap((pid) => identify(pid) ?? []);
  expect(started.length).toBeGreaterThan(0);
  child.kill('SIGTERM');
  expect(await once(child, 'close')).toEqual([1, null]);
  expect(errors.trimEnd().split('\n').at(-1)).toBe('Interrupted.');
  await vi.waitFor(() => expect(started.filter(isRunning)).toEqual([]), { timeout: 10_000 });
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

const number = z.int();
const ReportSchema = z.object({
  files: number,
  faults: z.array(z.string()),
  votes: z.object({ counted: number, late: number, removed: number, twice: number, triedLate: number, triedRemoved: number }),
  seats: z.array(z.object({ share: number, greatest: number, taken: number, freed: number, promoted: number, waiting: number })),
  withdrawals: number,
  digests: z.array(z.object({ member: z.string(), day: z.string(), designed: number, sent: number })),
  letters: z.array(
    z.object({ kind: z.string(), designed: number, owed: number, emailsDesigned: number, emails: number, repeated: number }),
  ),
  minutes: z.object({ meetings: number, intact: number, changeTold: z.boolean(), mended: z.boolean() }),
});

test('a small province with all that goes wrong: one outcome each, no seat too many, mail as designed, minutes that verify', {
  timeout: 240_000,
}, async () => {
  const { code, out } = await run(['--files', '24', '--seed', '3', '--json']);
  const report = ReportSchema.parse(JSON.parse(out));
  expect(report).toMatchObject({ files: 24, faults: [], minutes: { meetings: 4, intact: 4, changeTold: true, mended: true } });
  expect(code).toBe(0);
  // What was not tried proves nothing.
  for (const { share, greatest } of report.seats) expect(greatest).toBe(share);
  const sum = (of: 'freed' | 'promoted' | 'waiting'): number => report.seats.reduce((total, row) => total + row[of], 0);
  for (const what of ['freed', 'promoted', 'waiting'] as const) expect(sum(what)).toBeGreaterThan(0);
  expect(report.votes).toMatchObject({ late: 0, removed: 0, twice: 0 });
  for (const tried of [report.votes.triedLate, report.votes.triedRemoved, report.withdrawals]) expect(tried).toBeGreaterThan(0);
  expect(report.digests.map(({ sent }) => sent)).toEqual(report.digests.map(({ designed }) => designed));
  expect(new Set(report.digests.map(({ sent }) => sent))).toEqual(new Set([0, 1]));
  const received = report.letters.find(({ kind }) => kind === 'received');
  // One e-mail was refused while the SMS went; one message was refused by both and repeated.
  expect(received).toMatchObject({ owed: 24, emailsDesigned: 23, emails: 23 });
  expect(received?.repeated).toBeGreaterThan(0);
});
