import * as z from 'zod';
import { ClockConfig, DirectoryConfig, NationalConfig } from '../shared/config.ts';

export const ConfigSchema = z.object({ ...DirectoryConfig, ...NationalConfig, ...ClockConfig });
