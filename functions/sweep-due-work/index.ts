import { readConfig } from '../shared/config.ts';
import {
  applications,
  callbacks,
  cases,
  clock,
  delivery,
  drafts,
  due,
  messages,
  national,
  places,
  portals,
  region,
  workflow,
} from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  applications: applications(config),
  messages: messages(config),
  cases: cases(config),
  drafts: drafts(config),
  due: due(config),
  places: places(config),
  national: national(config),
  portals: portals(config),
  workflow: workflow(config),
  callbacks: callbacks(),
  delivery: delivery(config),
  region: region(config),
  clock: clock(config),
  publicUrl: config.PUBLIC_URL,
});
