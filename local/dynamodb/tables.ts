import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { HostError } from '../host-error.ts';

type Keys = ReadonlyArray<{ readonly AttributeName?: string | undefined; readonly KeyType?: string | undefined }>;
interface Shape {
  readonly KeySchema?: Keys | undefined;
  readonly GlobalSecondaryIndexes?:
    | ReadonlyArray<{ readonly IndexName?: string | undefined; readonly KeySchema?: Keys | undefined }>
    | undefined;
}

const keysOf = (keys: Keys | undefined): string => (keys ?? []).map((key) => `${key.AttributeName}:${key.KeyType}`).join();

/** What must not change under stored data: the keys of the table and of its indexes. */
const shapeOf = (table: Shape): string =>
  [
    keysOf(table.KeySchema),
    ...(table.GlobalSecondaryIndexes ?? []).map((index) => `${index.IndexName}(${keysOf(index.KeySchema)})`).sort(),
  ].join(' ');

const describe = async (client: DynamoDBClient, name: string | undefined): Promise<TableDescription | undefined> => {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
};

/** Creates the table if it is missing. Throws `TableChanged` if it exists with other keys or indexes. */
export const ensureTable = async (client: DynamoDBClient, table: CreateTableCommandInput): Promise<void> => {
  const existing = await describe(client, table.TableName);
  if (existing === undefined) {
    try {
      await client.send(new CreateTableCommand(table));
    } catch (error) {
      if (!(error instanceof ResourceInUseException)) throw error;
    }
    return;
  }
  if (shapeOf(existing) !== shapeOf(table)) {
    throw new HostError(
      'TableChanged',
      `Table ${table.TableName} was made with other keys or indexes than the template now has: start with --fresh, or use another JISR_DATA_DIR.`,
    );
  }
};

/** Deletes the table if it is there. */
export const dropTable = async (client: DynamoDBClient, name: string): Promise<void> => {
  if ((await describe(client, name)) !== undefined) await client.send(new DeleteTableCommand({ TableName: name }));
};
