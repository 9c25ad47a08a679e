import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as z from 'zod';

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

const ReportSchema = z.object({
  files: z.number(),
  faults: z.array(z.string()),
  statuses: z.record(z.string(), z.number()),
  seats: z.array(z.object({ share: z.number(), taken: z.number(), waiting: z.number() })),
  mail: z.object({ members: z.record(z.string(), z.object({ digests: z.number(), mostADay: z.number() })) }),
  minutes: z.object({ meetings: z.number(), intact: z.number() }),
});

test('a small province with all that goes wrong: one outcome each, no seat too many, mail as designed, minutes that verify', {
  timeout: 240_000,
}, async () => {
  const { code, out } = await run(['--files', '16', '--json']);
  const report = ReportSchema.parse(JSON.parse(out));
  expect(report).toMatchObject({ files: 16, faults: [], minutes: { meetings: 4, intact: 4 } });
  expect(code).toBe(0);
  for (const { share, taken } of report.seats) expect(taken).toBeLessThanOrEqual(share);
  // Fewer seats than approvals: otherwise nothing was tried.
  expect(report.statuses['waiting-list'] ?? 0).toBeGreaterThan(0);
  for (const { digests, mostADay } of Object.values(report.mail.members)) {
    expect(digests).toBeGreaterThan(0);
    expect(mostADay).toBe(1);
  }
});
