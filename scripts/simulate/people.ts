import type { Choice } from '../../core/review/ballot.ts';
import { type Person, signIn } from '../../tests/e2e/support/client.ts';
import { hasSignInLink } from '../../tests/e2e/support/mailbox.ts';
import { memberEmail, region } from '../../tests/e2e/support/region.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import { PROVINCE } from './region.ts';

export const SEATS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'] as const;
export type Seat = (typeof SEATS)[number];
/** Files in one press of several at once. */
const AT_ONCE = 50;

export type People = {
  readonly members: Readonly<Record<Seat, Person>>;
  readonly secretary: Person;
  readonly coordinator: Person;
};

/** Members by the link of their first digest, so that none of them asks for one. */
export const signEveryoneIn = async (system: System): Promise<People> => {
  await Promise.all(SEATS.map((seat) => system.mailbox.arrival(memberEmail(PROVINCE, seat), hasSignInLink)));
  const [m1, m2, m3, m4, m5, m6, secretary, coordinator] = await Promise.all([
    ...SEATS.map((seat) => signIn(system, memberEmail(PROVINCE, seat))),
    signIn(system, region.committees.find((one) => one.province === PROVINCE)?.secretary.email ?? ''),
    signIn(system, region.coordinator.email),
  ]);
  const absent = () => {
    throw new Error('somebody did not get in');
  };
  return {
    members: { m1: m1 ?? absent(), m2: m2 ?? absent(), m3: m3 ?? absent(), m4: m4 ?? absent(), m5: m5 ?? absent(), m6: m6 ?? absent() },
    secretary: secretary ?? absent(),
    coordinator: coordinator ?? absent(),
  };
};

const REASON = 'Motif de la simulation (exemple)';

/** Posts a form whose session token is added; answers the status. */
export const press = async (person: Person, path: string, fields: Readonly<Record<string, string>>): Promise<number> =>
  (await person.post(path, { csrf: person.csrf, ...fields })).status;

/** One vote on one file, in its first round. */
export const voteOn = (person: Person, reference: string, choice: Choice): Promise<number> =>
  press(person, `/review/${reference}`, { choice, category: '', reason: REASON, round: '0', confirm: 'yes' });

/** One choice for many files, in presses of fifty; the first press is sent twice, as an impatient hand does. */
export const voteOnAll = async (
  { url }: Pick<System, 'url'>,
  { cookie, csrf }: Person,
  references: readonly string[],
  choice: 'approve' | 'reject',
): Promise<void> => {
  for (let from = 0; from < references.length; from += AT_ONCE) {
    const form = new URLSearchParams({ csrf, choice, first: String(AT_ONCE), reason: REASON, confirm: 'yes' });
    for (const reference of references.slice(from, from + AT_ONCE)) form.append('file', `${reference}.0`);
    const send = async (): Promise<void> => {
      const answer = await fetch(`${url}/review/bulk`, { method: 'POST', body: form, headers: { cookie, accept: 'text/html' } });
      await answer.text();
      if (answer.status >= 500) throw new Error(`a press was answered ${answer.status}`);
    };
    await Promise.all(from === 0 ? [send(), send()] : [send()]);
  }
};
