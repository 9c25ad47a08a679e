import { SESClient } from '@aws-sdk/client-ses';
import { createEmail, type Email } from '../adapters/email.ts';
import { refuseSuppressed } from '../adapters/suppression.ts';
import type { KeysConfig, MailConfig } from '../config.ts';
import type { ConfigOf } from './config-of.ts';
import { keys } from './keys.ts';
import { once } from './once.ts';
import { suppressions, type Tables } from './store.ts';

/** SES has no idempotency key: what becomes of an unanswered send is for due work, not for the client's own repetition. */
const ses = once(() => new SESClient({ maxAttempts: 1 }));

export const email = (config: Tables & ConfigOf<typeof MailConfig & typeof KeysConfig>): Email =>
  refuseSuppressed(createEmail(ses(), { from: config.EMAIL_FROM, configurationSet: config.EMAIL_CONFIGURATION_SET }), {
    suppressions: suppressions(config),
    keys: keys(config),
  });
