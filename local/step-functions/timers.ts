import { createAlarm } from './alarm.ts';
import { type Clock, type Lifecycle, type Log, messageOf } from './engine-options.ts';
import type { Journal } from './journal.ts';
import { dueAt, type Position } from './run.ts';

/** Rings for executions whose time has come. The journal holds the times: nothing is lost with the process. */
export interface Timers {
  /** An execution was saved with this position. */
  note(position: Position): void;
  /** Handles what is due, and sets the alarm for what comes next. */
  check(): void;
  clear(): void;
}

export interface TimersOptions {
  readonly journal: Journal;
  readonly clock: Clock;
  readonly now: () => number;
  readonly lifecycle: Lifecycle;
  readonly log: Log;
  /** Handles one execution that is due; afterwards it is due no more. */
  readonly fire: (id: number) => Promise<void>;
}

const DUE_AT_ONCE = 256;

export const createTimers = ({ journal, clock, now, lifecycle, log, fire }: TimersOptions): Timers => {
  const realTimeOf = (programme: number): number => Date.now() + clock.delay(programme - now());

  const tick = async (): Promise<void> => {
    while (lifecycle.state === 'active') {
      const due = journal.due(now(), Date.now(), DUE_AT_ONCE);
      if (due.length === 0) break;
      await Promise.all(due.map(fire));
    }
    if (lifecycle.state !== 'active') return;
    const { programme, real } = journal.nextDue();
    if (programme !== undefined) alarm.at(realTimeOf(programme));
    if (real !== undefined) alarm.at(real);
  };

  const check = (): void => {
    tick().catch((error: unknown) => log({ level: 'error', code: 'timers-failed', message: messageOf(error) }));
  };
  const alarm = createAlarm(check);

  const note = (position: Position): void => {
    if (lifecycle.state !== 'active') return;
    alarm.at(realTimeOf(dueAt(position)));
    if (position.phase === 'retrying' && position.retryAt !== undefined) alarm.at(position.retryAt);
  };

  return { note, check, clear: alarm.clear };
};
