import { BatchWriteItemCommand, type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';

/** A table whose rows end by themselves on AWS. */
export interface ExpiringTable {
  readonly TableName: string;
  readonly KeySchema: ReadonlyArray<{ readonly AttributeName: string }>;
  readonly TimeToLiveSpecification?: { readonly AttributeName: string; readonly Enabled: boolean } | undefined;
}

/** DynamoDB's limit for one batch. */
const BATCH = 25;

/**
 * Deletes the rows whose time to live is over, as AWS does within some days: the local store keeps the attribute and deletes nothing.
 * `now`: epoch seconds. Answers how many were deleted.
 */
export const deleteExpired = async (client: DynamoDBClient, table: ExpiringTable, now: number): Promise<number> => {
  const { TableName, KeySchema, TimeToLiveSpecification: lifetime } = table;
  if (lifetime?.Enabled !== true) return 0;
  const keys = KeySchema.map(({ AttributeName }) => AttributeName);
  const names = Object.fromEntries(keys.map((name, index) => [`#key${index}`, name]));
  const scan = paginateScan(
    { client },
    {
      TableName,
      FilterExpression: '#lifetime <= :now',
      ProjectionExpression: Object.keys(names).join(', '),
      ExpressionAttributeNames: { ...names, '#lifetime': lifetime.AttributeName },
      ExpressionAttributeValues: { ':now': { N: String(now) } },
    },
  );
  let deleted = 0;
  for await (const { Items = [] } of scan) {
    for (let from = 0; from < Items.length; from += BATCH) {
      const requests = Items.slice(from, from + BATCH).map((Key) => ({ DeleteRequest: { Key } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
      deleted += requests.length;
    }
  }
  return deleted;
};
