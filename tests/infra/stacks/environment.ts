import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { runtimeEnvironment } from '../../../infra/constructs/environment.ts';
import { root } from '../../../infra/paths.ts';
import { ENVIRONMENT } from '../../../scripts/bench/bundles.ts';
import { functionsOf } from '../support/functions.ts';
import { synthesised } from '../support/templates.ts';

const functions = Object.values(functionsOf(synthesised().region));
const ofTheNation = Object.values(functionsOf(synthesised().national));
const runtime = Object.keys(runtimeEnvironment('jisr-ma-07'));

/** What a function says it reads, optional variables (absent on AWS) apart. */
const configuredBy = async (id: string): Promise<string[]> => {
  const module: unknown = await import(join(root, 'functions', id, 'config.ts'));
  const { ConfigSchema } = z.object({ ConfigSchema: z.instanceof(z.ZodObject) }).parse(module);
  return Object.entries(ConfigSchema.shape)
    .filter(([, schema]) => !z.safeParse(z.instanceof(z.ZodType), schema).data?.safeParse(undefined).success)
    .map(([name]) => name)
    .sort();
};

describe('the environment of each function', () => {
  test.each([...functions, ...ofTheNation].map((fn) => [fn.id, fn] as const))(
    '%s gets what its config reads, and nothing more',
    async (id, { environment }) => {
      const given = Object.keys(environment)
        .filter((name) => !runtime.includes(name))
        .sort();
      expect(given).toEqual(await configuredBy(id));
    },
  );

  test('the bench imports the bundles with all of it', () => {
    const given = [...functions, ...ofTheNation].flatMap(({ environment }) => Object.keys(environment));
    const known = new Set([...runtime, ...Object.keys(ENVIRONMENT), 'REGION_FILE', 'NATIONAL_FILE']);
    expect(given.filter((name) => !known.has(name))).toEqual([]);
  });

  test('one name has one value in a stack: the local host runs its functions in one process', () => {
    const values = new Map<string, unknown>();
    for (const { id, environment } of functions) {
      for (const [name, value] of Object.entries(environment)) {
        if (values.has(name)) expect(value, `${name} of ${id}`).toEqual(values.get(name));
        values.set(name, value);
      }
    }
    expect(values.get('REGION_CODE')).toBe('MA-07');
    expect(values.get('REGION_FILE')).toBe('/opt/region.json');
  });

  test('programme time is real time on AWS', () => {
    expect([...functions, ...ofTheNation].flatMap(({ environment }) => Object.keys(environment))).not.toContain('PROGRAMME_CLOCK');
  });

  test('every function says where its source is', () => {
    for (const { id, source } of [...functions, ...ofTheNation]) expect(source).toBe(`functions/${id}/index.ts`);
  });
});
