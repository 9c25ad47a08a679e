import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';
import { connectPatientlyTo } from '../patient-connections.ts';
import { toFunctionError } from './function-error.ts';
import type { FromWorker, InvokeMessage, ToWorker } from './messages.ts';

/** Runs the handlers of one stack. Modules are imported when first invoked, once, as in a warm Lambda environment. */

type Handler = (event: unknown, context: object) => unknown;

const port = parentPort;
if (port === null) throw new Error('This module runs in a worker thread.');
const { namesCaller, databasePort } = z.object({ namesCaller: z.boolean(), databasePort: z.number().optional() }).parse(workerData);
if (databasePort !== undefined) connectPatientlyTo(databasePort);

const caller = new AsyncLocalStorage<string>();
if (namesCaller) {
  // Tells the measuring proxy which function made a request; on AWS each function is a process of its own.
  subscribe('http.client.request.created', (message) => {
    const name = caller.getStore();
    if (name === undefined || typeof message !== 'object' || message === null || !('request' in message)) return;
    if (message.request instanceof ClientRequest) message.request.setHeader('x-jisr-function', name);
  });
}

const named = (name: string, message: string): Error => Object.assign(new Error(message), { name });

const handlers = new Map<string, Promise<Handler>>();

const isHandler = (value: unknown): value is Handler => typeof value === 'function';

const importHandler = async (module: string, exportName: string): Promise<Handler> => {
  const exported: unknown = await import(module);
  const handler = typeof exported === 'object' && exported !== null ? Reflect.get(exported, exportName) : undefined;
  if (!isHandler(handler)) throw named('Runtime.HandlerNotFound', `${module} has no function named ${exportName}`);
  return handler;
};

const loadHandler = (module: string, exportName: string): Promise<Handler> => {
  const key = `${module}#${exportName}`;
  const loaded = handlers.get(key) ?? importHandler(module, exportName);
  handlers.set(key, loaded);
  return loaded;
};

const contextOf = ({ requestId, functionName, functionArn, memoryMb, deadline }: InvokeMessage): object => ({
  awsRequestId: requestId,
  callbackWaitsForEmptyEventLoop: true,
  functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: functionArn,
  logGroupName: `/aws/lambda/${functionName}`,
  logStreamName: 'local',
  memoryLimitInMB: String(memoryMb),
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

const toJson = (result: unknown): string => {
  try {
    return JSON.stringify(result) ?? 'null';
  } catch (error) {
    throw named('Runtime.MarshalError', `Unable to stringify response body: ${error instanceof Error ? error.message : error}`);
  }
};

const invoke = async (message: InvokeMessage): Promise<FromWorker> => {
  const { requestId } = message;
  try {
    const handler = await loadHandler(message.module, message.exportName);
    const event: unknown = JSON.parse(message.payload);
    const result = await caller.run(message.functionName, () => handler(event, contextOf(message)));
    return { kind: 'result', requestId, payload: toJson(result) };
  } catch (error) {
    return { kind: 'error', requestId, error: toFunctionError(error) };
  }
};

port.on('message', (message: ToWorker) => {
  if (message.kind === 'ping') port.postMessage({ kind: 'pong' } satisfies FromWorker);
  else void invoke(message).then((answer) => port.postMessage(answer));
});
