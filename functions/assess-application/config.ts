import * as z from 'zod';
import { ClockConfig, KeysConfig, NationalConfig, RegionConfig, TableConfig } from '../shared/config.ts';

export const ConfigSchema = z.object({ ...RegionConfig, ...TableConfig, ...NationalConfig, ...KeysConfig, ...ClockConfig });
