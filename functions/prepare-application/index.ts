import { readConfig } from '../shared/config.ts';
import { access, clock, drafts, keys, region } from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  access: access(config),
  drafts: drafts(config),
  keys: keys(config),
  region: region(config),
  clock: clock(config),
  nationalUrl: config.NATIONAL_URL,
});
