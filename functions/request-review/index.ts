import { readConfig } from '../shared/config.ts';
import { applications, callbacks, clock, delivery, region } from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  applications: applications(config),
  delivery: delivery(config),
  callbacks: callbacks(),
  region: region(config),
  clock: clock(config),
});
