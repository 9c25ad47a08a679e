import { constants } from 'node:zlib';
import middy from '@middy/core';
import httpContentEncoding from '@middy/http-content-encoding';
import httpContentNegotiation from '@middy/http-content-negotiation';
import httpRouterHandler from '@middy/http-router';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { Language } from '../../../core/language.ts';
import { type Frame, to } from '../../../pages/frame.ts';
import { errorFields, log } from '../log.ts';
import { Conflict, Unavailable } from '../step/task.ts';
import { isTransient } from '../step/transient.ts';
import { languageOf } from './accept-language.ts';
import { HttpError } from './http-error.ts';
import { problemResponse } from './problem.ts';
import { withRequestIds } from './request-ids.ts';

export type HttpRequest = {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly language: Language;
  /** The fields of a posted form. 413 over 64 KB, 415 for another content type. */
  readonly form: () => URLSearchParams;
  /** The parsed JSON body. 400 when malformed, 413 over 64 KB, 415 for another content type. */
  readonly json: () => unknown;
};

export type HttpResponse = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  /** Bytes are sent as they are; text is compressed for whoever accepts that. */
  readonly body?: string | Uint8Array;
};

export type Route = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly answer: (request: HttpRequest) => Promise<HttpResponse> | HttpResponse;
};

/** How an error is shown to a person; programs get problem details. */
export type ErrorPage = (error: HttpError, request: HttpRequest) => HttpResponse;

const MAX_BODY_BYTES = 64 * 1024;

/** A Lambda behind the HTTP API: routes, security headers, and an answer for every error. */
export const httpHandler = (routes: readonly Route[], errorPage: ErrorPage, otherwise: Route['answer'] = notFound) => {
  const answer = (route: Route['answer']) => async (event: APIGatewayProxyEventV2) => {
    const request = requestOf(event);
    try {
      return toResult(forScript(await route(request), request));
    } catch (error) {
      const known = asHttp(error);
      if (known.status >= 500) log('http-failed', { route: event.routeKey, ...errorFields(error) });
      else log('http-refused', { route: event.routeKey, status: known.status, code: known.code });
      return toResult(wantsHtml(request) ? errorPage(known, request) : problemResponse(known, request.language));
    }
  };
  const router = httpRouterHandler<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>({
    routes: routes.map((route) => ({ method: route.method, path: route.path, handler: answer(route.answer) })),
    notFoundResponse: () => undefined,
  });
  return middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Error, Context>()
    .use({ before: ({ event }) => plainForOtherSites(event) })
    .use(httpContentNegotiation(ENCODINGS))
    .use(httpContentEncoding(COMPRESSION))
    .handler((event, context, options) =>
      withRequestIds(
        { requestId: event.requestContext.requestId, invocation: context.awsRequestId },
        async () => (await router(event, context, options)) ?? answer(otherwise)(event),
      ),
    );
};

/**
 * An HTTP API does not compress, so this does: a page shrinks to a third. Brotli at this level takes half a millisecond for the
 * largest page; the highest, its default, takes thirty.
 */
const COMPRESSION: Parameters<typeof httpContentEncoding>[0] = {
  br: { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } },
  overridePreferredEncoding: ['br'],
};
const ENCODINGS = {
  parseCharsets: false,
  parseLanguages: false,
  parseMediaTypes: false,
  availableEncodings: ['gzip', 'br'],
  failOnMismatch: false,
} satisfies Parameters<typeof httpContentNegotiation>[0];

/**
 * Compression beside secrets tells them to whoever can make a browser ask for pages with guesses in their address and read how
 * long the answers are (BREACH). So what another site makes a browser ask for, a link in a mail included, is not compressed.
 */
const plainForOtherSites = ({ headers }: APIGatewayProxyEventV2): void => {
  if (['cross-site', 'same-site'].includes(headers['sec-fetch-site'] ?? '')) delete headers['accept-encoding'];
};

/**
 * Nothing from third parties, nothing inline, no frame; see architecture.md, Links in e-mails. Written out because the ready-made
 * set weighs 1.3 KB a response, which a weak network feels, and sandboxes forms.
 */
const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

/** Others who wrote at the same time until the end of patience, or a service that is away for now: later it goes well. */
const asHttp = (error: unknown): HttpError => {
  if (error instanceof HttpError) return error;
  const passes = error instanceof Conflict || error instanceof Unavailable || isTransient(error);
  return new HttpError(passes ? 'unavailable' : 'internal');
};

const notFound = (): never => {
  throw new HttpError('not-found');
};

const wantsHtml = ({ headers }: HttpRequest): boolean => (headers['accept'] ?? '').includes('text/html');

const requestOf = (event: APIGatewayProxyEventV2): HttpRequest => {
  const headers = event.headers;
  const query = new URLSearchParams(event.rawQueryString);
  const body = (type: string): string => {
    const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
    if (bytes.length > MAX_BODY_BYTES) throw new HttpError('payload-too-large');
    if ((headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() !== type) throw new HttpError('unsupported-media-type');
    return bytes.toString('utf8');
  };
  return {
    method: event.requestContext.http.method,
    path: event.rawPath,
    params: event.pathParameters ?? {},
    query,
    headers,
    cookies: Object.fromEntries(
      (event.cookies ?? []).map((cookie) => {
        const [name = '', ...value] = cookie.split('=');
        return [name.trim(), value.join('=')];
      }),
    ),
    language: languageOf(query.get('lang'), headers['accept-language']),
    form: () => new URLSearchParams(body('application/x-www-form-urlencoded')),
    json: () => {
      const text = body('application/json');
      try {
        return JSON.parse(text);
      } catch {
        throw new HttpError('malformed-body');
      }
    },
  };
};

/**
 * A script that sent a form is told where to go next: `fetch` would follow a redirect by itself, and the page that it leads
 * to would be fetched twice.
 */
const forScript = (response: HttpResponse, { headers }: HttpRequest): HttpResponse => {
  const location = response.status === 303 ? response.headers?.['Location'] : undefined;
  if (location === undefined || !(headers['accept'] ?? '').includes('application/json')) return response;
  const { cookies } = response;
  return { ...json(200, { location }), ...(cookies === undefined ? {} : { cookies }) };
};

const toResult = ({ status, headers, cookies, body }: HttpResponse): APIGatewayProxyStructuredResultV2 => ({
  statusCode: status,
  headers: { ...SECURITY_HEADERS, ...headers },
  ...(cookies === undefined ? {} : { cookies: [...cookies] }),
  ...(typeof body === 'object' ? { body: Buffer.from(body).toString('base64'), isBase64Encoded: true } : { body: body ?? '' }),
});

export const html = (status: number, body: string, more: Pick<HttpResponse, 'cookies' | 'headers'> = {}): HttpResponse => ({
  status,
  ...more,
  headers: { 'Content-Type': 'text/html; charset=utf-8', ...more.headers },
  body,
});

export const json = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): HttpResponse => ({
  status,
  headers: { 'Content-Type': 'application/json', ...headers },
  body: JSON.stringify(body),
});

/**
 * After a POST that changed something: the browser fetches the next page of this site, in the same language, so that reload
 * repeats nothing.
 */
export const seeOther = (frame: Pick<Frame, 'language'>, path: string, cookies?: readonly string[]): HttpResponse => ({
  status: 303,
  headers: { Location: to(frame, path) },
  ...(cookies === undefined ? {} : { cookies }),
});
