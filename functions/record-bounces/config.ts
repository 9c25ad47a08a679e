import * as z from 'zod';
import { ClockConfig, KeysConfig, RegionConfig, TableConfig } from '../shared/config.ts';

export const ConfigSchema = z.object({ ...RegionConfig, ...TableConfig, ...KeysConfig, ...ClockConfig });
