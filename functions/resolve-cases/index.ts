import { readConfig } from '../shared/config.ts';
import {
  access,
  applications,
  callbacks,
  cases,
  clock,
  committees,
  delivery,
  keys,
  messages,
  national,
  region,
  seats,
  suppressions,
  workflow,
} from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  applications: applications(config),
  messages: messages(config),
  cases: cases(config),
  committees: committees(config),
  seats: seats(config),
  suppressions: suppressions(config),
  national: national(config),
  access: access(config),
  keys: keys(config),
  workflow: workflow(config),
  callbacks: callbacks(),
  delivery: delivery(config),
  region: region(config),
  clock: clock(config),
});
