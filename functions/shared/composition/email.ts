import { SESClient } from '@aws-sdk/client-ses';
import { createEmail, type Email } from '../adapters/email.ts';
import type { MailConfig } from '../config.ts';
import type { ConfigOf } from './config-of.ts';
import { once } from './once.ts';

const ses = once(() => new SESClient({}));

export const email = (config: ConfigOf<typeof MailConfig>): Email => createEmail(ses(), config.EMAIL_FROM);
