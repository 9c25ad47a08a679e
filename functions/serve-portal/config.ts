import * as z from 'zod';
import { ClockConfig, RegionConfig } from '../shared/config.ts';

export const ConfigSchema = z.object({ ...RegionConfig, ...ClockConfig });
