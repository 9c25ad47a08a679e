import { readConfig } from '../shared/config.ts';
import {
  access,
  applications,
  cases,
  clock,
  committees,
  digestRequests,
  digests,
  due,
  email,
  keys,
  meetings,
  region,
  seatLetters,
} from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  applications: applications(config),
  committees: committees(config),
  cases: cases(config),
  due: due(config),
  access: access(config),
  digests: digests(config),
  digestRequests: digestRequests(config),
  meetings: meetings(config),
  seatLetters: seatLetters(config),
  keys: keys(config),
  email: email(config),
  region: region(config),
  clock: clock(config),
  publicUrl: config.PUBLIC_URL,
});
