import { readConfig } from '../shared/config.ts';
import { access, applications, cases, clock, committees, due, keys, meetings, region } from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  applications: applications(config),
  cases: cases(config),
  committees: committees(config),
  due: due(config),
  meetings: meetings(config),
  access: access(config),
  keys: keys(config),
  region: region(config),
  clock: clock(config),
  publicUrl: config.PUBLIC_URL,
});
