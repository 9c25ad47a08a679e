import * as z from 'zod';
import { ClockConfig, RegionConfig, TableConfig } from '../shared/config.ts';

export const ConfigSchema = z.object({ ...RegionConfig, ...TableConfig, ...ClockConfig });
