import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ScheduleModel } from '../../../../local/assembly/stack-model.ts';
import { type ProgrammeClock, startProgrammeClock } from '../../../../local/clock/programme-clock.ts';
import { type Scheduler, startScheduler } from '../../../../local/schedules/scheduler.ts';

const MINUTE = 60_000;
let folder = '';
const clocks: ProgrammeClock[] = [];
const schedulers: Scheduler[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-schedules-'));
});
afterEach(async () => {
  for (const scheduler of schedulers.splice(0)) await scheduler.stop();
  for (const clock of clocks.splice(0)) clock.stop();
  await rm(folder, { recursive: true });
});

const schedule = (more: Partial<ScheduleModel> = {}): ScheduleModel => ({
  name: 'sweep',
  arn: 'arn:sweep',
  expression: 'rate(1 minute)',
  timeZone: 'UTC',
  targetArn: 'arn:f',
  input: undefined,
  service: 'scheduler',
  ...more,
});

/** A clock at which a programme minute takes 2 ms. */
const fastClock = (): ProgrammeClock => {
  const clock = startProgrammeClock({ file: join(folder, 'clock.json'), rate: 30_000 });
  clocks.push(clock);
  return clock;
};

const start = (schedules: ScheduleModel[], clock: ProgrammeClock, run: (payload: string) => Promise<void>): Scheduler => {
  const scheduler = startScheduler({
    file: join(folder, 'schedules.json'),
    account: '123456789012',
    region: 'eu-west-3',
    schedules,
    clock,
    run: (_schedule, payload) => run(payload),
    leastRealMs: 1,
  });
  schedulers.push(scheduler);
  return scheduler;
};

test('a schedule runs in programme time, again and again', async () => {
  const due: number[] = [];
  start([schedule()], fastClock(), async (payload) => {
    due.push(Date.parse(JSON.parse(payload).time));
  });
  await vi.waitFor(() => expect(due.length).toBeGreaterThan(5));
  for (const [index, time] of due.slice(1).entries()) expect(time - (due[index] ?? 0)).toBeGreaterThanOrEqual(MINUTE);
});

test('a schedule never overlaps itself, and the times missed become one run', async () => {
  let [running, most, runs] = [0, 0, 0];
  const gate = Promise.withResolvers<void>();
  const clock = fastClock();
  start([schedule()], clock, async () => {
    running += 1;
    runs += 1;
    most = Math.max(most, running);
    if (runs === 1) await gate.promise;
    running -= 1;
  });
  await vi.waitFor(() => expect(runs).toBe(1));
  const startedAt = clock.now();
  await vi.waitFor(() => expect(clock.now() - startedAt).toBeGreaterThan(10 * MINUTE));
  expect(runs).toBe(1);
  gate.resolve();
  await vi.waitFor(() => expect(runs).toBeGreaterThan(2));
  expect(most).toBe(1);
});

test('the runs missed while the host was down become one run at the start', async () => {
  const clock = startProgrammeClock({ file: join(folder, 'clock.json') });
  clocks.push(clock);
  let runs = 0;
  const run = async (): Promise<void> => {
    runs += 1;
  };
  const hourly = schedule({ expression: 'rate(1 hour)' });
  await start([hourly], clock, run).stop();
  expect(runs).toBe(0);

  const tomorrow = startProgrammeClock({ file: join(folder, 'clock.json'), realNow: () => Date.now() + 86_400_000 });
  clocks.push(tomorrow);
  const later = start([hourly], tomorrow, run);
  await vi.waitFor(() => expect(runs).toBe(1));
  await later.stop();
  expect(runs).toBe(1);
});

test('stopping waits for the run in progress', async () => {
  const gate = Promise.withResolvers<void>();
  let [begun, done] = [false, false];
  const scheduler = start([schedule()], fastClock(), async () => {
    begun = true;
    await gate.promise;
    done = true;
  });
  await vi.waitFor(() => expect(begun).toBe(true));
  const stopped = scheduler.stop();
  gate.resolve();
  await stopped;
  expect(done).toBe(true);
});

test.each([
  ['scheduler', { source: 'aws.scheduler', detail: '{}' }],
  ['events', { source: 'aws.events', detail: {} }],
] as const)('the event of %s is the service’s own', async (service, expected) => {
  const payloads: string[] = [];
  start([schedule({ service })], fastClock(), async (payload) => {
    payloads.push(payload);
  });
  await vi.waitFor(() => expect(payloads.length).toBeGreaterThan(0));
  expect(JSON.parse(payloads[0] ?? '')).toEqual({
    version: '0',
    id: expect.any(String),
    'detail-type': 'Scheduled Event',
    account: '123456789012',
    region: 'eu-west-3',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    resources: ['arn:sweep'],
    ...expected,
  });
});

test('an input of its own is passed on with its context attributes filled in', async () => {
  const payloads: string[] = [];
  start(
    [schedule({ input: '{"at":"<aws.scheduler.scheduled-time>","arn":"<aws.scheduler.schedule-arn>"}' })],
    fastClock(),
    async (payload) => {
      payloads.push(payload);
    },
  );
  await vi.waitFor(() => expect(payloads.length).toBeGreaterThan(0));
  expect(JSON.parse(payloads[0] ?? '')).toEqual({ at: expect.stringMatching(/Z$/), arn: 'arn:sweep' });
});
