import { type CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDatabaseServer } from '../../local/dynamodb/server.ts';
import { ensureTable } from '../../local/dynamodb/tables.ts';
import { nationalTable, regionIndexes, regionTable } from '../../store/table.ts';

export interface TestDynamoDb {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  readonly pid: () => number | undefined;
  /** Creates a region table and a national table under these names. */
  createTables(names?: { readonly region?: string; readonly national?: string }): Promise<{ region: string; national: string }>;
  stop(): Promise<void>;
}

const string = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });

const keySchema = (keys: { readonly partitionKey: string; readonly sortKey: string }) => [
  { AttributeName: keys.partitionKey, KeyType: 'HASH' as const },
  { AttributeName: keys.sortKey, KeyType: 'RANGE' as const },
];

const index = (facts: (typeof regionIndexes)[number]) => ({
  IndexName: facts.name,
  KeySchema: keySchema(facts),
  Projection: { ProjectionType: facts.projection, ...('include' in facts ? { NonKeyAttributes: [...facts.include] } : {}) },
});

const regionTableInput = (TableName: string): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: keySchema(regionTable),
  AttributeDefinitions: [...new Set([regionTable, ...regionIndexes].flatMap((keys) => [keys.partitionKey, keys.sortKey]))].map(string),
  GlobalSecondaryIndexes: regionIndexes.map(index),
});

const nationalTableInput = (TableName: string): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: keySchema(nationalTable),
  AttributeDefinitions: [string(nationalTable.partitionKey), string(nationalTable.sortKey)],
});

/** A real DynamoDB-compatible server of its own on an ephemeral port; in memory unless a file is named. */
export const startDynamoDb = async (options: { readonly file?: string } = {}): Promise<TestDynamoDb> => {
  const server = await startDatabaseServer(options);
  const client = new DynamoDBClient({
    endpoint: server.endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  return {
    endpoint: server.endpoint,
    client,
    pid: server.pid,
    createTables: async ({ region = 'jisr-MA-07', national = 'jisr-national' } = {}) => {
      await ensureTable(client, regionTableInput(region));
      await ensureTable(client, nationalTableInput(national));
      return { region, national };
    },
    stop: async () => {
      client.destroy();
      await server.stop();
    },
  };
};
