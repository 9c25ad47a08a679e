import { readConfig } from '../shared/config.ts';
import { applications, cases, clock } from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({ applications: applications(config), cases: cases(config), clock: clock(config) });
