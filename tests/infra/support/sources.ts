import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { root } from '../../../infra/paths.ts';

/** The names that a function takes from the composition root. */
export const partsOf = (id: string): string[] => {
  const source = readFileSync(join(root, 'functions', id, 'index.ts'), 'utf8');
  return (/import \{([^}]+)\} from '..\/shared\/container.ts'/u.exec(source)?.[1] ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
};

/** Modules that a part brings along besides the store. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  delivery: [
    'functions/shared/message/delivery.ts',
    'functions/shared/message/message-data.ts',
    'functions/shared/adapters/suppression.ts',
  ],
  email: ['functions/shared/adapters/suppression.ts'],
};

/** The modules of `functions/` that a function runs, by following its imports; the composition root apart. */
export const sourcesOf = (id: string): readonly string[] => {
  const seen = new Map<string, string>();
  const follow = (file: string): void => {
    if (seen.has(file) || !existsSync(file) || !/\/functions\//u.test(file) || /shared\/(?:container|composition\/.*)\.ts$/u.test(file))
      return;
    const source = readFileSync(file, 'utf8');
    seen.set(file, source);
    for (const [, target = ''] of source.matchAll(/^(?:import|\}) (?!type )[^;]*?from '(\.[^']+)';$/gmu))
      follow(resolve(dirname(file), target));
  };
  follow(join(root, 'functions', id, 'index.ts'));
  for (const part of partsOf(id)) for (const file of BEHIND[part] ?? []) follow(join(root, file));
  return [...seen.values()];
};
