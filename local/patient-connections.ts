import { Agent, type ClientRequestArgs } from 'node:http';
import { connect, type NetConnectOpts } from 'node:net';
import type { Duplex } from 'node:stream';

/**
 * The store may be killed and restarted, which takes some hundred milliseconds. A connection lost meanwhile is tried again by the AWS
 * SDK, but one that is refused is not: on AWS there is always someone listening. So whoever connects to the store here waits for it.
 */

const PATIENCE_MS = 10_000;
const PAUSE_MS = 10;

type OnCreate = (error: Error | null, socket: Duplex) => void;

const isRefusal = (error: Error): boolean => 'code' in error && error.code === 'ECONNREFUSED';

const connectPatiently = (options: NetConnectOpts, onCreate: OnCreate): void => {
  const until = Date.now() + PATIENCE_MS;
  const attempt = (): void => {
    const socket = connect(options);
    const onError = (error: Error): void => {
      if (isRefusal(error) && Date.now() < until) setTimeout(attempt, PAUSE_MS);
      else onCreate(error, socket);
    };
    socket.once('error', onError);
    socket.once('connect', () => {
      socket.off('error', onError);
      onCreate(null, socket);
    });
  };
  attempt();
};

/** An agent for requests to the store. */
export class PatientAgent extends Agent {
  override createConnection(options: ClientRequestArgs, onCreate?: OnCreate): Duplex | null | undefined {
    if (onCreate === undefined) return super.createConnection(options);
    connectPatiently({ ...options, host: options.host ?? '127.0.0.1', port: Number(options.port) }, onCreate);
    return undefined;
  }
}

/** Makes every HTTP connection of this thread to the port a patient one: handlers build their clients themselves. */
export const connectPatientlyTo = (port: number): void => {
  const usual = Agent.prototype.createConnection;
  Agent.prototype.createConnection = function (options: ClientRequestArgs, onCreate?: OnCreate) {
    if (onCreate === undefined || Number(options.port) !== port) return usual.call(this, options, onCreate);
    connectPatiently({ ...options, host: options.host ?? '127.0.0.1', port }, onCreate);
    return undefined;
  };
};
