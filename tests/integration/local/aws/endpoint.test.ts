import { statSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { MessageRejected, SESClient, SendEmailCommand, SendRawEmailCommand } from '@aws-sdk/client-ses';
import { ExecutionAlreadyExists, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { InvalidParameterException, PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { startAwsEndpoint } from '../../../../local/aws/endpoint.ts';
import { openSecrets } from '../../../../local/aws/secrets.ts';
import type { LocalServer } from '../../../../local/http-server.ts';
import { createFaults } from '../../../../local/mailbox/faults.ts';
import { startMailboxServer } from '../../../../local/mailbox/server.ts';
import { openMailboxStore } from '../../../../local/mailbox/store.ts';

const secret = {
  name: 'jisr/pepper',
  arn: 'arn:aws:secretsmanager:eu-west-3:123456789012:secret:jisr/pepper-Local1',
  GenerateSecretString: {
    PasswordLength: 64,
    ExcludeCharacters: 'aeiou',
    ExcludePunctuation: true,
    ExcludeNumbers: false,
    ExcludeLowercase: false,
    ExcludeUppercase: true,
  },
};

let folder = '';
const closers: Array<() => unknown> = [];
let endpoint: LocalServer;
let mail: LocalServer;
const stepFunctions: Array<[string, unknown]> = [];
const returned: unknown[] = [];

const config = () => ({ endpoint: endpoint.url, region: 'eu-west-3', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } });

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-aws-'));
  const mailbox = openMailboxStore(join(folder, 'mailbox.sqlite'));
  const faults = createFaults();
  const { getSecretValue } = openSecrets(join(folder, 'secrets.json'), [secret]);
  endpoint = await startAwsEndpoint(
    {
      stepFunctions: async (target, body) => {
        stepFunctions.push([target, body]);
        return { status: 400, body: { __type: 'ExecutionAlreadyExists', message: 'there is one' } };
      },
      getSecretValue,
      mailbox,
      faults,
      mailEvents: { hasConfigurationSet: (name) => name === 'known', publish: (kind, mail) => returned.push([kind, mail]) },
      measure: () => ({ mail: mailbox.counts() }),
      resetMeasures: () => undefined,
    },
    () => undefined,
  );
  mail = await startMailboxServer(mailbox, faults, 0);
  closers.push(
    () => endpoint.close(),
    () => mail.close(),
    () => mailbox.close(),
  );
});
afterEach(async () => {
  returned.length = 0;
  for (const close of closers.splice(0)) await close();
  await rm(folder, { recursive: true });
});

const letter = (to: string | string[], change: { subject?: string; source?: string } = {}) =>
  new SendEmailCommand({
    Source: change.source ?? 'Jisr <jisr@example.org>',
    Destination: { ToAddresses: [to].flat() },
    Message: {
      Subject: { Data: change.subject ?? 'ملفك', Charset: 'UTF-8' },
      Body: { Html: { Data: '<p>مرحبا & <b>bonjour</b></p>' }, Text: { Data: 'مرحبا & bonjour https://example.org/l/1' } },
    },
    Tags: [{ Name: 'kind', Value: 'decision' }],
  });
const fromSet = (to: string, ConfigurationSetName: string) => new SendEmailCommand({ ...letter(to).input, ConfigurationSetName });
const sms = (to: string, text = 'مرحبا', sender = 'JISR') =>
  new PublishCommand({
    PhoneNumber: to,
    Message: text,
    MessageAttributes: {
      'AWS.SNS.SMS.SenderID': { DataType: 'String', StringValue: sender },
      'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' },
    },
  });
const send = (command: SendEmailCommand) => new SESClient(config()).send(command);
const publish = (command: PublishCommand) => new SNSClient(config()).send(command);
const stored = async (query = '') =>
  z.object({ messages: z.array(z.unknown()) }).parse(await (await fetch(`${mail.url}/store${query}`)).json()).messages;
const setFault = (fault: object) => fetch(`${mail.url}/faults`, { method: 'POST', body: JSON.stringify(fault) });

describe('e-mail', () => {
  test('arrives as sent, with the id that the sender was given', async () => {
    const { MessageId } = await send(letter('amina@example.org'));
    expect(await stored('?to=amina@example.org')).toEqual([
      {
        id: 1,
        messageId: MessageId,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
        channel: 'email',
        to: 'amina@example.org',
        from: 'Jisr <jisr@example.org>',
        subject: 'ملفك',
        html: '<p>مرحبا & <b>bonjour</b></p>',
        text: 'مرحبا & bonjour https://example.org/l/1',
        tags: { kind: 'decision' },
        outcome: 'delivered',
        error: '',
      },
    ]);
  });

  test.each([
    ['two recipients', letter(['a@example.org', 'b@example.org'])],
    ['a broken address', letter('amina.example.org')],
    ['a header smuggled into the address', letter('a@example.org\r\nBcc: b@example.org')],
    ['a header smuggled into the subject', letter('a@example.org', { subject: 'x\r\nBcc: b@example.org' })],
    ['a sender’s name that is not encoded', letter('a@example.org', { source: 'جسر <jisr@example.org>' })],
  ])('%s is refused', async (_case, command) => {
    await expect(send(command)).rejects.toMatchObject({ name: 'InvalidParameterValue' });
    expect(await stored()).toEqual([]);
  });

  test('an injected fault fails as many attempts as it says, for that recipient only', async () => {
    await setFault({ channel: 'email', to: 'a@example.org', failures: 2 });
    await expect(send(letter('a@example.org'))).rejects.toMatchObject({
      name: 'AccountSendingPausedException',
      $metadata: { attempts: 1 },
    });
    await send(letter('b@example.org'));
    await expect(send(letter('a@example.org'))).rejects.toThrow();
    await send(letter('a@example.org'));
    expect(await stored()).toHaveLength(2);
  });

  test('a fault may be any error of the service', async () => {
    await setFault({ channel: 'email', to: 'a@example.org', failures: 1, code: 'MessageRejected' });
    await expect(send(letter('a@example.org'))).rejects.toBeInstanceOf(MessageRejected);
  });
});

describe('mail that comes back', () => {
  test('is accepted and stored, and then told of with its set and tags; other faults refuse', async () => {
    await setFault({ channel: 'email', to: 'a@example.org', failures: 1, code: 'bounce' });
    const { MessageId } = await send(fromSet('a@example.org', 'known'));
    await send(fromSet('a@example.org', 'known'));
    expect(await stored()).toHaveLength(2);
    expect(returned).toEqual([
      [
        'bounce',
        {
          messageId: MessageId,
          to: 'a@example.org',
          from: 'Jisr <jisr@example.org>',
          configurationSet: 'known',
          tags: { kind: 'decision' },
        },
      ],
    ]);
  });

  test('a configuration set that no stack has is refused', async () => {
    await expect(send(fromSet('a@example.org', 'unknown'))).rejects.toMatchObject({ name: 'ConfigurationSetDoesNotExistException' });
    expect(await stored()).toEqual([]);
  });
});

describe('SMS', () => {
  test('arrives with its sender id', async () => {
    const { MessageId } = await publish(sms('+212600000001'));
    expect(await stored('?to=%2B212600000001')).toMatchObject([
      {
        messageId: MessageId,
        channel: 'sms',
        from: 'JISR',
        text: 'مرحبا',
        subject: '',
        html: '',
        tags: { 'AWS.SNS.SMS.SMSType': 'Transactional' },
      },
    ]);
  });

  test.each([
    ['a national number', sms('0600000001')],
    ['no text', sms('+212600000001', '')],
    ['too long a text', sms('+212600000001', 'x'.repeat(1_601))],
    ['too long a sender id', sms('+212600000001', 'x', 'TWELVELETTER')],
    ['a topic', new PublishCommand({ TopicArn: 'arn:aws:sns:eu-west-3:123456789012:alarms', Message: 'x' })],
  ])('%s is refused', async (_case, command) => {
    await expect(publish(command)).rejects.toBeInstanceOf(InvalidParameterException);
    expect(await stored()).toEqual([]);
  });

  test('an injected fault fails it', async () => {
    await setFault({ channel: 'sms', to: '+212600000001', failures: 1 });
    await expect(publish(sms('+212600000001'))).rejects.toMatchObject({ $metadata: { attempts: 1 } });
    await publish(sms('+212600000001'));
  });
});

describe('secrets', () => {
  const get = async (SecretId: string) =>
    (await new SecretsManagerClient(config()).send(new GetSecretValueCommand({ SecretId }))).SecretString;

  test.each([secret.name, secret.arn, 'arn:aws:secretsmanager:eu-west-3:123456789012:secret:jisr/pepper'])(
    '%s finds the pepper',
    async (id) => {
      expect(await get(id)).toMatch(/^[b-df-hj-np-tv-z0-9]{64}$/);
    },
  );

  test('a secret is made once and is readable by its owner only', async () => {
    const file = join(folder, 'secrets.json');
    const before = await readFile(file, 'utf8');
    openSecrets(file, [secret]);
    expect(await readFile(file, 'utf8')).toBe(before);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(before).toContain((await get(secret.name)) ?? 'nothing');
  });

  test('an unknown secret is not found', async () => {
    await expect(get('other')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });
});

test('Step Functions requests reach the interpreter, and its errors reach the SDK by name', async () => {
  const start = new StartExecutionCommand({ stateMachineArn: 'arn', name: 'n', input: '{}' });
  await expect(new SFNClient(config()).send(start)).rejects.toBeInstanceOf(ExecutionAlreadyExists);
  expect(stepFunctions.at(-1)).toEqual(['AWSStepFunctions.StartExecution', { stateMachineArn: 'arn', name: 'n', input: '{}' }]);
});

test('an operation that is not served is refused by name', async () => {
  const raw = new SendRawEmailCommand({ RawMessage: { Data: new Uint8Array([1]) } });
  await expect(new SESClient(config()).send(raw)).rejects.toThrow('The local host does not serve SendRawEmail.');
});

test('the measures are served beside the services', async () => {
  await send(letter('a@example.org'));
  expect(await (await fetch(`${endpoint.url}/_measure`)).json()).toEqual({ mail: { email: 1, sms: 0 } });
});

describe('the viewer', () => {
  test('lists the newest first and by recipient, and escapes what came from outside', async () => {
    await send(letter('a@example.org', { subject: '<script>alert(1)</script>' }));
    await send(letter('b@example.org', { subject: 'second' }));
    const all = await (await fetch(`${mail.url}/`)).text();
    expect(all.indexOf('second')).toBeLessThan(all.indexOf('&lt;script&gt;'));
    expect(all).not.toContain('<script>');
    const one = await (await fetch(`${mail.url}/?to=b@example.org`)).text();
    expect(one).toContain('second');
    expect(one).not.toContain('a@example.org');
  });

  test('says what became of each, and lists what was refused, which the store of what was sent does not', async () => {
    const became = async (): Promise<readonly (string | undefined)[]> =>
      [...(await (await fetch(`${mail.url}/`)).text()).matchAll(/<span class="[\w-]+">([^<]+)</gu)].map(([, text]) => text);
    for (const code of ['bounce', 'soft-bounce', 'complaint', 'MessageRejected']) {
      await setFault({ channel: 'email', to: 'a@example.org', failures: 1, code });
      await send(letter('a@example.org')).catch(() => undefined);
    }
    await setFault({ channel: 'sms', to: '+212600000001', failures: 1 });
    await publish(sms('+212600000001')).catch(() => undefined);
    await send(letter('a@example.org'));
    expect(await became()).toEqual([
      'delivered',
      'refused (OptedOut)',
      'refused (MessageRejected)',
      'delivered, then marked as spam',
      'came back: mailbox full',
      'came back: no such address',
    ]);
    expect(await stored()).toHaveLength(4);
    expect(await (await fetch(`${mail.url}/messages/1`)).text()).toContain('came back: no such address');
  });

  test('shows a message’s HTML where nothing can run, and its text with links', async () => {
    await send(letter('a@example.org'));
    const response = await fetch(`${mail.url}/messages/1`);
    const shown = await response.text();
    expect(shown).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    expect(shown).toContain('srcdoc="&lt;base target=&quot;_blank&quot;&gt;&lt;p&gt;');
    expect(shown).toContain('<a href="https://example.org/l/1">');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test.each(['/messages/99', '/messages/x', '/other'])('%s is not there', async (path) => {
    expect((await fetch(`${mail.url}${path}`)).status).toBe(404);
  });

  test.each([{}, { channel: 'fax', to: 'a', failures: 1 }, { channel: 'email', to: 'a@example.org', failures: -1 }])(
    'the fault %j is refused',
    async (fault) => {
      expect((await setFault(fault)).status).toBe(400);
    },
  );

  test('a store query that makes no sense is refused', async () => {
    expect((await fetch(`${mail.url}/store?after=x`)).status).toBe(400);
  });
});
