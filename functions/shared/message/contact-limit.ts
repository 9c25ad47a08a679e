import { APPLICATIONS_PER_HOUR } from '../../../core/access/access.ts';
import { secondsLeftInHour } from '../../../core/access/rules.ts';
import type { Form } from '../../../core/application/form.ts';
import { contactSubject } from '../../../store/hour-count.ts';
import { type Clock, epochSeconds } from '../adapters/clock.ts';
import type { Keys } from '../adapters/keys.ts';
import type { Deps } from '../container.ts';
import { HttpError } from '../http/http-error.ts';

type Contact = Pick<Partial<Form>, 'phone' | 'email'>;

/** By what the telephone and the address of a form are counted. */
export const contactDigests = ({ contactDigest }: Pick<Keys, 'contactDigest'>, { phone, email }: Contact): Promise<readonly string[]> =>
  Promise.all([phone, email].filter((contact) => contact !== undefined).map(contactDigest));

/** When a contact that was named too often may be named again. */
export const retryAfter = (clock: Clock) => ({ 'Retry-After': String(secondsLeftInHour(epochSeconds(clock))) });

/**
 * Counts a telephone and an address to which an application turns, as those that new applications name: anybody can type anybody's, and each is told. Throws
 * `contact-limit` when one of them was named too often in this hour.
 */
export const countContact = async ({ access, keys, clock }: Deps<'access' | 'keys' | 'clock'>, contact: Contact): Promise<void> => {
  const now = epochSeconds(clock);
  const named = await contactDigests(keys, contact);
  const counts = await Promise.all(named.map((digest) => access.noteGuess(contactSubject(digest), now)));
  if (counts.some((count) => count > APPLICATIONS_PER_HOUR)) throw new HttpError('contact-limit', [], retryAfter(clock));
};
