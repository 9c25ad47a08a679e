import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { expect, onTestFinished, test } from 'vitest';
import { deleteExpired } from '../../../../local/dynamodb/expiry.ts';
import { startDynamoDb } from '../../../support/dynamodb.ts';

const NOW = 2_000_000_000;

test('what has expired is deleted, and nothing else', async () => {
  const store = await startDynamoDb();
  onTestFinished(() => store.stop());
  const { region: TableName } = await store.createTables();
  const put = (pk: string, expiresAt?: number) =>
    store.client.send(
      new PutItemCommand({
        TableName,
        Item: { pk: { S: pk }, sk: { S: 'X' }, ...(expiresAt === undefined ? {} : { expiresAt: { N: String(expiresAt) } }) },
      }),
    );
  for (let n = 0; n < 60; n += 1) await put(`over-${n}`, NOW - n);
  await put('live', NOW + 1);
  await put('for-ever');
  const table = { TableName, KeySchema: [{ AttributeName: 'pk' }, { AttributeName: 'sk' }] };
  expect(await deleteExpired(store.client, table, NOW)).toBe(0);
  expect(await deleteExpired(store.client, { ...table, TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true } }, NOW)).toBe(
    60,
  );
  const { Items = [] } = await store.client.send(new ScanCommand({ TableName }));
  expect(Items.map(({ pk }) => pk?.S).sort()).toEqual(['for-ever', 'live']);
});
