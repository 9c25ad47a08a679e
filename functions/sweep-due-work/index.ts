import { readConfig } from '../shared/config.ts';
import {
  access,
  applications,
  callbacks,
  cases,
  clock,
  committees,
  delivery,
  drafts,
  due,
  email,
  keys,
  messages,
  national,
  places,
  portals,
  region,
  seats,
  sms,
  workflow,
} from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  access: access(config),
  applications: applications(config),
  messages: messages(config),
  cases: cases(config),
  committees: committees(config),
  drafts: drafts(config),
  due: due(config),
  email: email(config),
  keys: keys(config),
  sms: sms(config),
  places: places(config),
  seats: seats(config),
  national: national(config),
  portals: portals(config),
  workflow: workflow(config),
  callbacks: callbacks(),
  delivery: delivery(config),
  region: region(config),
  clock: clock(config),
  publicUrl: config.PUBLIC_URL,
});
