import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { once as onlyOnce } from './closers.ts';
import { HostError } from './host-error.ts';

export interface LocalServer {
  readonly port: number;
  readonly url: string;
  /** Lets requests in progress finish for a while, then closes every connection. */
  close(): Promise<void>;
}

export interface LocalServerOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** What the person can set to another port. */
  readonly variable?: string;
  readonly node?: ServerOptions;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Told what went wrong with a request that `handle` failed on. */
  readonly onError?: (error: unknown) => void;
}

const CLOSE_WITHIN_MS = 3_000;

const listen = async (server: Server, { port, variable }: LocalServerOptions): Promise<number> => {
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? error.code : String(error);
    const advice = variable === undefined ? '' : `: choose another with ${variable}`;
    const what = reason === 'EADDRINUSE' ? 'is taken' : `cannot be used (${reason})`;
    throw new HostError('PortTaken', `Port ${port} ${what}${advice}.`, { cause: error });
  }
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a numeric port.');
  return address.port;
};

/** Serves HTTP on loopback. Throws `PortTaken`. */
export const startLocalServer = async (options: LocalServerOptions): Promise<LocalServer> => {
  const server = createServer(options.node ?? {}, (request, response) => {
    options.handle(request, response).catch((error: unknown) => {
      options.onError?.(error);
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'application/json' });
      response.end('{"message":"Internal Server Error"}');
    });
  });
  // A client that reuses a connection must not meet one that is just being closed.
  server.keepAliveTimeout = 600_000;
  const port = await listen(server, options);
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    close: onlyOnce(async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeIdleConnections();
      const force = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
      await closed;
      clearTimeout(force);
    }),
  };
};

/** Reads the whole body; undefined when it is larger than allowed, and then the rest is discarded. */
export const readBody = async (request: IncomingMessage, largestBytes: number): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes <= largestBytes) chunks.push(chunk);
  }
  return bytes > largestBytes ? undefined : Buffer.concat(chunks);
};

/** Throws `PortTaken` unless a server could be started on this port now; 0 is always free. */
export const expectFree = async (port: number, variable: string): Promise<void> => {
  const server = await startLocalServer({ port, variable, handle: async (_request, response) => void response.end() });
  await server.close();
};
