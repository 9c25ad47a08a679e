import { readConfig } from '../shared/config.ts';
import { applications, callbacks, clock, delivery, places, region, seats } from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  applications: applications(config),
  places: places(config),
  seats: seats(config),
  delivery: delivery(config),
  callbacks: callbacks(),
  region: region(config),
  clock: clock(config),
});
