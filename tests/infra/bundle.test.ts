import { execFile } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Template } from 'aws-cdk-lib/assertions';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createApp } from '../../infra/assembly.ts';
import { bundle } from '../../infra/bundle.ts';
import { type FunctionSpec, functions } from '../../infra/functions.ts';
import { nationalFunctions } from '../../infra/national-functions.ts';
import { directoryOf } from '../../regions/directory.ts';
import { regionOf, temporaryFolder } from './support/regions.ts';
import { resourcesOf } from './support/templates.ts';

const run = promisify(execFile);
const ofTheNation = Object.keys(nationalFunctions);
const ids = [...Object.keys(functions), ...ofTheNation];
const specs: Readonly<Record<string, FunctionSpec>> = functions;
const dist = temporaryFolder();
const MetaSchema = z.object({
  outputs: z.record(z.string(), z.object({ entryPoint: z.string().optional(), inputs: z.record(z.string(), z.unknown()) })),
});

/** The AWS clients inside a function's bundle, such as `ses`. */
const clientsOf = (id: string): string[] => {
  const { outputs } = MetaSchema.parse(JSON.parse(readFileSync(join(dist, 'meta.json'), 'utf8')));
  const output = Object.values(outputs).find(({ entryPoint }) => entryPoint === `functions/${id}/index.ts`);
  const names = Object.keys(output?.inputs ?? {}).flatMap((input) => /node_modules\/@aws-sdk\/client-([a-z-]+)\//u.exec(input)?.[1] ?? []);
  return [...new Set(names)].sort();
};

/** What the runtime and the stack give to every function here. */
const environment = (): Record<string, string> => {
  const regionFile = join(temporaryFolder(), 'region.json');
  writeFileSync(regionFile, JSON.stringify(regionOf('MA-07')));
  const nationalFile = join(temporaryFolder(), 'national.json');
  writeFileSync(nationalFile, JSON.stringify(directoryOf([regionOf('MA-07')])));
  return {
    AWS_REGION: 'eu-west-3',
    REGION_CODE: 'MA-07',
    REGION_FILE: regionFile,
    NATIONAL_FILE: nationalFile,
    TABLE_NAME: 'jisr-ma-07',
    NATIONAL_TABLE_NAME: 'jisr-national',
    NATIONAL_URL: 'https://national.example.org',
    PEPPER_SECRET_ARN: 'jisr/pepper',
    STATE_MACHINE_ARN: 'arn:aws:states:eu-west-3:123456789012:stateMachine:jisr-ma-07-application',
    PUBLIC_URL: 'https://portal.example.org',
    EMAIL_FROM: 'jisr@example.org',
    SMS_SENDER: 'JISR',
    EMAIL_CONFIGURATION_SET: 'jisr-ma-07',
  };
};

beforeAll(() => bundle(dist));

describe('the bundles', () => {
  test('are one per function, each with its source map', () => {
    for (const id of ids) {
      expect(existsSync(join(dist, id, 'index.mjs')), id).toBe(true);
      expect(existsSync(join(dist, id, 'index.mjs.map')), id).toBe(true);
    }
  });

  test('are left alone when nothing changed, so that two commands at once do not disturb each other', async () => {
    const file = join(dist, 'serve-portal', 'index.mjs');
    const before = statSync(file).mtimeMs;
    await bundle(dist);
    expect(statSync(file).mtimeMs).toBe(before);
  });

  test('start on Node 24 with the SDK inside', async () => {
    const program = `for (const id of ${JSON.stringify(ids)}) {
      const { handler } = await import(${JSON.stringify(`${dist}/`)} + id + '/index.mjs');
      console.log(id + ' ' + typeof handler);
    }`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', program], {
      // Away from node_modules: what is not inside a bundle is not found.
      cwd: dist,
      env: environment(),
    });
    expect(stdout.trim().split('\n')).toEqual(ids.map((id) => `${id} function`));
  });

  test("sign their requests with the credentials of the runtime's environment", async () => {
    const seen: (string | string[] | undefined)[] = [];
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization, request.headers['x-amz-security-token']);
      response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' }).end('{"__type":"ResourceNotFoundException"}');
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = z.object({ port: z.number() }).parse(server.address());
    const program = `const { handler } = await import(${JSON.stringify(join(dist, 'park-execution', 'index.mjs'))});
      const event = { applicationId: '019a0000-0000-7000-8000-000000000000', execution: 'x.1', retry: 0, state: 'Assess', error: 'E' };
      await handler(event, {}).catch(() => {});`;
    try {
      await run(process.execPath, ['--input-type=module', '--eval', program], {
        cwd: dist,
        env: {
          ...environment(),
          AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${port}`,
          AWS_ACCESS_KEY_ID: 'AKIDOFTHEROLE',
          AWS_SECRET_ACCESS_KEY: 'secret',
          AWS_SESSION_TOKEN: 'token',
        },
      });
    } finally {
      server.close();
    }
    expect(seen[0]).toContain('Credential=AKIDOFTHEROLE/');
    expect(seen[1]).toBe('token');
  });

  test.each(ids)('%s holds the clients of what it may use, and no other', (id) => {
    const needs = specs[id]?.needs ?? {};
    const expected = [
      ...(needs.table === undefined && !ofTheNation.includes(id) ? [] : ['dynamodb']),
      ...(needs.pepper ? ['secrets-manager'] : []),
      ...(needs.messages === undefined ? [] : ['ses']),
      ...(needs.startExecution || needs.callback || needs.describeExecution ? ['sfn'] : []),
      ...(needs.messages === 'email-and-sms' ? ['sns'] : []),
    ];
    expect(clientsOf(id)).toEqual(expected);
  });

  test('are what is deployed, each as an asset of its own', () => {
    const assembly = createApp({ regions: [regionOf('MA-07')], bundles: dist, outdir: temporaryFolder() }).synth();
    const templates = ['Jisr-MA-07', 'Jisr-National'].map((name) => Template.fromJSON(assembly.getStackByName(name).template));
    const CodeSchema = z.object({ Code: z.strictObject({ S3Bucket: z.unknown(), S3Key: z.string().endsWith('.zip') }) });
    const keys = templates
      .flatMap((template) => Object.values(resourcesOf(template, 'AWS::Lambda::Function')))
      .map(({ Properties }) => CodeSchema.parse(Properties).Code.S3Key);
    expect(new Set(keys).size).toBe(ids.length);
  });

  test('a function without a bundle stops the synthesis with its name', () => {
    expect(() => createApp({ regions: [regionOf('MA-07')], bundles: temporaryFolder(), outdir: temporaryFolder() })).toThrow(
      'functions/find-region is not bundled',
    );
  });
});
