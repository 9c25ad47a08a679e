import { readConfig } from '../shared/config.ts';
import { access, applications, clock, delivery, keys, messages, region } from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  applications: applications(config),
  messages: messages(config),
  access: access(config),
  keys: keys(config),
  delivery: delivery(config),
  region: region(config),
  clock: clock(config),
});
