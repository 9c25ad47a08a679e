import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { writeFileAtomically } from '../data-folder/data-folder.ts';
import { HostError } from '../host-error.ts';

/** Programme time as handlers receive it: a line through (origin, programme) with this rate; milliseconds. */
export interface ClockLine {
  readonly origin: number;
  readonly programme: number;
  readonly rate: number;
}

export interface ProgrammeClock {
  readonly line: ClockLine;
  /** Programme time, ms since the epoch. */
  now(): number;
  /** The real milliseconds that a stretch of programme time takes. */
  delay(programmeMs: number): number;
  stop(): void;
}

export interface ProgrammeClockOptions {
  readonly file: string;
  /** Programme ms per real ms; the stored rate, else 1, when absent. */
  readonly rate?: number | undefined;
  readonly realNow?: () => number;
}

const StoredSchema = z.object({ real: z.number(), programme: z.number(), rate: z.number().positive() });

const HEARTBEAT_MS = 1_000;
/** How far ahead programme time is promised in the file: a killed host cannot have lived longer without a heartbeat. */
const PROMISED_MS = 5_000;

const readStored = (file: string): z.infer<typeof StoredSchema> | undefined => {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return StoredSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new HostError('ClockUnreadable', `The clock file ${file} does not read as a clock: start with --fresh.`, { cause: error });
  }
};

/**
 * Programme time that may run faster than real time and never goes back, whatever the rate and however the last run ended.
 * While the host is down it passes at ordinary speed.
 */
export const startProgrammeClock = ({ file, rate, realNow = Date.now }: ProgrammeClockOptions): ProgrammeClock => {
  const stored = readStored(file);
  const origin = realNow();
  const line: ClockLine = {
    origin,
    programme: stored === undefined ? origin : stored.programme + Math.max(0, origin - stored.real),
    rate: rate ?? stored?.rate ?? 1,
  };
  const now = (): number => line.programme + (realNow() - origin) * line.rate;
  const save = (aheadMs: number): void => {
    const promised = line.rate === 1 ? 0 : aheadMs * line.rate;
    writeFileAtomically(file, JSON.stringify({ real: realNow(), programme: now() + promised, rate: line.rate }));
  };
  save(PROMISED_MS);
  // At the ordinary rate the line goes on by itself, so there is nothing to keep up to date.
  const heartbeat = line.rate === 1 ? undefined : setInterval(() => save(PROMISED_MS), HEARTBEAT_MS);
  heartbeat?.unref();
  return {
    line,
    now,
    delay: (programmeMs) => Math.max(0, programmeMs / line.rate),
    stop: () => {
      clearInterval(heartbeat);
      save(0);
    },
  };
};
