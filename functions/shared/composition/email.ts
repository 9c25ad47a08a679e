import { SESClient } from '@aws-sdk/client-ses';
import { createEmail, type Email } from '../adapters/email.ts';
import type { MailConfig } from '../config.ts';
import type { ConfigOf } from './config-of.ts';
import { once } from './once.ts';

/** SES has no idempotency key: what becomes of an unanswered send is for due work, not for the client's own repetition. */
const ses = once(() => new SESClient({ maxAttempts: 1 }));

export const email = (config: ConfigOf<typeof MailConfig>): Email => createEmail(ses(), config.EMAIL_FROM);
