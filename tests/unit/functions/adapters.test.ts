import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { MessageRejected, SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type ExecutionStatus,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { InvalidParameterException, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { mockClient } from 'aws-sdk-client-mock';
import { expect, test } from 'vitest';
import { createCallbacks } from '../../../functions/shared/adapters/callbacks.ts';
import { createClock } from '../../../functions/shared/adapters/clock.ts';
import { createEmail } from '../../../functions/shared/adapters/email.ts';
import { createKeys, digestOf } from '../../../functions/shared/adapters/keys.ts';
import { createSms } from '../../../functions/shared/adapters/sms.ts';
import { createWorkflow } from '../../../functions/shared/adapters/workflow.ts';
import { anApplication } from '../../support/builders/index.ts';

const MACHINE = 'arn:aws:states:eu-west-3:000000000000:stateMachine:Jisr-MA-07';
const $metadata = {};
const throttled = Object.assign(new Error('Rate exceeded'), { name: 'ThrottlingException' });

const states = () => {
  const client = new SFNClient({ region: 'eu-west-3', maxAttempts: 1 });
  return { client, mock: mockClient(client) };
};

test('a start names the execution after the application and its turn, with identifiers alone as input', async () => {
  const { client, mock } = states();
  mock.on(StartExecutionCommand).resolves({});
  const application = anApplication({ execution: 3 });
  expect(await createWorkflow(client, MACHINE).tryStart(application)).toBe('started');
  const input = mock.commandCalls(StartExecutionCommand)[0]?.args[0].input;
  expect(input).toEqual({
    stateMachineArn: MACHINE,
    name: `${application.id}.3`,
    input: JSON.stringify({ applicationId: application.id, region: application.region }),
  });
});

test.each([
  ['begun-before', new ExecutionAlreadyExists({ message: '', $metadata })],
  ['unknown', throttled],
])('a start answers %s', async (answer, error) => {
  const { client, mock } = states();
  mock.on(StartExecutionCommand).rejects(error);
  expect(await createWorkflow(client, MACHINE).tryStart(anApplication())).toBe(answer);
});

test.each<[ExecutionStatus, string]>([
  ['RUNNING', 'running'],
  ['PENDING_REDRIVE', 'running'],
  ['SUCCEEDED', 'ended'],
  ['FAILED', 'failed'],
  ['TIMED_OUT', 'failed'],
  ['ABORTED', 'failed'],
])('an execution that is %s is %s', async (status, expected) => {
  const { client, mock } = states();
  mock.on(DescribeExecutionCommand).resolves({ status });
  expect(await createWorkflow(client, MACHINE).state(anApplication())).toBe(expected);
});

test('an execution that was never begun is missing; a throttled question is no answer', async () => {
  const { client, mock } = states();
  mock
    .on(DescribeExecutionCommand)
    .rejectsOnce(new ExecutionDoesNotExist({ message: '', $metadata }))
    .rejects(throttled);
  const workflow = createWorkflow(client, MACHINE);
  expect(await workflow.state(anApplication())).toBe('missing');
  await expect(workflow.state(anApplication())).rejects.toThrow('Rate exceeded');
});

test.each([
  ['closed', new TaskTimedOut({ message: '', $metadata })],
  ['unknown', throttled],
])('a callback answers %s', async (answer, error) => {
  const { client, mock } = states();
  mock.on(SendTaskSuccessCommand).rejects(error);
  expect(await createCallbacks(client).callBack('token', 'approved')).toBe(answer);
});

test('a callback carries one word', async () => {
  const { client, mock } = states();
  mock.on(SendTaskSuccessCommand).resolves({});
  expect(await createCallbacks(client).callBack('token', 'approved')).toBe('taken');
  expect(mock.commandCalls(SendTaskSuccessCommand)[0]?.args[0].input).toEqual({ taskToken: 'token', output: '{"outcome":"approved"}' });
});

test('a step that calls back itself fails with what went wrong, so that it is repeated', async () => {
  const { client, mock } = states();
  mock.on(SendTaskSuccessCommand).rejects(throttled);
  await expect(createCallbacks(client).mustCallBack('token', 'waiting-list')).rejects.toThrow('Rate exceeded');
});

const sender = { from: 'jisr@example.org', configurationSet: 'jisr-ma-07' };
const letter = { subject: 'عينة', html: '<p>عينة</p>', text: 'عينة' };

test('e-mail goes to one person, in UTF-8', async () => {
  const client = new SESClient({ region: 'eu-west-3' });
  const mock = mockClient(client);
  mock.on(SendEmailCommand).resolves({ MessageId: '1' });
  expect((await createEmail(client, sender).send('a@example.org', letter)).ok).toBe(true);
  const input = mock.commandCalls(SendEmailCommand)[0]?.args[0].input;
  expect(input?.Destination).toEqual({ ToAddresses: ['a@example.org'] });
  expect(input?.Message?.Subject).toEqual({ Data: 'عينة', Charset: 'UTF-8' });
});

test('e-mail names the region’s configuration set, and of an applicant’s message the identifiers', async () => {
  const client = new SESClient({ region: 'eu-west-3' });
  const mock = mockClient(client);
  mock.on(SendEmailCommand).resolves({ MessageId: '1' });
  const { id } = anApplication();
  await createEmail(client, sender).send('a@example.org', letter, { application: id, message: 3 });
  const input = mock.commandCalls(SendEmailCommand)[0]?.args[0].input;
  expect(input?.ConfigurationSetName).toBe('jisr-ma-07');
  expect(input?.Tags).toEqual([
    { Name: 'application', Value: id },
    { Name: 'message', Value: '3' },
  ]);
});

test.each([
  ['AddressRefused', new MessageRejected({ message: 'Address is not verified: a@example.org', $metadata })],
  ['SendFailed', throttled],
])('an e-mail that does not go out answers %s and never the address', async (error, cause) => {
  const client = new SESClient({ region: 'eu-west-3', maxAttempts: 1 });
  mockClient(client).on(SendEmailCommand).rejects(cause);
  expect(await createEmail(client, sender).send('a@example.org', letter)).toEqual({ ok: false, error });
});

test('an SMS goes out under the region’s sender, as a message that must arrive', async () => {
  const client = new SNSClient({ region: 'eu-west-3' });
  const mock = mockClient(client);
  mock.on(PublishCommand).resolves({});
  expect((await createSms(client, 'JISR').send('+212612345678', 'عينة')).ok).toBe(true);
  expect(mock.commandCalls(PublishCommand)[0]?.args[0].input).toMatchObject({
    PhoneNumber: '+212612345678',
    MessageAttributes: { 'AWS.SNS.SMS.SenderID': { StringValue: 'JISR' }, 'AWS.SNS.SMS.SMSType': { StringValue: 'Transactional' } },
  });
});

test.each([
  ['AddressRefused', new InvalidParameterException({ message: '+212612345678', $metadata })],
  ['SendFailed', throttled],
])('an SMS that does not go out answers %s', async (error, cause) => {
  const client = new SNSClient({ region: 'eu-west-3', maxAttempts: 1 });
  mockClient(client).on(PublishCommand).rejects(cause);
  expect(await createSms(client, 'JISR').send('+212612345678', 'عينة')).toEqual({ ok: false, error });
});

const keysOf = (pepper: string) => {
  const client = new SecretsManagerClient({ region: 'eu-west-3' });
  const mock = mockClient(client);
  mock.on(GetSecretValueCommand).resolves({ SecretString: pepper });
  return { keys: createKeys(client, 'arn'), mock };
};

test('everything derived from the pepper is the same for ever, and of its own kind', async () => {
  const { keys, mock } = keysOf('sample pepper');
  const all = [await keys.claim('x'), await keys.linkId('x'), await keys.csrfToken('x'), await keys.codeDigest('x', 'y')];
  expect(new Set(all).size).toBe(4);
  expect(await keysOf('sample pepper').keys.claim('x')).toBe(all[0]);
  expect(await keysOf('another').keys.claim('x')).not.toBe(all[0]);
  // 128 bits; the secret is fetched once.
  expect(Buffer.from(all[1] ?? '', 'base64url')).toHaveLength(16);
  expect(mock.commandCalls(GetSecretValueCommand)).toHaveLength(1);
});

test('a tracking code changes with its version alone', async () => {
  const { keys } = keysOf('sample pepper');
  const first = await keys.trackingCode('id', 0);
  expect(first).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}$/u);
  expect(await keys.trackingCode('id', 0)).toBe(first);
  expect(await keys.trackingCode('id', 1)).not.toBe(first);
});

test('a pepper that could not be fetched is fetched again by the next request', async () => {
  const client = new SecretsManagerClient({ region: 'eu-west-3', maxAttempts: 1 });
  mockClient(client).on(GetSecretValueCommand).rejectsOnce(throttled).resolves({ SecretString: 'sample' });
  const keys = createKeys(client, 'arn');
  await expect(keys.claim('x')).rejects.toThrow('Rate exceeded');
  await expect(keys.claim('x')).resolves.toBeTypeOf('string');
});

test('what is stored of a secret does not contain it', () => {
  expect(digestOf('secret')).not.toContain('secret');
  expect(digestOf('secret')).not.toBe(digestOf('secret2'));
});

test('programme time runs at its own rate; real time does not', () => {
  const day = 86_400_000;
  const origin = Date.now() - 1_000;
  const clock = createClock({ origin, programme: 0, rate: 1440 });
  const now = Date.parse(clock.now());
  expect(now).toBeGreaterThanOrEqual(1_000 * 1440);
  expect(now).toBeLessThan(day);
  expect(Math.abs(clock.real() - Date.now())).toBeLessThan(1_000);
});
