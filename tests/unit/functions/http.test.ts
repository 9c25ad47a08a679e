import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { describe, expect, test } from 'vitest';
import { assetRoutes } from '../../../functions/shared/http/assets.ts';
import { html, httpHandler, type Route, seeOther } from '../../../functions/shared/http/http.ts';
import { Conflict, Unavailable } from '../../../functions/shared/step/task.ts';
import { FONT_PATH } from '../../../pages/font.ts';
import { SCRIPT, SCRIPT_PATH } from '../../../pages/script.ts';
import { STYLE, STYLE_PATH } from '../../../pages/style.ts';
import { contextOf } from '../../support/lambda-context.ts';

const PAGE = `<!doctype html><title>صفحة</title>${'<p>نص طويل بما يكفي</p>'.repeat(50)}`;
const routes: readonly Route[] = [
  { method: 'GET', path: '/', answer: () => html(200, PAGE) },
  { method: 'POST', path: '/', answer: () => seeOther({ language: 'fr' }, '/next', ['a=b; Path=/']) },
  ...assetRoutes,
];
/** What a handler may throw besides its own refusals, under its name. */
const THROWN: Readonly<Record<string, Error>> = {
  conflict: new Conflict('StaleVersion'),
  unavailable: new Unavailable(),
  throttled: Object.assign(new Error(), { name: 'ProvisionedThroughputExceededException' }),
  met: Object.assign(new Error(), { name: 'TransactionConflictException' }),
  fault: new TypeError('x is undefined'),
};
const failing: readonly Route[] = Object.entries(THROWN).map(([name, error]) => ({
  method: 'POST',
  path: `/${name}`,
  answer: () => Promise.reject(error),
}));
const handler = httpHandler([...routes, ...failing], (error) => html(error.status, `<p>${error.code}</p>`));

const ask = async (target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') => {
  const { pathname, search } = new URL(target, 'http://x');
  const requestContext: APIGatewayProxyEventV2['requestContext'] = {
    accountId: '0',
    apiId: 'x',
    domainName: 'x',
    domainPrefix: 'x',
    http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: '' },
    requestId: 'x',
    routeKey: '$default',
    stage: '$default',
    time: '',
    timeEpoch: 0,
  };
  const event = { version: '2.0', routeKey: '$default', rawPath: pathname, rawQueryString: search.slice(1), headers: { ...headers } };
  const given = { ...event, requestContext, isBase64Encoded: false };
  const answer = await handler(given, contextOf('http'), { signal: AbortSignal.timeout(5_000) });
  if (answer === undefined) throw new Error(`no answer for ${target}`);
  return answer;
};
const bytesOf = ({ body = '', isBase64Encoded }: APIGatewayProxyStructuredResultV2): Buffer =>
  Buffer.from(body, isBase64Encoded === true ? 'base64' : 'utf8');

describe('compression', () => {
  test.each([
    { accepts: 'gzip, deflate, br, zstd', encoding: 'br', decompress: brotliDecompressSync },
    { accepts: 'gzip, deflate', encoding: 'gzip', decompress: gunzipSync },
  ])('$encoding for whoever accepts $accepts', async ({ accepts, encoding, decompress }) => {
    const answer = await ask('/', { 'accept-encoding': accepts });
    expect(answer.headers).toMatchObject({ 'Content-Encoding': encoding, Vary: 'Accept-Encoding' });
    expect(answer.isBase64Encoded).toBe(true);
    expect(decompress(bytesOf(answer)).toString()).toBe(PAGE);
    expect(bytesOf(answer).length).toBeLessThan(Buffer.byteLength(PAGE) / 3);
  });

  test.each<Record<string, string>>([
    {},
    { 'accept-encoding': 'identity' },
    { 'accept-encoding': 'zstd' },
    // Whoever makes a browser ask must not learn from the length what stands on the page beside her guess.
    { 'accept-encoding': 'gzip, br', 'sec-fetch-site': 'cross-site' },
    { 'accept-encoding': 'gzip, br', 'sec-fetch-site': 'same-site' },
  ])('none with %j', async (headers) => {
    const answer = await ask('/', headers);
    expect(answer.headers).not.toHaveProperty('Content-Encoding');
    expect(bytesOf(answer).toString()).toBe(PAGE);
  });

  test.each(['same-origin', 'none'])('a page asked for by the person herself (%s) is compressed', async (site) => {
    expect((await ask('/', { 'accept-encoding': 'br', 'sec-fetch-site': site })).headers).toHaveProperty('Content-Encoding', 'br');
  });
});

describe('assets', () => {
  test.each([
    { path: SCRIPT_PATH, type: 'text/javascript; charset=utf-8', text: SCRIPT },
    { path: STYLE_PATH, type: 'text/css; charset=utf-8', text: STYLE },
  ])('$path: compressed as far as it goes, kept for ever under its own address alone', async ({ path, type, text }) => {
    const answer = await ask(path, { 'accept-encoding': 'gzip, br' });
    expect(answer.headers).toMatchObject({
      'Content-Type': type,
      'Content-Encoding': 'br',
      Vary: 'Accept-Encoding',
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    expect(brotliDecompressSync(bytesOf(answer)).toString()).toBe(text);
    expect(gunzipSync(bytesOf(await ask(path, { 'accept-encoding': 'br;q=0, gzip' }))).toString()).toBe(text);
    expect(bytesOf(await ask(path)).toString()).toBe(text);
    // The address of the version before, while a new one is rolled out.
    for (const other of [path.replace(/v=.*/u, 'v=older'), path.replace(/\?.*/u, '')])
      expect((await ask(other)).headers).toMatchObject({ 'Cache-Control': 'no-store' });
  });

  test('the font is a font, as it is', async () => {
    const answer = await ask(FONT_PATH, { 'accept-encoding': 'gzip, br' });
    expect(answer.headers).toMatchObject({ 'Content-Type': 'font/woff2' });
    expect(answer.headers).not.toHaveProperty('Content-Encoding');
    expect(bytesOf(answer).subarray(0, 4).toString()).toBe('wOF2');
  });
});

describe('a redirect after a form', () => {
  test('is one for a browser', async () => {
    const answer = await ask('/', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }, 'POST');
    expect(answer).toMatchObject({ statusCode: 303, headers: { Location: '/next?lang=fr' }, cookies: ['a=b; Path=/'] });
  });

  test('is told to a script, cookies and all', async () => {
    const answer = await ask('/', { accept: 'text/html, application/json' }, 'POST');
    expect(answer).toMatchObject({ statusCode: 200, headers: { 'Content-Type': 'application/json' }, cookies: ['a=b; Path=/'] });
    expect(answer.headers).not.toHaveProperty('Location');
    expect(JSON.parse(answer.body ?? '')).toEqual({ location: '/next?lang=fr' });
  });

  test('an error stays a page for a script', async () => {
    const answer = await ask('/nothing', { accept: 'text/html, application/json' });
    expect(answer).toMatchObject({ statusCode: 404, body: '<p>not-found</p>' });
  });
});

describe('what a handler throws', () => {
  test.each(['conflict', 'unavailable', 'throttled', 'met'])('%s: later it goes well', async (name) => {
    expect(await ask(`/${name}`, { accept: 'text/html' }, 'POST')).toMatchObject({ statusCode: 503, body: '<p>unavailable</p>' });
  });

  test('anything else is a fault, and says nothing of itself', async () => {
    const answer = await ask('/fault', {}, 'POST');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toContain('undefined');
  });
});
