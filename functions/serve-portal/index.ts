import { readConfig } from '../shared/config.ts';
import { clock, region } from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({ region: region(config), clock: clock(config), nationalUrl: config.NATIONAL_URL });
