import {
  BatchWriteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactionCanceledException,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { createConflicts, seededRandom } from '../../../../local/dynamodb/conflicts.ts';
import { createDatabaseMeasures, type DatabaseMeasures } from '../../../../local/dynamodb/measures.ts';
import { startDatabaseProxy } from '../../../../local/dynamodb/proxy.ts';
import type { LocalServer } from '../../../../local/http-server.ts';
import { startDynamoDb, type TestDynamoDb } from '../../../support/dynamodb.ts';

let database: TestDynamoDb;
let TableName = '';
let proxy: LocalServer | undefined;
let measures: DatabaseMeasures;

beforeAll(async () => {
  database = await startDynamoDb();
  TableName = (await database.createTables()).region;
});
afterAll(() => database.stop());
beforeEach(() => {
  measures = createDatabaseMeasures();
});
afterEach(() => proxy?.close());

const connect = async (options: { rate?: number; seed?: number; measured?: boolean }): Promise<DynamoDBClient> => {
  const { rate, seed = 1, measured = false } = options;
  proxy = await startDatabaseProxy({
    endpoint: database.endpoint,
    conflicts: rate === undefined ? undefined : createConflicts(rate, seed),
    measures: measured ? measures : undefined,
  });
  return new DynamoDBClient({
    endpoint: proxy.url,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 10,
  });
};

const item = (sk: string, more = {}) => ({ pk: { S: 'MA-07#APP#1' }, sk: { S: sk }, ...more });
const transaction = (...sks: string[]) =>
  new TransactWriteItemsCommand({ TransactItems: sks.map((sk) => ({ Put: { TableName, Item: item(sk) } })) });

describe('injected conflicts', () => {
  test('refuse the transaction in the words of DynamoDB and write nothing', async () => {
    const client = await connect({ rate: 1 });
    const error = await client.send(transaction('REFUSED', 'OTHER')).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TransactionCanceledException);
    expect(error).toMatchObject({ CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }] });
    const { Item } = await database.client.send(new GetItemCommand({ TableName, Key: item('REFUSED') }));
    expect(Item).toBeUndefined();
  });

  test('leave everything else alone', async () => {
    const client = await connect({ rate: 1 });
    await client.send(new PutItemCommand({ TableName, Item: item('ALONE') }));
    expect((await client.send(new GetItemCommand({ TableName, Key: item('ALONE') }))).Item).toEqual(item('ALONE'));
  });

  test('strike at the rate asked for, and the same transactions for the same seed', async () => {
    const strikes = (seed: number): boolean[] => {
      const conflicts = createConflicts(0.05, seed);
      return Array.from({ length: 4_000 }, () => conflicts.strike('TransactWriteItems', { TransactItems: [{}] }) !== undefined);
    };
    const struck = strikes(7).filter(Boolean).length;
    expect(struck).toBeGreaterThan(130);
    expect(struck).toBeLessThan(270);
    expect(strikes(7)).toEqual(strikes(7));
    expect(strikes(7)).not.toEqual(strikes(8));
  });

  test('the generator stays in [0, 1)', () => {
    const random = seededRandom(3);
    for (let index = 0; index < 10_000; index += 1) {
      const value = random();
      expect(value >= 0 && value < 1).toBe(true);
    }
  });
});

describe('measures', () => {
  test('count requests, items and units as DynamoDB does, indexes included', async () => {
    const client = await connect({ measured: true });
    await client.send(transaction('A', 'B'));
    await client.send(new PutItemCommand({ TableName, Item: item('Q', { qpk: { S: 'q' }, qsk: { S: '1' } }) }));
    await client.send(
      new BatchWriteItemCommand({ RequestItems: { [TableName]: ['C', 'D', 'E'].map((sk) => ({ PutRequest: { Item: item(sk) } })) } }),
    );
    await client.send(
      new QueryCommand({ TableName, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'MA-07#APP#1' } } }),
    );
    const byOperation = Object.fromEntries(measures.list().map(({ operation, ...rest }) => [operation, rest]));
    expect(byOperation).toMatchObject({
      TransactWriteItems: { function: '-', requests: 1, failures: 0, items: 2, writeUnits: 4, readUnits: 0 },
      PutItem: { requests: 1, items: 1, writeUnits: 2 },
      BatchWriteItem: { requests: 1, items: 3, writeUnits: 3 },
      Query: { requests: 1, writeUnits: 0, readUnits: 0.5 },
    });
  });

  test('name the function that asked, and count failures', async () => {
    await connect({ measured: true });
    const response = await fetch(proxy?.url ?? '', {
      method: 'POST',
      headers: { 'x-amz-target': 'DynamoDB_20120810.GetItem', 'content-type': 'application/x-amz-json-1.0', 'x-jisr-function': 'assess' },
      body: JSON.stringify({ TableName: 'no-such-table', Key: {} }),
    });
    expect(response.status).toBe(400);
    expect(measures.list()).toMatchObject([{ function: 'assess', operation: 'GetItem', requests: 1, failures: 1 }]);
    measures.reset();
    expect(measures.list()).toEqual([]);
  });
});

test('a store killed behind the proxy is bridged by the SDK', async () => {
  const client = await connect({ measured: true });
  const first = database.pid();
  process.kill(first ?? 0, 'SIGKILL');
  await vi.waitFor(() => expect(database.pid()).not.toBe(first));
  await database.createTables();
  await client.send(new PutItemCommand({ TableName, Item: item('AFTER') }));
  expect((await client.send(new GetItemCommand({ TableName, Key: item('AFTER') }))).Item).toBeDefined();
});
