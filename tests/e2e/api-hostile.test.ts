import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { KNOWN_ROUTES } from '../../functions/serve-portal/known-routes.ts';
import { type Answer, aBody, apiOf, JSON_TYPE, pointersIn, problemIn, type Request } from './support/api.ts';
import { type System, startSystem } from './support/system.ts';

/** Whatever is sent, the system answers with the right status: never a 500. */
let system: System;
let api: ReturnType<typeof apiOf>;
beforeAll(async () => {
  system = await startSystem();
  api = apiOf(system);
});
afterAll(async () => {
  await system?.stop();
});

const post = (body: NonNullable<Request['body']>, headers: Readonly<Record<string, string>> = JSON_TYPE): Promise<Answer> =>
  api.ask('/applications', { method: 'POST', headers, body });

describe('bodies', () => {
  test('64 KB is the most', async () => {
    const most = 64 * 1024;
    const padded = (bytes: number) => {
      const bare = JSON.stringify({ ...aBody(), padding: '' });
      return JSON.stringify({ ...JSON.parse(bare), padding: 'x'.repeat(bytes - Buffer.byteLength(bare)) });
    };
    expect(pointersIn(await post(padded(most)))).toEqual(['/padding']);
    expect(problemIn(await post(padded(most + 1)))).toMatchObject({ status: 413, code: 'payload-too-large' });
    // Bytes count, not letters.
    expect((await post(JSON.stringify({ ...aBody(), padding: 'ش'.repeat(most / 2) }))).status).toBe(413);
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await api.ask('/apply/start', { method: 'POST', headers: form, body: `a=${'x'.repeat(most)}` })).status).toBe(413);
    expect((await post('x'.repeat(11 * 1024 * 1024))).status).toBe(413);
  });

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json-patch+json',
    'application/xml',
    '',
    ';',
    'json',
  ])('content type "%s" is not taken', async (type) => {
    expect(problemIn(await post(Buffer.from(JSON.stringify(aBody())), type === '' ? {} : { 'content-type': type }))).toMatchObject({
      status: 415,
      code: 'unsupported-media-type',
    });
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON ;charset=UTF-8'])('%s is', async (type) => {
    expect((await post(JSON.stringify(aBody()), { 'content-type': type })).status).toBe(202);
  });

  test.each(['', ' ', '{', '{"cin":}', '{"cin":"A"', '{} {}', "{'cin':1}", 'undefined', '{"a":1,}', '\u0000', '[1', 'NaN', '"'])(
    'malformed JSON: %j',
    async (body) => {
      expect(problemIn(await post(Buffer.from(body)))).toMatchObject({ status: 400, code: 'malformed-body' });
    },
  );

  test('bytes that are no UTF-8', async () => {
    const bytes = Buffer.from(JSON.stringify(aBody({ nameLatin: 'Xxxx' }))).map((byte) => (byte === 0x78 ? 0xff : byte));
    expect((await post(bytes)).status).toBe(422);
  });

  test.each(['null', '1', '"text"', '[]', '[{}]', 'true', '-0', '1e999'])('JSON that is no object: %s', async (body) => {
    expect(problemIn(await post(body))).toMatchObject({ status: 422, code: 'invalid-fields' });
  });

  test('nesting without end', async () => {
    expect((await post(`{"cin":${'['.repeat(20_000)}${']'.repeat(20_000)}}`)).status).toBe(422);
    expect((await post(`${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}`)).status).toBe(422);
  });

  test('names that every object inherits are unknown fields like others', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '', ' ', '$where', '\u202ecin'];
    for (const name of names) {
      const body = JSON.stringify(aBody()).replace(/^\{/u, `{${JSON.stringify(name)}:{"polluted":true},`);
      expect(pointersIn(await post(body)), name).toEqual([`/${name}`]);
    }
    const nested = JSON.stringify(aBody()).replace('"project":{', '"project":{"__proto__":{"stage":"idea"},');
    expect(pointersIn(await post(nested))).toEqual(['/project/__proto__']);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect((await post(JSON.stringify(aBody()))).status).toBe(202);
  });

  test('ten thousand unknown names are not all told', async () => {
    const many = Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`f${index}`, 1]));
    expect(pointersIn(await post(JSON.stringify(many))).length).toBeLessThanOrEqual(50);
  });

  test('any JSON at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        expect([400, 422]).toContain((await post(body)).status);
      }),
      { numRuns: 60 },
    );
  });
});

describe('addresses and methods', () => {
  const paths = [...KNOWN_ROUTES].map(([path, methods]) => [path.replace(/\{\w+\}/gu, '100000003'), methods] as const);

  test.each(paths)('%s takes %s only', async (path, methods) => {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      if (methods.split(', ').includes(method)) continue;
      const answer = await api.ask(path, { method });
      expect(answer.status, method).toBe(405);
      expect(answer.headers.get('allow')).toBe(methods);
      if (method !== 'HEAD') expect(problemIn(answer).code).toBe('method-not-allowed');
    }
  });

  test.each(['/nothing', '/applications/', '/review/1/2', '/l', '/l/', '/.env', '/%00', '/APPLY', '/style.css/x'])(
    '%s is nowhere, for a program and for a person',
    async (path) => {
      expect(problemIn(await api.ask(path))).toMatchObject({ status: 404, code: 'not-found' });
      const page = await api.ask(path, { headers: { accept: 'text/html', 'accept-language': 'fr' } });
      expect(page.status).toBe(404);
      expect(page.body).toContain('<h1>Page introuvable</h1>');
    },
  );

  test.each([
    '/l/%F0%9F%91%A9',
    '/l/..%2f..%2fx',
    '/applications/%20',
    '/applications/%D9%A1',
    '/?lang=%00',
    '/?lang=fr&lang=ar&lang[]=x',
    '/follow?lang=%F0%9F%91%A9&reference=%3Cscript%3E',
    '/review/%3Cscript%3E',
    '/review?after=%00',
    '/cases/%25',
    '/cases/%E0%A4%A',
    '/%',
    '/%E0%A4%A',
  ])('%s is answered', async (path) => {
    const answers = await Promise.all([{}, { accept: 'text/html' }].map((headers) => api.ask(path, { headers })));
    for (const { status } of answers) expect(status).toBeLessThan(500);
  });

  test('addresses of several thousand characters are answered', async () => {
    const long = 'x'.repeat(4_000);
    for (const path of [`/${long}`, `/l/${long}`, `/applications/${'9'.repeat(3_000)}`, `/?lang=${long}`]) {
      expect((await api.ask(path)).status).toBeLessThan(500);
    }
  });

  test('a path that asks for another host', async () => {
    const socket = connect(Number(new URL(system.url).port), '127.0.0.1');
    socket.write('GET http://elsewhere.example.org/sign-in?lang=fr HTTP/1.1\r\nHost: elsewhere.example.org\r\nConnection: close\r\n\r\n');
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 [234]\d\d/u);
    expect(answer).not.toMatch(/(?:href|action)="[^"]*elsewhere/u);
  });
});

describe('forms and headers', () => {
  const FORM = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', 'accept-language': 'fr' };
  const GARBAGE = [
    '',
    '=',
    '&&&',
    'a',
    '%',
    '%zz=%00',
    'reference=%00&trackingCode=%00',
    `code=${'9'.repeat(60_000)}`,
    'email[]=x&email=y',
    'csrf=a&csrf=b',
  ];
  const TARGETS = [
    '/apply',
    '/apply/start',
    '/apply/identity',
    '/apply/resume',
    '/apply/send',
    '/follow',
    '/follow/code',
    '/follow/contact',
    '/follow/withdraw',
    '/follow/appeal',
    '/sign-in',
    '/sign-out',
    '/l/AAAAAAAAAAAAAAAAAAAAAA/code',
    '/l/x/session',
    '/review/100000003',
    '/cases/x',
    '/information',
  ];

  test.each(TARGETS)('garbage posted to %s', async (path) => {
    const answers = await Promise.all(GARBAGE.map((body) => api.ask(path, { method: 'POST', headers: FORM, body })));
    for (const answer of answers) {
      expect(answer.status).toBeLessThan(500);
      // A form that is kept as it is leads to another page.
      if (answer.status === 303) expect(answer.headers.get('location')).toMatch(/^\/apply\//u);
      else expect(answer.body).toContain('<h1>');
    }
  });

  test('strange headers', async () => {
    const strange: readonly Readonly<Record<string, string>>[] = [
      { 'accept-language': 'x'.repeat(7_000) },
      { authorization: 'Bearer' },
      { authorization: `Bearer ${'A'.repeat(7_000)}` },
      { cookie: '__Host-jisr=%%%; a; =; __Host-jisr==' },
      { cookie: `__Host-jisr=${'x'.repeat(7_000)}` },
      { 'sec-fetch-site': 'same-site, cross-site' },
      { 'x-forwarded-for': '\u00ff\u00fe' },
      { accept: '*/*;q=text/html' },
      { 'content-encoding': 'gzip' },
      { 'transfer-encoding-x': 'chunked' },
    ];
    const paths = ['/', '/review', '/applications/100000003', '/nothing'];
    const asked = strange.flatMap((headers) => paths.map((path) => ({ path, headers })));
    const answers = await Promise.all(asked.map(({ path, headers }) => api.ask(path, { headers })));
    for (const [index, { status }] of answers.entries()) expect(status, JSON.stringify(asked[index]).slice(0, 80)).toBeLessThan(500);
    for (const headers of strange) expect((await api.submit({}, headers)).status).toBeLessThan(500);
  });

  test('every page forbids others’ scripts, frames, caches and telling others where one was', async () => {
    for (const path of ['/', '/apply', '/follow', '/sign-in', '/review', '/nothing', '/l/x']) {
      const { headers } = await api.ask(path, { headers: { accept: 'text/html' } });
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';(?!.*unsafe)/u);
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
});
