import { SNSClient } from '@aws-sdk/client-sns';
import { createSms, type Sms } from '../adapters/sms.ts';
import type { MailConfig } from '../config.ts';
import type { ConfigOf } from './config-of.ts';
import { once } from './once.ts';

/** One attempt, as for e-mail. */
const sns = once(() => new SNSClient({ maxAttempts: 1 }));

export const sms = (config: ConfigOf<typeof MailConfig>): Sms | undefined =>
  config.SMS_SENDER === 'none' ? undefined : createSms(sns(), config.SMS_SENDER);
