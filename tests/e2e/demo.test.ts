import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod';

const demo = fileURLToPath(new URL('../../scripts/demo.ts', import.meta.url));

const run = (args: readonly string[]) =>
  new Promise<{ readonly code: number | null; readonly out: string; readonly errors: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [demo, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, errors }));
  });

const counts = z.record(z.string(), z.number());
const ReportSchema = z.object({
  ok: z.boolean(),
  faults: z.array(z.string()),
  applications: z.number(),
  statuses: counts,
  votes: counts,
  cases: counts,
  accepted: z.number(),
  signIns: z.number(),
  emails: z.number(),
  sms: z.number(),
  sentAgain: z.number(),
  serverErrors: counts,
  hosts: z.array(z.object({ taken: z.number(), places: z.number() })),
});

const MEMBERS_OF_MA_07 = 48;

test('a small demo brings every application to rest, with a system of its own', { timeout: 180_000 }, async () => {
  const { code, out, errors } = await run(['--own', '--applications', '12', '--seed', '7', '--json']);
  expect(errors).toContain('a system of its own');
  const report = ReportSchema.parse(JSON.parse(out));
  expect(report).toMatchObject({ ok: true, faults: [], applications: 12, serverErrors: {} });
  expect(code).toBe(0);

  const sum = (of: Readonly<Record<string, number>>): number => Object.values(of).reduce((all, number) => all + number, 0);
  expect(sum(report.statuses)).toBe(12);
  // Of seed 7: one is not eligible, and one has another's CIN.
  expect(report.statuses['ineligible']).toBeGreaterThanOrEqual(1);
  expect(report.statuses['placed']).toBe(report.accepted);
  expect(report.hosts.reduce((all, { taken }) => all + taken, 0)).toBe(report.accepted);
  expect(Object.keys(report.cases).filter((kind) => kind.startsWith('contested'))).toHaveLength(1);
  // Nobody votes more than once on a file and round, but for those who change their mind.
  expect(sum(report.votes)).toBeGreaterThanOrEqual(4 * report.accepted);
  expect(report.signIns).toBeGreaterThanOrEqual(MEMBERS_OF_MA_07);
  expect(report.sentAgain).toBe(1);
  expect(report.emails).toBeGreaterThan(2 * report.signIns - 1);
  expect(report.sms).toBeGreaterThan(12);
});

test('a system that was asked for and is not there is said in one line, and nothing is started', async () => {
  const { code, out, errors } = await run(['--url', 'http://127.0.0.1:9', '--applications', '1']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(errors).toBe('No Jisr answers at http://127.0.0.1:9: start one, or leave out --url.\n');
});
