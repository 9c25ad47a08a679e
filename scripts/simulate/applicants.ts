import { AcceptedSchema } from '../../functions/shared/api.ts';
import { CURRENT_CONSENT } from '../../messages/consent.ts';
import { follow } from '../../tests/e2e/support/applicant.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import { sampleForm } from '../bench/sample.ts';
import { PROVINCE } from './region.ts';
import { sideBySide } from './repeated.ts';

export type Applicant = {
  readonly n: number;
  readonly id: string;
  readonly reference: string;
  readonly trackingCode: string;
  readonly email: string;
};

/** Of the first message to some of them: `both` channels refuse it once; only the `e-mail` is refused; the e-mail comes back: `bounce`. */
export type MailFault = 'both' | 'e-mail' | 'bounce';
export const mailFaultOf = (n: number): MailFault | undefined =>
  n === 5 ? 'bounce' : n % 40 === 7 ? 'both' : n % 40 === 9 ? 'e-mail' : undefined;

const AT_ONCE = 8;
const emailOf = (n: number): string => `applicant-${n}@example.org`;

/** A third have no project and are sorted into category 2. */
const formOf = (n: number): object => {
  const form = { ...sampleForm(n, PROVINCE), consent: { given: true, textVersion: CURRENT_CONSENT } };
  return n % 3 === 0 ? { ...form, project: undefined, supportWanted: ['training'] } : form;
};

const disturb = async ({ mailbox }: System, n: number): Promise<void> => {
  const fault = mailFaultOf(n);
  if (fault === undefined) return;
  await mailbox.fail({ channel: 'email', to: emailOf(n), failures: 1, ...(fault === 'bounce' ? { code: 'bounce' } : {}) });
  if (fault === 'both') await mailbox.fail({ channel: 'sms', to: `+2126${String(n).padStart(8, '0')}`, failures: 1 });
};

const submit = async (system: System, n: number): Promise<Applicant> => {
  await disturb(system, n);
  const answer = await fetch(`${system.url}/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(formOf(n)),
  });
  if (answer.status !== 202) throw new Error(`application ${n} was answered ${answer.status}`);
  const { reference, trackingCode } = AcceptedSchema.parse(await answer.json());
  const { id } = await system.store.application(reference);
  return { n, id, reference, trackingCode, email: emailOf(n) };
};

/** So many apply, the first of them with this number. */
export const submitAll = async (system: System, first: number, count: number): Promise<readonly Applicant[]> => {
  const submitted: Applicant[] = [];
  const numbers = Array.from({ length: count }, (_, index) => first + index);
  await sideBySide(numbers, AT_ONCE, async (n) => void submitted.push(await submit(system, n)));
  return submitted;
};

/** She takes her application back, pressing twice. False: it was too late. */
export const withdraw = async (system: System, applicant: Applicant): Promise<boolean> => {
  const person = await follow(system, applicant);
  const send = () => person.post('/follow/withdraw?lang=fr', { csrf: person.csrf, confirm: 'yes' });
  const [{ status }] = await Promise.all([send(), send()]);
  if (status !== 303 && status !== 409) throw new Error(`a withdrawal was answered ${status}`);
  return status === 303;
};
