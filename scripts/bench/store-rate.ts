import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { startDynamoDb } from '../../tests/support/dynamodb.ts';

const SECONDS = 4;

/** Transactions of three items a second that the local store takes by itself, at a concurrency: the ceiling of everything else. */
export const measureStore = async (concurrency: number): Promise<number> => {
  const store = await startDynamoDb();
  const { region: table } = await store.createTables();
  const db = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: store.endpoint, region: 'local', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }),
  );
  let written = 0;
  const began = performance.now();
  const writer = async (worker: number): Promise<void> => {
    for (let turn = 0; performance.now() - began < SECONDS * 1000; turn += 1) {
      const pk = `MA-00#BENCH#${worker}#${turn}`;
      await db.send(
        new TransactWriteCommand({
          TransactItems: ['A', 'B', 'C'].map((sk) => ({ Put: { TableName: table, Item: { pk, sk, text: 'x'.repeat(200) } } })),
        }),
      );
      written += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, worker) => writer(worker)));
  const rate = (written * 1000) / (performance.now() - began);
  db.destroy();
  await store.stop();
  return rate;
};
