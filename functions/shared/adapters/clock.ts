import type { Instant } from '../../../core/application/application.ts';
import { instant } from '../../../core/time.ts';

export type Clock = {
  /** Programme time: deadlines, reminders, audit. The local host can speed it up. */
  readonly now: () => Instant;
  /** Real time in ms: codes, sessions and guesses, which programme time must not shorten. */
  readonly real: () => number;
};

/** Real time in epoch seconds, as the table's expiry counts. */
export const epochSeconds = (clock: Pick<Clock, 'real'>): number => Math.floor(clock.real() / 1000);

type ProgrammeClock = { readonly origin: number; readonly programme: number; readonly rate: number };

export const createClock = (programme?: ProgrammeClock): Clock => ({
  real: () => Date.now(),
  now: () =>
    instant(programme === undefined ? Date.now() : Math.round(programme.programme + (Date.now() - programme.origin) * programme.rate)),
});
