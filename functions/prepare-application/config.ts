import * as z from 'zod';
import { ClockConfig, KeysConfig, NationalPageConfig, RegionConfig, TableConfig } from '../shared/config.ts';

export const ConfigSchema = z.object({ ...RegionConfig, ...TableConfig, ...KeysConfig, ...NationalPageConfig, ...ClockConfig });
