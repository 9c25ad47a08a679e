import { readConfig } from '../shared/config.ts';
import { clock, directory, portals } from '../shared/container.ts';
import { ConfigSchema } from './config.ts';
import { createHandler } from './handler.ts';

const config = readConfig(ConfigSchema);
export const handler = createHandler({ directory: directory(config), portals: portals(config), clock: clock(config) });
