import { request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import * as z from 'zod';
import { type LocalServer, readBody, startLocalServer } from '../http-server.ts';
import { PatientAgent } from '../patient-connections.ts';
import { type Conflicts, conflictAnswer } from './conflicts.ts';
import { askForUnits, type DatabaseMeasures } from './measures.ts';

/** Stands before the store when its requests shall be measured or some transactions shall conflict; otherwise it is not there. */
export interface DatabaseProxyOptions {
  readonly endpoint: string;
  readonly conflicts?: Conflicts | undefined;
  readonly measures?: DatabaseMeasures | undefined;
}

interface Reply {
  readonly status: number;
  readonly headers: { readonly [name: string]: string | string[] | undefined };
  readonly body: string;
}

/** DynamoDB's own limit for a request. */
const LARGEST_REQUEST_BYTES = 16 * 1_048_576;
const AMZ_JSON = 'application/x-amz-json-1.0';

const RequestSchema = z.record(z.string(), z.unknown());

const readText = async (message: IncomingMessage): Promise<string> =>
  (await readBody(message, LARGEST_REQUEST_BYTES))?.toString('utf8') ?? '';

const headersOf = (request: IncomingMessage, body: string): { [name: string]: string | string[] | undefined } => {
  const { host: _host, 'x-jisr-function': _caller, ...headers } = request.headers;
  return { ...headers, 'content-length': String(Buffer.byteLength(body)) };
};

const parse = (text: string): { readonly [field: string]: unknown } | undefined => {
  try {
    return RequestSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};

/** Starts the proxy on loopback. A request that the store lost is a dropped connection here too, which the SDK tries again. */
export const startDatabaseProxy = async ({ endpoint, conflicts, measures }: DatabaseProxyOptions): Promise<LocalServer> => {
  const agent = new PatientAgent({ keepAlive: true, maxSockets: 256 });

  const forward = (request: IncomingMessage, body: string): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const outgoing = httpRequest(
        endpoint,
        { agent, method: request.method, path: request.url, headers: headersOf(request, body) },
        (answer) => {
          readText(answer).then((text) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: text }), reject);
        },
      );
      outgoing.on('error', reject);
      outgoing.end(body);
    });

  const answer = async (request: IncomingMessage, text: string): Promise<Reply> => {
    const operation =
      String(request.headers['x-amz-target'] ?? '')
        .split('.')
        .at(-1) ?? '';
    const parsed = parse(text);
    if (parsed === undefined) return forward(request, text);
    const struck = conflicts?.strike(operation, parsed);
    if (struck !== undefined) {
      return { status: 400, headers: { 'content-type': AMZ_JSON }, body: JSON.stringify(conflictAnswer(struck)) };
    }
    if (measures === undefined) return forward(request, text);
    const reply = await forward(request, JSON.stringify(askForUnits(operation, parsed)));
    const caller = request.headers['x-jisr-function'];
    measures.record(typeof caller === 'string' ? caller : '-', operation, parsed, reply.status, parse(reply.body));
    return reply;
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await readText(request);
    let reply: Reply;
    try {
      reply = await answer(request, text);
    } catch {
      request.socket.destroy();
      return;
    }
    const { 'content-length': _length, 'transfer-encoding': _encoding, connection: _connection, ...headers } = reply.headers;
    response.writeHead(reply.status, { ...headers, 'content-length': Buffer.byteLength(reply.body) });
    response.end(reply.body);
  };

  const server = await startLocalServer({ port: 0, handle });
  return {
    ...server,
    close: async () => {
      await server.close();
      agent.destroy();
    },
  };
};
