import * as z from 'zod';
import { ClockConfig, KeysConfig, NationalConfig, PortalConfig, RegionConfig, TableConfig, WorkflowConfig } from '../shared/config.ts';

export const ConfigSchema = z.object({
  ...RegionConfig,
  ...TableConfig,
  ...NationalConfig,
  ...KeysConfig,
  ...WorkflowConfig,
  ...PortalConfig,
  ...ClockConfig,
});
