import { DynamoDBClient, GetItemCommand, TransactWriteItemsCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import * as z from 'zod';

/** A sample system in small: an errand is posted, a workflow runs it, the person hears by e-mail. */

const config = z
  .object({ TABLE_NAME: z.string(), SECRET_ARN: z.string(), STATE_MACHINE_ARN: z.string(), PROGRAMME_CLOCK: z.string() })
  .parse(process.env);

const dynamodb = new DynamoDBClient({});
const sfn = new SFNClient({});
const ses = new SESClient({});
const secrets = new SecretsManagerClient({});

const PostSchema = z.object({
  body: z
    .string()
    .transform((body): unknown => JSON.parse(body))
    .pipe(z.object({ id: z.string() })),
});
const GetSchema = z.object({ pathParameters: z.object({ id: z.string() }) });
const TaskSchema = z.object({ id: z.string() });

const key = (id: string) => ({ pk: { S: id }, sk: { S: 'ERRAND' } });
const setStatus = (id: string, status: string) => ({
  TableName: config.TABLE_NAME,
  Key: key(id),
  UpdateExpression: 'SET #status = :status',
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: { ':status': { S: status } },
});

export const post = async (event: unknown) => {
  const { id } = PostSchema.parse(event).body;
  await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [{ Update: setStatus(id, 'accepted') }] }));
  await sfn.send(new StartExecutionCommand({ stateMachineArn: config.STATE_MACHINE_ARN, name: id, input: JSON.stringify({ id }) }));
  return { statusCode: 202, body: id };
};

export const get = async (event: unknown) => {
  const { id } = GetSchema.parse(event).pathParameters;
  const { Item } = await dynamodb.send(new GetItemCommand({ TableName: config.TABLE_NAME, Key: key(id), ConsistentRead: true }));
  return Item === undefined ? { statusCode: 404 } : { statusCode: 200, body: Item['status']?.S };
};

export const run = async (event: unknown) => {
  const { id } = TaskSchema.parse(event);
  const { SecretString = '' } = await secrets.send(new GetSecretValueCommand({ SecretId: config.SECRET_ARN }));
  await ses.send(
    new SendEmailCommand({
      Source: 'errands@example.org',
      Destination: { ToAddresses: [`${id}@example.org`] },
      Message: { Subject: { Data: 'Done' }, Body: { Text: { Data: `secret of ${SecretString.length}` } } },
    }),
  );
  await dynamodb.send(new UpdateItemCommand(setStatus(id, 'done')));
  return { id };
};

export const tick = async () => {
  const update = { UpdateExpression: 'ADD ticks :one', ExpressionAttributeValues: { ':one': { N: '1' } } };
  await dynamodb.send(new UpdateItemCommand({ TableName: config.TABLE_NAME, Key: key('ticks'), ...update }));
};

export const fallback = async () => {
  const { Item } = await dynamodb.send(new GetItemCommand({ TableName: config.TABLE_NAME, Key: key('ticks'), ConsistentRead: true }));
  return { ticks: Number(Item?.['ticks']?.N ?? 0), clock: JSON.parse(config.PROGRAMME_CLOCK) };
};
