import { once } from 'node:events';
import { createServer } from 'node:net';

/** A loopback port that was free a moment ago, for servers that cannot say which port 0 became. */
export const findFreePort = async (): Promise<number> => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has a numeric port.');
  return address.port;
};
