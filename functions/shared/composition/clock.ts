import { type Clock, createClock } from '../adapters/clock.ts';
import type { ClockConfig } from '../config.ts';
import type { ConfigOf } from './config-of.ts';

export const clock = (config: ConfigOf<typeof ClockConfig>): Clock => createClock(config.PROGRAMME_CLOCK);
