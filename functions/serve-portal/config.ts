import * as z from 'zod';
import { RegionConfig } from '../shared/config.ts';

export const ConfigSchema = z.object({ ...RegionConfig });
