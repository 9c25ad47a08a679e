import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { ScheduleModel } from '../assembly/stack-model.ts';
import type { ProgrammeClock } from '../clock/programme-clock.ts';
import { writeFileAtomically } from '../data-folder/data-folder.ts';
import type { Next } from './cron.ts';
import { parseExpression } from './expression.ts';

export interface SchedulerOptions {
  /** Keeps when each schedule ran last. */
  readonly file: string;
  readonly account: string;
  readonly region: string;
  readonly schedules: readonly ScheduleModel[];
  readonly clock: ProgrammeClock;
  /** Runs the target with an event as JSON text. Never rejects. */
  readonly run: (schedule: ScheduleModel, payload: string) => Promise<void>;
  /** The least real time between two runs of a schedule, however fast the clock. */
  readonly leastRealMs?: number;
}

export interface Scheduler {
  /** Stops and waits a while for the runs in progress. */
  stop(): Promise<void>;
}

const LEAST_REAL_MS = 200;
const STOP_WITHIN_MS = 3_000;
/** A timer is never set further ahead: Node's longest is 24 days. */
const LONGEST_SLEEP_MS = 3_600_000;

const LastRunsSchema = z.record(z.string(), z.number());

const readLastRuns = (file: string): Map<string, number> => {
  try {
    return new Map(Object.entries(LastRunsSchema.parse(JSON.parse(readFileSync(file, 'utf8')))));
  } catch {
    return new Map();
  }
};

/** The event of a scheduled invocation. Source: EventBridge Scheduler user guide, "Customizing target payloads". */
const payloadOf = (schedule: ScheduleModel, at: number, { account, region }: SchedulerOptions): string => {
  const time = `${new Date(at).toISOString().slice(0, 19)}Z`;
  const id = randomUUID();
  if (schedule.input !== undefined) {
    return schedule.input
      .replaceAll('<aws.scheduler.schedule-arn>', schedule.arn)
      .replaceAll('<aws.scheduler.scheduled-time>', time)
      .replaceAll('<aws.scheduler.execution-id>', id)
      .replaceAll('<aws.scheduler.attempt-number>', '1');
  }
  const source = `aws.${schedule.service}`;
  const detail = schedule.service === 'scheduler' ? '{}' : {};
  return JSON.stringify({
    version: '0',
    id,
    'detail-type': 'Scheduled Event',
    source,
    account,
    time,
    region,
    resources: [schedule.arn],
    detail,
  });
};

/**
 * Runs the schedules in programme time. A schedule never overlaps itself; the times it missed, because a run took long, the clock
 * is fast or the host was down, become one run.
 */
export const startScheduler = (options: SchedulerOptions): Scheduler => {
  const { file, schedules, clock, run, leastRealMs = LEAST_REAL_MS } = options;
  const lastRuns = readLastRuns(file);
  const stopping = new AbortController();
  const save = (): void => writeFileAtomically(file, JSON.stringify(Object.fromEntries(lastRuns)));

  const pause = async (ms: number): Promise<void> => {
    try {
      await sleep(Math.min(ms, LONGEST_SLEEP_MS), undefined, { signal: stopping.signal });
    } catch {
      // Stopping: the loop sees it.
    }
  };

  const loop = async ({ schedule, next }: { schedule: ScheduleModel; next: Next }): Promise<void> => {
    while (!stopping.signal.aborted) {
      const due = next(lastRuns.get(schedule.name) ?? clock.now());
      if (due === undefined) return;
      const wait = due - clock.now();
      if (wait > 0) {
        await pause(clock.delay(wait));
        continue;
      }
      lastRuns.set(schedule.name, Math.floor(clock.now()));
      save();
      await run(schedule, payloadOf(schedule, due, options));
      await pause(leastRealMs);
    }
  };

  const timed = schedules.map((schedule) => ({ schedule, next: parseExpression(schedule.expression, schedule.timeZone) }));
  for (const { name } of schedules) if (!lastRuns.has(name)) lastRuns.set(name, Math.floor(clock.now()));
  save();
  const loops = timed.map(loop);
  return {
    stop: async () => {
      stopping.abort();
      await Promise.race([Promise.all(loops), sleep(STOP_WITHIN_MS, undefined, { ref: false })]);
    },
  };
};
