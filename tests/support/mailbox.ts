import { SESClient } from '@aws-sdk/client-ses';
import { SNSClient } from '@aws-sdk/client-sns';
import { afterAll, beforeAll } from 'vitest';
import { createEmail, type Email } from '../../functions/shared/adapters/email.ts';
import { createSms, type Sms } from '../../functions/shared/adapters/sms.ts';
import { startAwsEndpoint } from '../../local/aws/endpoint.ts';
import { createFaults, type Faults } from '../../local/mailbox/faults.ts';
import { type Message, openMailboxStore } from '../../local/mailbox/store.ts';

export type TestMailbox = {
  readonly email: Email;
  readonly sms: Sms;
  readonly faults: Faults;
  /** What was sent to a telephone number or an address, oldest first. */
  readonly sentTo: (to: string) => readonly Message[];
};

/** The local host's SES and SNS with a mailbox in memory, for the tests of one file. */
export const useMailbox = (): (() => TestMailbox) => {
  const closers: (() => unknown)[] = [];
  let mailbox: TestMailbox | undefined;
  beforeAll(async () => {
    const store = openMailboxStore(':memory:');
    const faults = createFaults();
    const unused = { status: 400, contentType: 'application/json', body: '{}' };
    const server = await startAwsEndpoint(
      {
        stepFunctions: async () => ({ status: 400, body: {} }),
        getSecretValue: () => unused,
        mailbox: store,
        faults,
        measure: () => ({}),
        resetMeasures: () => undefined,
      },
      () => undefined,
    );
    const config = {
      endpoint: server.url,
      region: 'eu-west-3',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
      maxAttempts: 1,
    };
    const [ses, sns] = [new SESClient(config), new SNSClient(config)];
    closers.push(
      () => ses.destroy(),
      () => sns.destroy(),
      () => server.close(),
      () => store.close(),
    );
    mailbox = {
      email: createEmail(ses, { from: 'Jisr <jisr@example.org>', configurationSet: 'jisr-ma-07' }),
      sms: createSms(sns, 'JISR'),
      faults,
      sentTo: (to) => store.list({ to }),
    };
  });
  afterAll(async () => {
    for (const close of closers.splice(0)) await close();
  });
  return () => {
    if (mailbox === undefined) throw new Error('the mailbox starts before the tests');
    return mailbox;
  };
};
