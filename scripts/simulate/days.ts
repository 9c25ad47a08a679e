import type { Fault } from '../../tests/e2e/support/mailbox.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import type { Day } from './digests.ts';
import type { Post } from './post.ts';
import type { Repeated } from './repeated.ts';

export type Days = {
  /** All that were, today's included. */
  readonly all: () => readonly Day[];
  readonly today: () => string;
  /** Lets the night pass: everything rests, and the host wakes so many days later at eight, when mail may go out; some of it fails. */
  readonly sleep: (days: number, mailFaults?: readonly Fault[]) => Promise<void>;
};

const DAY_MS = 86_400_000;

export const openDays = (system: System, post: Post, actors: readonly Repeated[]): Days => {
  const past: Day[] = [];
  let from = system.now().toISOString();
  const today = (): string => from.slice(0, 10);
  return {
    today,
    all: () => [...past, { day: today(), from, until: system.now().toISOString() }],
    sleep: async (days, mailFaults) => {
      const now = system.now().toISOString();
      if (now.slice(0, 10) !== today()) throw new Error(`a day was too short: ${from} to ${now}`);
      for (const actor of actors) await actor.pause();
      await post.collect();
      past.push({ day: today(), from, until: system.now().toISOString() });
      from = new Date(Date.parse(`${today()}T08:00:00.000Z`) + days * DAY_MS).toISOString();
      await system.sleepUntil(from, mailFaults);
      for (const actor of actors) actor.start();
    },
  };
};
