import * as z from 'zod';
import { digestKey } from '../../store/keys.ts';
import type { Fault } from '../../tests/e2e/support/mailbox.ts';
import { memberEmail } from '../../tests/e2e/support/region.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import { type People, press, SEATS, type Seat } from './people.ts';
import { PROVINCE, REGION } from './region.ts';
import { until } from './repeated.ts';

/** On the first meeting's day a mail to her comes back; on the next nothing goes to her, and the secretary has it tried again. */
export const BOUNCED: Seat = 'm5';
/** On the second meeting's day her digest is refused at first. */
const REFUSED: Seat = 'm3';

const DigestSchema = z.looseObject({ day: z.string(), state: z.string(), attempts: z.number() });

const digestOf = async ({ store }: System, seat: Seat) =>
  DigestSchema.parse(await store.item(digestKey(REGION, `member:${PROVINCE}:${seat}`)));

/** A day's faults of members' mail. */
export const COMES_BACK: Fault = { channel: 'email', to: memberEmail(PROVINCE, BOUNCED), failures: 1, code: 'bounce' };
export const IS_REFUSED: Fault = { channel: 'email', to: memberEmail(PROVINCE, REFUSED), failures: 1 };

/** Once the mail of the day was kept from her, the secretary has her address tried again: from the next day on. */
export const tryAgain = async (system: System, { secretary }: People, day: string): Promise<void> => {
  await until(
    'a digest to be kept back',
    () => digestOf(system, BOUNCED),
    (digest) => digest.day === day && digest.state === 'suppressed',
  );
  const status = await press(secretary, '/secretariat/mail', { act: 'try-again', who: `member:${PROVINCE}:${BOUNCED}` });
  if (status !== 200) throw new Error(`trying an address again was answered ${status}`);
};

/** The refused digest has gone out at a further try. */
export const refusedGoesOut = (system: System, day: string) =>
  until(
    'a refused digest to go out',
    () => digestOf(system, REFUSED),
    ({ day: of, state, attempts }) => of === day && state === 'sent' && attempts === 2,
  );

/** Everyone else has had hers: what comes now is news for the next. */
export const digestsOut = (system: System, day: string) =>
  until(
    'digests',
    () => Promise.all(SEATS.filter((seat) => seat !== BOUNCED).map((seat) => digestOf(system, seat))),
    (digests) => digests.every((digest) => digest.day === day && digest.state === 'sent'),
  );
