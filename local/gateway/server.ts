import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type LocalServer, readBody, startLocalServer } from '../http-server.ts';
import type { InvocationResult } from '../lambda/runtime.ts';
import { type GatewayApi, parseTarget, toEvent } from './event.ts';
import { gatewayError, type HttpAnswer, internalServerError, toAnswer } from './response.ts';
import type { Match, Router } from './routes.ts';

/** The API behind the gateway; absent until the host is ready. */
export interface GatewayTarget {
  readonly id: string;
  readonly account: string;
  readonly route: Router;
  invoke(functionArn: string, payload: string): Promise<InvocationResult>;
}

/** One line of the access log. It names the route, never the path: paths hold references and links. */
export interface AccessLogEntry {
  readonly time: string;
  readonly requestId: string;
  readonly routeKey: string;
  readonly method: string;
  readonly status: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

export interface GatewayOptions {
  readonly port: number;
  /** What the person can set to another port. */
  readonly variable: string;
  readonly target: () => GatewayTarget | undefined;
  readonly access: (entry: AccessLogEntry) => void;
  readonly onError: (error: unknown) => void;
}

/** Limits of an HTTP API. Source: API Gateway developer guide, "Quotas for configuring and running an HTTP API". */
const LARGEST_BODY_BYTES = 10 * 1_048_576;
const LARGEST_HEADER_BYTES = 10_240;
const LONGEST_INTEGRATION_MS = 30_000;

const notReady = gatewayError(503, 'Service Unavailable');

const invokeWithin = async (work: Promise<InvocationResult>): Promise<HttpAnswer> => {
  const { promise: late, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), LONGEST_INTEGRATION_MS);
  const result = await Promise.race([work, late]);
  clearTimeout(timer);
  if (result === undefined) return gatewayError(503, 'Service Unavailable');
  return result.ok ? toAnswer(result.payload) : internalServerError;
};

interface Served {
  readonly match: Match | undefined;
  readonly answer: HttpAnswer;
}

const serve = async (request: IncomingMessage, target: GatewayTarget | undefined, requestId: string, at: number): Promise<Served> => {
  const body = await readBody(request, LARGEST_BODY_BYTES);
  if (target === undefined) return { match: undefined, answer: notReady };
  const parts = parseTarget(request.url ?? '/');
  if (parts === undefined) return { match: undefined, answer: gatewayError(400, 'Bad Request') };
  const method = request.method ?? 'GET';
  const match = target.route(method, parts.path);
  if (match === undefined) return { match, answer: gatewayError(404, 'Not Found') };
  if (body === undefined) return { match, answer: gatewayError(413, 'Request Entity Too Large') };
  const { headers, headersDistinct, socket } = request;
  const api: GatewayApi = { id: target.id, account: target.account, port: socket.localPort ?? 0 };
  const event = toEvent(
    {
      method,
      target: request.url ?? '/',
      protocol: `HTTP/${request.httpVersion}`,
      headers,
      headersDistinct,
      body,
      sourceIp: socket.remoteAddress ?? '127.0.0.1',
      requestId,
      at,
    },
    match,
    parts.path,
    parts.query,
    api,
  );
  return { match, answer: await invokeWithin(target.invoke(match.route.functionArn, JSON.stringify(event))) };
};

const reply = (response: ServerResponse, { status, headers, body }: HttpAnswer, requestId: string, isHead: boolean): void => {
  response.statusCode = status;
  response.setHeader('apigw-requestid', requestId);
  for (const [name, value] of headers) response.appendHeader(name, value);
  response.setHeader('content-length', body.length);
  response.end(isHead ? undefined : body);
};

/** Serves an HTTP API as API Gateway does: same events, same answers, same limits. Throws `PortTaken`. */
export const startGateway = ({ port, variable, target, access, onError }: GatewayOptions): Promise<LocalServer> =>
  startLocalServer({
    port,
    variable,
    node: { maxHeaderSize: LARGEST_HEADER_BYTES },
    onError,
    handle: async (request, response) => {
      const requestId = randomUUID();
      const at = Date.now();
      const { match, answer } = await serve(request, target(), requestId, at);
      const method = request.method ?? 'GET';
      reply(response, answer, requestId, method === 'HEAD');
      access({
        time: new Date(at).toISOString(),
        requestId,
        routeKey: match?.route.key ?? '-',
        method,
        status: answer.status,
        bytes: answer.body.length,
        milliseconds: Date.now() - at,
      });
    },
  });
