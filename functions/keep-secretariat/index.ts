import { readConfig } from '../shared/config.ts';
import {
  access,
  applications,
  clock,
  committees,
  digestRequests,
  email,
  keys,
  region,
  seatLetters,
  seats,
  suppressions,
} from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({
  applications: applications(config),
  committees: committees(config),
  seatLetters: seatLetters(config),
  seats: seats(config),
  suppressions: suppressions(config),
  digestRequests: digestRequests(config),
  access: access(config),
  keys: keys(config),
  email: email(config),
  region: region(config),
  clock: clock(config),
  publicUrl: config.PUBLIC_URL,
});
