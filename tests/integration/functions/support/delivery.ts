import type { Region } from '../../../../core/region/region.ts';
import { ok } from '../../../../core/result.ts';
import type { Clock } from '../../../../functions/shared/adapters/clock.ts';
import type { Email } from '../../../../functions/shared/adapters/email.ts';
import type { Sms } from '../../../../functions/shared/adapters/sms.ts';
import { createDelivery, type Delivery } from '../../../../functions/shared/message/delivery.ts';
import type { TestStore } from '../../store/support/store.ts';

type Parts = Pick<TestStore, 'applications' | 'messages'> & { readonly region: Region; readonly clock: Clock };

/** Delivery over the given ways, of messages with sample data. */
export const sampleDelivery = (
  { applications, messages, region, clock }: Parts,
  { email, sms }: { readonly email: Email; readonly sms?: Sms | undefined },
): Delivery =>
  createDelivery({
    applications,
    messages,
    region,
    clock,
    email,
    sms,
    data: async ({ reference }, { repeated }) => ({
      reference,
      trackingCode: 'AAAA-BBBB-CCCCC',
      portalUrl: 'https://example.org',
      utcOffset: '+00:00',
      repeat: repeated,
    }),
  });

/** E-mail that is only noted, by its subject. */
export const notedEmail = (subjects: string[]): Email => ({ send: async (_to, { subject }) => ok(void subjects.push(subject)) });
