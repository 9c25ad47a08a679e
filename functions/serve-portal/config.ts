import * as z from 'zod';
import { ClockConfig, NationalPageConfig, RegionConfig } from '../shared/config.ts';

export const ConfigSchema = z.object({ ...RegionConfig, ...NationalPageConfig, ...ClockConfig });
