import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** Where the bundles are made, one folder per function. */
export const distFolder = join(root, 'dist');
export const functionsFolder = join(root, 'functions');
export const workflowFile = (name: string): string => join(root, 'workflows', `${name}.asl.json`);
