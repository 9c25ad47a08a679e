import type { Kept } from './steps.ts';
import { stepsOf } from './steps.ts';

/** Reading and typing a page on a small screen. An estimate, to be measured once people apply. */
const MINUTES_A_STEP = 1.5;
const ROUNDED_TO = 5;

/** How long the application takes, for the way that most take. */
export const minutesToApply = (kept: Kept = {}): number => Math.ceil((stepsOf(kept).length * MINUTES_A_STEP) / ROUNDED_TO) * ROUNDED_TO;
