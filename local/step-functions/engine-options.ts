import type { Journal } from './journal.ts';
import type { Invoke } from './lambda.ts';
import type { Tokens } from './tokens.ts';

/** The programme's clock, which may run faster than the machine's but never backwards. */
export interface Clock {
  /** Programme ms since the epoch. */
  now(): number;
  /** Real ms in which so many programme ms pass. */
  delay(programmeMs: number): number;
}

/** Codes, ids and messages of the host's own errors; never data. */
export type LogEntry = {
  readonly level: 'info' | 'warn' | 'error';
  readonly code: string;
  readonly [detail: string]: string | number;
};

export type Log = (entry: LogEntry) => void;

export interface EngineOptions {
  readonly journal: Journal;
  readonly tokens: Tokens;
  readonly invoke: Invoke;
  readonly clock: Clock;
  /** Functions running at once. */
  readonly concurrency: number;
  /** In [0, 1), for jitter. */
  readonly random: () => number;
  /** Real ms for a retry's delay in seconds. */
  readonly backoffMs: (seconds: number) => number;
  /** Real ms that stop waits for running functions. */
  readonly graceMs: number;
  readonly log: Log;
}

/** idle: requests are accepted, nothing runs. stopping: nothing new is begun. */
export interface Lifecycle {
  state: 'idle' | 'active' | 'stopping' | 'closed';
}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
