import type { Choice } from '../../core/review/ballot.ts';
import { type Person, signIn } from '../../tests/e2e/support/client.ts';
import { hasSignInLink } from '../../tests/e2e/support/mailbox.ts';
import { memberEmail, region } from '../../tests/e2e/support/region.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import type { HostDesk } from './hosts.ts';
import { PROVINCE, simulatedRegion } from './region.ts';

export const SEATS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'] as const;
export type Seat = (typeof SEATS)[number];
/** Files in one press of several at once. */
const AT_ONCE = 50;

export type People = {
  readonly members: Readonly<Record<Seat, Person>>;
  readonly secretary: Person;
  readonly coordinator: Person;
  readonly desks: readonly HostDesk[];
};

/** Members by the link of their first digest, so that none of them asks for one. */
export const signEveryoneIn = async (system: System): Promise<People> => {
  const member = async (seat: Seat): Promise<Person> => {
    const email = memberEmail(PROVINCE, seat);
    await system.mailbox.arrival(email, hasSignInLink);
    return signIn(system, email);
  };
  const desk = async ({ id, category, staff }: ReturnType<typeof simulatedRegion>['hosts'][number]): Promise<HostDesk> => ({
    host: id,
    category,
    person: await signIn(system, staff[0]?.email ?? ''),
  });
  const [m1, m2, m3, m4, m5, m6, secretary, coordinator, desks] = await Promise.all([
    member('m1'),
    member('m2'),
    member('m3'),
    member('m4'),
    member('m5'),
    member('m6'),
    signIn(system, region.committees.find((one) => one.province === PROVINCE)?.secretary.email ?? ''),
    signIn(system, region.coordinator.email),
    Promise.all(simulatedRegion(0).hosts.map(desk)),
  ]);
  return { members: { m1, m2, m3, m4, m5, m6 }, secretary, coordinator, desks };
};

const REASON = 'Motif de la simulation (exemple)';

/** Posts a form whose session token is added; answers the status. */
export const press = async (person: Person, path: string, fields: Readonly<Record<string, string>>): Promise<number> =>
  (await person.post(path, { csrf: person.csrf, ...fields })).status;

/** One vote on one file, in its first round. */
export const voteOn = (person: Person, reference: string, choice: Choice, category: '' | '1' | '2' = ''): Promise<number> =>
  press(person, `/review/${reference}`, { choice, category, reason: REASON, round: '0', confirm: 'yes' });

/** One choice for many files in one press; answers the status. */
export const pressForAll = async (
  { url }: Pick<System, 'url'>,
  { cookie, csrf }: Person,
  references: readonly string[],
  choice: 'approve' | 'reject',
): Promise<number> => {
  const form = new URLSearchParams({ csrf, choice, first: String(AT_ONCE), reason: REASON, confirm: 'yes' });
  for (const reference of references) form.append('file', `${reference}.0`);
  const answer = await fetch(`${url}/review/bulk`, { method: 'POST', body: form, headers: { cookie, accept: 'text/html' } });
  await answer.text();
  return answer.status;
};

/** One choice for many files, in presses of fifty; the first press is sent twice, as an impatient hand does. */
export const voteOnAll = async (
  system: Pick<System, 'url'>,
  person: Person,
  references: readonly string[],
  choice: 'approve' | 'reject',
): Promise<void> => {
  for (let from = 0; from < references.length; from += AT_ONCE) {
    const send = () => pressForAll(system, person, references.slice(from, from + AT_ONCE), choice);
    await Promise.all(from === 0 ? [send(), send()] : [send()]);
  }
};
