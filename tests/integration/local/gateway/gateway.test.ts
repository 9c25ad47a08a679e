import { request as httpRequest } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createRouter } from '../../../../local/gateway/routes.ts';
import { type AccessLogEntry, startGateway } from '../../../../local/gateway/server.ts';
import type { LocalServer } from '../../../../local/http-server.ts';
import type { InvocationResult } from '../../../../local/lambda/runtime.ts';

let gateway: LocalServer;
let access: AccessLogEntry[];
let answer: InvocationResult;
let events: unknown[];
let ready: boolean;

const EventSchema = z.looseObject({ headers: z.record(z.string(), z.string()), requestContext: z.looseObject({}) });
const lastEvent = () => EventSchema.parse(events.at(-1));
const route = createRouter(
  ['GET /', 'POST /applications', 'GET /applications/{reference}', '$default'].map((key) => ({ key, functionArn: `arn:${key}` })),
);
const answerWith = (result: unknown): void => {
  answer = { ok: true, payload: JSON.stringify(result) };
};

beforeEach(async () => {
  [access, events, ready] = [[], [], true];
  answerWith({ statusCode: 200, body: 'ok' });
  gateway = await startGateway({
    port: 0,
    variable: 'PORT',
    target: () =>
      ready
        ? {
            id: 'api',
            account: '123456789012',
            route,
            invoke: async (_arn, payload) => {
              events.push(JSON.parse(payload));
              return answer;
            },
          }
        : undefined,
    access: (entry) => access.push(entry),
    onError: (error) => {
      throw error;
    },
  });
});
afterEach(() => gateway.close());

/** Sends exactly these headers, duplicates included, and nothing on its own account. */
const send = (
  method: string,
  path: string,
  headers: string[] = [],
  body = '',
): Promise<{ status: number; headers: string[]; body: string }> =>
  new Promise((resolve, reject) => {
    const request = httpRequest(`${gateway.url}`, { method, path, headers: ['host', '127.0.0.1:3000', ...headers] }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.rawHeaders, body: text }));
    });
    request.on('error', reject);
    request.end(body);
  });

test('the event of a simple request is exactly what API Gateway sends', async () => {
  await send('GET', '/applications/123456789?a=1&a=2&b=%D8%AC', [
    'User-Agent',
    'test',
    'Cookie',
    'a=1; b=2',
    'X-Many',
    'one',
    'X-Many',
    'two',
  ]);
  expect(events).toEqual([
    {
      version: '2.0',
      routeKey: 'GET /applications/{reference}',
      rawPath: '/applications/123456789',
      rawQueryString: 'a=1&a=2&b=%D8%AC',
      cookies: ['a=1', 'b=2'],
      headers: {
        host: '127.0.0.1:3000',
        'user-agent': 'test',
        'x-many': 'one,two',
        'x-amzn-trace-id': expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/),
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-port': String(gateway.port),
        'x-forwarded-proto': 'http',
      },
      queryStringParameters: { a: '1,2', b: 'ج' },
      requestContext: {
        accountId: '123456789012',
        apiId: 'api',
        domainName: '127.0.0.1:3000',
        domainPrefix: '127',
        http: { method: 'GET', path: '/applications/123456789', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        routeKey: 'GET /applications/{reference}',
        stage: '$default',
        time: expect.stringMatching(/^\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d \+0000$/),
        timeEpoch: expect.any(Number),
      },
      pathParameters: { reference: '123456789' },
      isBase64Encoded: false,
    },
  ]);
});

test('what a request does not have is absent from its event', async () => {
  await send('GET', '/');
  for (const field of ['cookies', 'queryStringParameters', 'pathParameters', 'body', 'stageVariables'])
    expect(lastEvent()).not.toHaveProperty(field);
  expect(lastEvent()).toMatchObject({ rawQueryString: '', isBase64Encoded: false });
});

describe('the body', () => {
  test.each([
    ['application/json', '{"a":"é"}', '{"a":"é"}', false],
    ['application/json; charset=utf-8', '{}', '{}', false],
    ['text/csv', 'a;b', 'a;b', false],
    ['application/x-www-form-urlencoded', 'a=1&b=2', 'YT0xJmI9Mg==', true],
    ['multipart/form-data; boundary=x', '--x', 'LS14', true],
    ['application/problem+json', '{}', 'e30=', true],
    [undefined, 'x', 'eA==', true],
  ])('of type %s', async (type, sent, body, isBase64Encoded) => {
    await send('POST', '/applications', type === undefined ? [] : ['content-type', type], sent);
    expect(lastEvent()).toMatchObject({ body, isBase64Encoded });
  });

  test('over 10 MB is refused before any function runs', async () => {
    const response = await send('POST', '/applications', ['content-type', 'application/json'], 'x'.repeat(10 * 1_048_576 + 1));
    expect(response).toMatchObject({ status: 413, body: '{"message":"Request Entity Too Large"}' });
    expect(events).toEqual([]);
  });
});

describe('the path', () => {
  test('arrives decoded, in the path parameters too', async () => {
    await send('GET', '/applications/a%20b%C3%A9');
    expect(lastEvent()).toMatchObject({ rawPath: '/applications/a bé', pathParameters: { reference: 'a bé' } });
  });

  test('ends at an encoded question mark', async () => {
    await send('GET', '/applications/a%3Fb');
    expect(lastEvent()).toMatchObject({ rawPath: '/applications/a' });
  });

  test('that cannot be decoded is a bad request', async () => {
    expect(await send('GET', '/applications/%zz')).toMatchObject({ status: 400, body: '{"message":"Bad Request"}' });
  });

  test('without a route reaches $default, and so does HEAD of a GET route', async () => {
    await send('GET', '/nowhere');
    expect(lastEvent()).toMatchObject({ routeKey: '$default', rawPath: '/nowhere' });
    await send('HEAD', '/');
    expect(lastEvent()).toMatchObject({ routeKey: '$default', requestContext: { http: { method: 'HEAD' } } });
  });
});

describe('the answer', () => {
  test('carries status, headers, cookies and body', async () => {
    answerWith({ statusCode: 303, headers: { Location: '/x', 'X-Number': 7 }, cookies: ['a=1; Path=/', 'b=2'], body: 'bé' });
    const { status, headers, body } = await send('GET', '/');
    expect(status).toBe(303);
    expect(body).toBe('bé');
    const pairs = headers.flatMap((name, index) => (index % 2 === 0 ? [`${name}: ${headers[index + 1]}`] : []));
    expect(pairs).toEqual(
      expect.arrayContaining(['location: /x', 'x-number: 7', 'set-cookie: a=1; Path=/', 'set-cookie: b=2', 'content-length: 3']),
    );
  });

  test('in base64 is decoded', async () => {
    answerWith({ statusCode: 200, headers: { 'content-type': 'font/woff2' }, body: 'd29mZg==', isBase64Encoded: true });
    expect((await send('GET', '/')).body).toBe('woff');
  });

  test('to HEAD has the length of the body and no body', async () => {
    answerWith({ statusCode: 200, body: 'four' });
    const { headers, body } = await send('HEAD', '/');
    expect(body).toBe('');
    expect(headers).toEqual(expect.arrayContaining(['content-length', '4']));
  });

  test.each([
    [{ a: 1 }, '{"a":1}'],
    ['plain', 'plain'],
    [null, 'null'],
  ])('%j without a status code is JSON with 200', async (result, body) => {
    answerWith(result);
    const response = await send('GET', '/');
    expect(response).toMatchObject({ status: 200, body });
    expect(response.headers).toContain('application/json');
  });

  test.each([
    { statusCode: 'many' },
    { statusCode: 1000 },
    { statusCode: 200, body: { not: 'text' } },
    { statusCode: 200, headers: { a: ['b'] } },
  ])('%j is malformed: 500', async (result) => {
    answerWith(result);
    expect(await send('GET', '/')).toMatchObject({ status: 500, body: '{"message":"Internal Server Error"}' });
  });

  test('of a failed function is 500 and does not tell why', async () => {
    answer = { ok: false, error: { errorType: 'CorruptRecord', errorMessage: 'secret' } };
    expect(await send('GET', '/')).toMatchObject({ status: 500, body: '{"message":"Internal Server Error"}' });
  });

  test('before the host is ready is 503', async () => {
    ready = false;
    expect(await send('GET', '/')).toMatchObject({ status: 503, body: '{"message":"Service Unavailable"}' });
  });

  test('to headers over 10 KB is 431', async () => {
    expect((await send('GET', '/', ['x-large', 'x'.repeat(11_000)])).status).toBe(431);
  });
});

test('the access log names the route and nothing of the person', async () => {
  await send('GET', '/applications/123456789?token=secret', ['cookie', 'session=secret', 'user-agent', 'secret']);
  expect(access).toEqual([
    {
      time: expect.any(String),
      requestId: expect.any(String),
      routeKey: 'GET /applications/{reference}',
      method: 'GET',
      status: 200,
      bytes: 2,
      milliseconds: expect.any(Number),
    },
  ]);
});

test('a taken port is one clear line', async () => {
  const second = startGateway({
    port: gateway.port,
    variable: 'PORT',
    target: () => undefined,
    access: () => undefined,
    onError: () => undefined,
  });
  await expect(second).rejects.toMatchObject({ code: 'PortTaken', message: `Port ${gateway.port} is taken: choose another with PORT.` });
});
