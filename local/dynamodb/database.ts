import { join } from 'node:path';
import { type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { TableModel } from '../assembly/stack-model.ts';
import type { Closers } from '../closers.ts';
import type { DataFolder } from '../data-folder/data-folder.ts';
import type { HostError } from '../host-error.ts';
import { createConflicts } from './conflicts.ts';
import { deleteExpired } from './expiry.ts';
import { createDatabaseMeasures, type DatabaseMeasures } from './measures.ts';
import { startDatabaseProxy } from './proxy.ts';
import { startDatabaseServer } from './server.ts';
import { dropTable, ensureTable } from './tables.ts';

export interface DatabaseOptions {
  readonly data: DataFolder;
  readonly closers: Closers;
  /** A server of the person's own, which then is not started here. */
  readonly endpoint: string | undefined;
  readonly fresh: boolean;
  readonly conflicts: { readonly rate: number; readonly seed: number } | undefined;
  readonly measure: boolean;
  readonly onFailure: (error: HostError) => void;
  readonly log: (entry: object) => void;
}

export interface Database {
  /** Where handlers find DynamoDB. */
  readonly endpoint: string;
  readonly measures: DatabaseMeasures | undefined;
  /** The process of the store; undefined when it is the person's own. */
  pid(): number | undefined;
  restarts(): number;
  createTables(tables: readonly TableModel[]): Promise<void>;
}

const startStore = async ({ data, closers, endpoint, onFailure, log }: DatabaseOptions) => {
  if (endpoint !== undefined) return { endpoint, pid: () => undefined, restarts: () => 0 };
  const server = await startDatabaseServer({
    file: join(data.folder('database'), 'dynamodb.db'),
    onSpawn: (pid) => data.recordDatabase(pid),
    onFailure,
    log: (message) => log({ code: 'database-restarted', message }),
  });
  closers.add(() => server.stop());
  return server;
};

/** Rows that have expired count as absent at once; they are deleted now and then. */
const EXPIRY_MS = 10 * 60_000;

/** Starts the store, and before it the proxy when there is something to measure or to disturb. */
export const startDatabase = async (options: DatabaseOptions): Promise<Database> => {
  const { closers, conflicts, measure, fresh, log } = options;
  const store = await startStore(options);
  const measures = measure ? createDatabaseMeasures() : undefined;
  const proxy =
    conflicts === undefined && measures === undefined
      ? undefined
      : await startDatabaseProxy({
          endpoint: store.endpoint,
          conflicts: conflicts === undefined ? undefined : createConflicts(conflicts.rate, conflicts.seed),
          measures,
        });
  if (proxy !== undefined) closers.add(() => proxy.close());
  return {
    endpoint: proxy?.url ?? store.endpoint,
    measures,
    pid: store.pid,
    restarts: store.restarts,
    createTables: async (tables) => {
      const client = new DynamoDBClient({
        endpoint: store.endpoint,
        region: 'local',
        credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      });
      for (const { TimeToLiveSpecification: _lifetime, ...table } of tables) {
        // The data folder of a fresh start is empty, but a store of the person's own is not in it.
        if (fresh && options.endpoint !== undefined) await dropTable(client, table.TableName);
        const input: CreateTableCommandInput = { ...table, BillingMode: 'PAY_PER_REQUEST' };
        await ensureTable(client, input);
      }
      const expire = async (): Promise<void> => {
        for (const table of tables) await deleteExpired(client, table, Math.floor(Date.now() / 1_000));
      };
      const failed = (error: unknown) => log({ code: 'expiry-failed', message: String(error) });
      const timer = setInterval(() => void expire().catch(failed), EXPIRY_MS);
      timer.unref();
      closers.add(() => {
        clearInterval(timer);
        client.destroy();
      });
    },
  };
};
