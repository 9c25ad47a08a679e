import { plusDays } from '../time.ts';
import type { Instant } from './application.ts';

/** The next reminder day before a deadline that is still to come, else the deadline itself. `days`: before the deadline. */
export const nextReminder = (deadline: Instant, days: readonly number[], now: Instant): Instant =>
  days
    .map((before) => plusDays(deadline, -before))
    .filter((reminder) => reminder > now)
    .toSorted()[0] ?? deadline;
