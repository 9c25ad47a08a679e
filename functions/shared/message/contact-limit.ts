import { secondsLeftInHour } from '../../../core/access/rules.ts';
import type { Form } from '../../../core/application/form.ts';
import { type Clock, epochSeconds } from '../adapters/clock.ts';
import type { Keys } from '../adapters/keys.ts';
import { type HttpRequest, type HttpResponse, html } from '../http/http.ts';
import { log } from '../log.ts';

type Contact = Pick<Partial<Form>, 'phone' | 'email'>;

/** By what the telephone and the address of a form are counted. */
export const contactDigests = ({ contactDigest }: Pick<Keys, 'contactDigest'>, { phone, email }: Contact): Promise<readonly string[]> =>
  Promise.all([phone, email].filter((contact) => contact !== undefined).map(contactDigest));

/** When a contact that was named too often may be named again. */
export const retryAfter = (clock: Clock) => ({ 'Retry-After': String(secondsLeftInHour(epochSeconds(clock))) });

/**
 * What tells on a page of her own that a contact was named too often. The log has it as every refusal that is thrown: the runbook counts them there.
 * @param page keeps what was typed
 */
export const namedTooOften = ({ method, path }: HttpRequest, clock: Clock, page: string): HttpResponse => {
  const status = 429;
  log('http-refused', { route: `${method} ${path}`, status, code: 'contact-limit' });
  return html(status, page, { headers: retryAfter(clock) });
};
