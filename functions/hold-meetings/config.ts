import * as z from 'zod';
import { ClockConfig, KeysConfig, PortalConfig, RegionConfig, TableConfig } from '../shared/config.ts';

export const ConfigSchema = z.object({ ...RegionConfig, ...TableConfig, ...KeysConfig, ...PortalConfig, ...ClockConfig });
