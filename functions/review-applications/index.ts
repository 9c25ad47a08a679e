import { readConfig } from '../shared/config.ts';
import { access, applications, callbacks, clock, committees, keys, meetings, region, seats } from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  applications: applications(config),
  committees: committees(config),
  meetings: meetings(config),
  access: access(config),
  keys: keys(config),
  callbacks: callbacks(),
  region: region(config),
  seats: seats(config),
  clock: clock(config),
});
