import { readConfig } from '../shared/config.ts';
import { access, applications, callbacks, cases, clock, due, keys, region } from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  applications: applications(config),
  cases: cases(config),
  due: due(config),
  access: access(config),
  keys: keys(config),
  callbacks: callbacks(),
  region: region(config),
  clock: clock(config),
});
