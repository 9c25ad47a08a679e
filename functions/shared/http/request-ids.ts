import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * What a log line is found by: `requestId` as in the portal's access log, `invocation` as in Lambda's own lines, `execution` as in the
 * state machine's log. None of them says who somebody is.
 */
export type RequestIds = { readonly requestId?: string; readonly invocation?: string; readonly execution?: string };

const current = new AsyncLocalStorage<RequestIds>();

/** Everything that is logged meanwhile, however deep, is logged with these. The local host runs many at once in one process. */
export const withRequestIds = <T>(ids: RequestIds, run: () => T): T => current.run({ ...current.getStore(), ...ids }, run);

export const requestIds = (): RequestIds => current.getStore() ?? {};
