import { describe, expect, test } from 'vitest';
import { createRouter } from '../../../../local/gateway/routes.ts';

const route = createRouter(
  [
    '$default',
    'GET /',
    'GET /applications/{reference}',
    'GET /applications/new',
    'POST /applications',
    'ANY /applications/{reference}/any',
    'GET /applications/{reference}/any',
    'GET /files/{path+}',
    'POST /l/{link}/code',
  ].map((key) => ({ key, functionArn: key })),
);

describe('a request goes to the most specific route that fits', () => {
  test.each([
    ['GET', '/', 'GET /', undefined],
    ['GET', '/applications/123456789', 'GET /applications/{reference}', { reference: '123456789' }],
    ['GET', '/applications/new', 'GET /applications/new', undefined],
    ['POST', '/applications', 'POST /applications', undefined],
    ['GET', '/applications/1/any', 'GET /applications/{reference}/any', { reference: '1' }],
    ['PUT', '/applications/1/any', 'ANY /applications/{reference}/any', { reference: '1' }],
    ['GET', '/files/a/b', 'GET /files/{path+}', { path: 'a/b' }],
    ['POST', '/l/abc/code', 'POST /l/{link}/code', { link: 'abc' }],
  ])('%s %s to %s', (method, path, key, pathParameters) => {
    expect(route(method, path)).toEqual({ route: { key, functionArn: key }, pathParameters });
  });
});

describe('what no route names goes to $default', () => {
  test.each([
    ['HEAD', '/'],
    ['OPTIONS', '/applications'],
    ['DELETE', '/applications'],
    ['GET', '/applications/'],
    ['GET', '/applications/1/2'],
    ['GET', '/files/'],
    ['GET', '/nowhere'],
  ])('%s %s', (method, path) => expect(route(method, path)?.route.key).toBe('$default'));

  test('and nowhere when there is none', () => {
    expect(createRouter([{ key: 'GET /', functionArn: 'f' }])('GET', '/x')).toBeUndefined();
  });
});
