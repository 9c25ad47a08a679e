import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';

type Asked = {
  readonly cookies?: readonly string[];
  readonly form?: Readonly<Record<string, string>> | URLSearchParams;
  readonly json?: unknown;
  /** Beside those of every browser, or instead of them. */
  readonly headers?: Readonly<Record<string, string>>;
};

type Handler = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

/** Asks a handler as the HTTP API does (payload 2.0); a page, unless it is sent JSON. */
export const ask = (handler: Handler, method: 'GET' | 'POST', address: string, { cookies, form, json, headers = {} }: Asked = {}) => {
  const [rawPath = '/', rawQueryString = ''] = address.split('?');
  const body = form === undefined ? (json === undefined ? undefined : JSON.stringify(json)) : new URLSearchParams(form).toString();
  const event: APIGatewayProxyEventV2 = {
    version: '2.0',
    routeKey: `${method} ${rawPath}`,
    rawPath,
    rawQueryString,
    headers: {
      accept: json === undefined ? 'text/html' : 'application/json',
      'accept-language': 'fr',
      'content-type': form === undefined ? 'application/json' : 'application/x-www-form-urlencoded',
      ...headers,
    },
    ...(cookies === undefined ? {} : { cookies: [...cookies] }),
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'example.org',
      domainPrefix: 'example',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'test',
      routeKey: `${method} ${rawPath}`,
      stage: '$default',
      time: '01/Oct/2026:09:00:00 +0000',
      timeEpoch: 0,
    },
  };
  return handler(event, { functionName: 'test' } as Context);
};
