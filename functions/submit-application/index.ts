import { readConfig } from '../shared/config.ts';
import { access, applications, clock, drafts, keys, region, workflow } from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  access: access(config),
  applications: applications(config),
  drafts: drafts(config),
  workflow: workflow(config),
  keys: keys(config),
  region: region(config),
  clock: clock(config),
  publicUrl: config.PUBLIC_URL,
});
