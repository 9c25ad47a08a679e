import * as z from 'zod';
import {
  ClockConfig,
  KeysConfig,
  MailConfig,
  NationalConfig,
  PortalConfig,
  RegionConfig,
  TableConfig,
  WorkflowConfig,
} from '../shared/config.ts';

export const ConfigSchema = z.object({
  ...RegionConfig,
  ...TableConfig,
  ...NationalConfig,
  ...KeysConfig,
  ...MailConfig,
  ...PortalConfig,
  ...WorkflowConfig,
  ...ClockConfig,
});
