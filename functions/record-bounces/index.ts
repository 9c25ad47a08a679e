import { readConfig } from '../shared/config.ts';
import { applications, clock, keys, messages, region, suppressions } from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  applications: applications(config),
  messages: messages(config),
  suppressions: suppressions(config),
  keys: keys(config),
  region: region(config),
  clock: clock(config),
});
