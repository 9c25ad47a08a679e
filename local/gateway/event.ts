import type { IncomingHttpHeaders } from 'node:http';
import type { Match } from './routes.ts';

/** What the gateway knows of a request besides its route. */
export interface GatewayRequest {
  readonly method: string;
  /** The request target as received: path and query, still encoded. */
  readonly target: string;
  readonly protocol: string;
  readonly headers: IncomingHttpHeaders;
  /** Every value of each header, in order. */
  readonly headersDistinct: NodeJS.Dict<string[]>;
  readonly body: Buffer;
  readonly sourceIp: string;
  readonly requestId: string;
  /** Real time, ms since the epoch. */
  readonly at: number;
}

export interface GatewayApi {
  readonly id: string;
  readonly account: string;
  readonly port: number;
}

/** Path and query of a request target; the path decoded, and cut where a decoded `?` stands, as API Gateway does. Undefined: malformed. */
export const parseTarget = (target: string): { path: string; query: string } | undefined => {
  const mark = target.indexOf('?');
  const [encoded, query] = mark === -1 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
  try {
    const [path = ''] = decodeURIComponent(encoded).split('?', 1);
    return { path, query };
  } catch {
    return undefined;
  }
};

/** Text reaches the function as it is, everything else in base64: forms too. Observed on AWS; the guide does not list the types. */
const isText = (contentType: string | undefined): boolean => {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return type.startsWith('text/') || ['application/json', 'application/xml', 'application/javascript'].includes(type);
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `12/Mar/2020:19:03:58 +0000` */
const logTime = (at: number): string => {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${two(date.getUTCDate())}/${months[date.getUTCMonth()]}/${date.getUTCFullYear()}`;
  return `${day}:${date.toISOString().slice(11, 19)} +0000`;
};

const joinQuery = (query: string): { [name: string]: string } | undefined => {
  const joined = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const earlier = joined.get(name);
    joined.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return joined.size === 0 ? undefined : Object.fromEntries(joined);
};

const joinHeaders = (distinct: NodeJS.Dict<string[]>): { [name: string]: string } => {
  const joined: { [name: string]: string } = {};
  for (const [name, values] of Object.entries(distinct)) {
    // Cookies have a field of their own; hop-by-hop headers end at the gateway.
    if (name === 'cookie' || name === 'connection' || name === 'transfer-encoding' || values === undefined) continue;
    joined[name] = values.join(',');
  }
  return joined;
};

const cookiesOf = (values: readonly string[] | undefined): string[] | undefined => {
  const cookies = (values ?? [])
    .join(';')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '');
  return cookies.length === 0 ? undefined : cookies;
};

/** The event in payload format 2.0. Source: API Gateway developer guide, "Create AWS Lambda proxy integrations for HTTP APIs". */
export const toEvent = (request: GatewayRequest, { route, pathParameters }: Match, path: string, query: string, api: GatewayApi) => {
  const cookies = cookiesOf(request.headersDistinct['cookie']);
  const queryStringParameters = joinQuery(query);
  const text = isText(request.headers['content-type']);
  const domainName = request.headers.host ?? '127.0.0.1';
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath: path,
    rawQueryString: query,
    ...(cookies === undefined ? {} : { cookies }),
    headers: {
      ...joinHeaders(request.headersDistinct),
      host: domainName,
      'x-amzn-trace-id': `Root=1-${Math.floor(request.at / 1_000).toString(16)}-${request.requestId.replaceAll('-', '').slice(0, 24)}`,
      'x-forwarded-for': [request.headers['x-forwarded-for'], request.sourceIp].flat().filter(Boolean).join(', '),
      'x-forwarded-port': String(api.port),
      'x-forwarded-proto': 'http',
    },
    ...(queryStringParameters === undefined ? {} : { queryStringParameters }),
    requestContext: {
      accountId: api.account,
      apiId: api.id,
      domainName,
      domainPrefix: domainName.split('.', 1)[0],
      http: {
        method: request.method,
        path,
        protocol: request.protocol,
        sourceIp: request.sourceIp,
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId: request.requestId,
      routeKey: route.key,
      stage: '$default',
      time: logTime(request.at),
      timeEpoch: request.at,
    },
    ...(pathParameters === undefined ? {} : { pathParameters }),
    ...(request.body.length === 0 ? {} : { body: request.body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: request.body.length > 0 && !text,
  };
};
