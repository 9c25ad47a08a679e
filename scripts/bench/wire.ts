import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { STEPS } from '../../core/draft/steps.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { cookieOf } from './applicant.ts';
import type { BenchHost } from './bench-host.ts';
import type { PortalPeople } from './portal-people.ts';

/** What a browser with an empty cache loads for a page, fonts excepted. Bytes as they come, with HTTP/1.1 headers. */
export type Load = { readonly requests: number; readonly wire: number };
export type WireFigures = {
  readonly page: string;
  readonly language: Language;
  /** Of the page alone: bytes before compression and on the wire. */
  readonly raw: number;
  readonly wire: number;
  readonly withScript: Load;
  readonly withoutScript: Load;
};

/** Each page in each language, loaded by a plain client that accepts gzip. Throws on a page that is not there. */
export const measureWire = async (host: BenchHost, { writing, sent }: PortalPeople): Promise<readonly WireFigures[]> => {
  const pages = [
    ...['/', '/apply', '/apply/resume', '/follow', '/sign-in'].map((path) => ({ path, cookie: '', url: host.url, name: path })),
    { path: '/', cookie: '', url: host.nationalUrl, name: '/ (national)' },
    ...[...STEPS.filter(({ id }) => id !== 'enterprise' && id !== 'partners').map(({ id }) => id), 'check'].map((id) => ({
      path: `/apply/${id}`,
      cookie: cookieOf(writing),
      url: host.url,
      name: `/apply/${id}`,
    })),
    ...['/apply/done', '/follow/status', '/follow/contact', '/follow/data'].map((path) => ({
      path,
      cookie: cookieOf(sent),
      url: host.url,
      name: path,
    })),
  ];
  const figures: WireFigures[] = [];
  for (const { path, cookie, url, name } of pages) {
    for (const language of LANGUAGES) {
      const page = await load(`${url}${path}?lang=${language}`, cookie);
      const of = async (assets: readonly string[]): Promise<Load> => {
        const loaded = await Promise.all(assets.map((asset) => load(new URL(asset, url).href, cookie)));
        return { requests: 1 + loaded.length, wire: page.wire + loaded.reduce((sum, { wire }) => sum + wire, 0) };
      };
      figures.push({
        page: name,
        language,
        raw: Buffer.byteLength(page.body),
        wire: page.wire,
        withScript: await of(assetsOf(page.body.replace(/<noscript>.*?<\/noscript>/gsu, ''))),
        withoutScript: await of(assetsOf(page.body.replace(/<script[^>]*>/gu, ''))),
      });
    }
  }
  return figures;
};

/** What a browser fetches by itself. */
const assetsOf = (html: string): readonly string[] =>
  [...html.matchAll(/<(?:script|img|iframe)[^>]* src="([^"]+)"|<link rel="(?:stylesheet|preload)" href="([^"]+)"/gu)]
    .map(([, src, href]) => src ?? href ?? '')
    .filter((address) => !address.startsWith('data:'));

type Loaded = { readonly wire: number; readonly body: string };

const load = (address: string, cookie: string): Promise<Loaded> =>
  new Promise((resolve, reject) => {
    const headers = { accept: 'text/html', 'accept-encoding': 'gzip', ...(cookie === '' ? {} : { cookie }) };
    // A connection of its own, so that its bytes are this answer's.
    request(address, { agent: false, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode !== 200) return reject(new Error(`${address} is answered ${response.statusCode}`));
        const bytes = Buffer.concat(chunks);
        const encoding = response.headers['content-encoding'];
        const body = encoding === 'gzip' ? gunzipSync(bytes) : encoding === 'br' ? brotliDecompressSync(bytes) : bytes;
        resolve({ wire: response.socket.bytesRead, body: body.toString('utf8') });
      });
    })
      .on('error', reject)
      .end();
  });
