import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseAccept } from 'hono/utils/accept';
import { AWAY_PATH, AWAY_TO } from '../../../pages/away.ts';
import { FONT_PATH } from '../../../pages/font.ts';
import { TIFINAGH } from '../../../pages/generated/tifinagh.ts';
import { SCRIPT, SCRIPT_PATH } from '../../../pages/script.ts';
import { STYLE, STYLE_PATH } from '../../../pages/style.ts';
import { once } from '../composition/once.ts';
import type { HttpRequest, HttpResponse, Route } from './http.ts';

/**
 * An asset at an address that changes with its content, so that browsers keep it for ever. Under any other address, such as
 * that of the version before while a new one is rolled out, it is kept by nobody.
 */
const asset = (address: string, type: string, answer: (request: HttpRequest) => Pick<HttpResponse, 'headers' | 'body'>): Route => {
  const { pathname, search } = new URL(address, 'https://portal.invalid');
  return {
    method: 'GET',
    path: pathname,
    answer: (request) => {
      const { headers, body = '' } = answer(request);
      const isThisVersion = `?${request.query}` === search;
      return {
        status: 200,
        headers: {
          ...headers,
          'Content-Type': type,
          'Cache-Control': isThisVersion ? 'public, max-age=31536000, immutable' : 'no-store',
        },
        body,
      };
    },
  };
};

const accepts = ({ headers }: HttpRequest, encoding: string): boolean =>
  parseAccept(headers['accept-encoding'] ?? '').some(({ type, q }) => type === encoding && q > 0);

/** Text is compressed once a process, as small as it gets. */
const compressed = (text: string) => {
  const forms = [
    { encoding: 'br', bytes: once(() => brotliCompressSync(text)) },
    { encoding: 'gzip', bytes: once(() => gzipSync(text, { level: 9 })) },
  ];
  return (request: HttpRequest): Pick<HttpResponse, 'headers' | 'body'> => {
    const form = forms.find(({ encoding }) => accepts(request, encoding));
    if (form === undefined) return { headers: { Vary: 'Accept-Encoding' }, body: text };
    return { headers: { Vary: 'Accept-Encoding', 'Content-Encoding': form.encoding }, body: form.bytes() };
  };
};

/**
 * The quick exit: sends the browser on and has it forget this site. Older browsers, which do not know `Clear-Site-Data`, keep
 * a session until they are closed; the page they go back to is not in their cache. Nothing changes on the server.
 */
const away = (): HttpResponse => ({
  status: 303,
  headers: { Location: AWAY_TO, 'Clear-Site-Data': '"cache", "cookies", "storage"' },
});

/** What every page of a site loads or leads to, whichever function serves the site: a region's portal or the national page. */
export const assetRoutes: readonly Route[] = [
  asset(STYLE_PATH, 'text/css; charset=utf-8', compressed(STYLE)),
  asset(SCRIPT_PATH, 'text/javascript; charset=utf-8', compressed(SCRIPT)),
  asset(FONT_PATH, 'font/woff2', () => ({ body: Buffer.from(TIFINAGH, 'base64') })),
  { method: 'GET', path: AWAY_PATH, answer: away },
];
