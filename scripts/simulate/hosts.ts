import type { Person } from '../../tests/e2e/support/client.ts';
import { press } from './people.ts';
import { type Repeated, repeated, sideBySide } from './repeated.ts';

/** What becomes of a referral. `silent`: the first host lets it expire. */
const FATES = [
  'accept',
  'withdraw',
  'decline-everywhere',
  'silent',
  'decline',
  'silent-then-declined',
  'accept',
  'accept',
  'accept',
  'accept',
  'accept',
  'withdraw',
  'accept',
  'accept',
] as const;
type Fate = (typeof FATES)[number];

export type HostDesk = { readonly host: string; readonly category: 1 | 2; readonly person: Person };

export type Hosts = Repeated & {
  /** From now on each referral is accepted. */
  readonly acceptAll: () => void;
};

const LOOK_MS = 500;
const AT_ONCE = 4;
const REASON = 'Pas d’encadrante libre (exemple)';

/** Staff who look who was referred to them and answer, each file by its turn, so that seats are freed as others are taken. */
export const openHosts = (desks: readonly HostDesk[], takenBack: (reference: string) => Promise<void>): Hosts => {
  const fates = new Map<string, Fate>();
  const turns = { 1: 0, 2: 0 };
  const answered = new Set<string>();
  const asked = new Map<string, Set<string>>();
  let accepting = false;

  const fateOf = (reference: string, category: 1 | 2): Fate => {
    const known = fates.get(reference);
    if (known !== undefined) return known;
    const fate = accepting ? 'accept' : (FATES[turns[category] % FATES.length] ?? 'accept');
    turns[category] += 1;
    fates.set(reference, fate);
    return fate;
  };

  const choose = (fate: Fate, isFirst: boolean): 'accept' | 'decline' | 'withdraw' | undefined => {
    if (fate === 'withdraw') return 'withdraw';
    if (fate === 'decline-everywhere') return 'decline';
    if (fate === 'silent' || fate === 'silent-then-declined') {
      if (isFirst) return accepting ? 'accept' : undefined;
      return fate === 'silent' ? 'accept' : 'decline';
    }
    return fate === 'decline' && isFirst ? 'decline' : 'accept';
  };

  const answer = async ({ host, category, person }: HostDesk, reference: string): Promise<void> => {
    const hosts = (asked.get(reference) ?? new Set()).add(host);
    asked.set(reference, hosts);
    const choice = choose(fateOf(reference, category), hosts.size === 1);
    if (choice === undefined) return;
    if (choice === 'withdraw') await takenBack(reference);
    else {
      const send = () => press(person, `/referrals/${reference}`, { choice, reason: REASON, confirm: 'yes' });
      const statuses = await Promise.all([send(), send()]);
      // Busy: she presses again at the next look.
      if (!statuses.includes(200)) return;
    }
    answered.add(`${host} ${reference}`);
  };

  const look = async (desk: HostDesk): Promise<void> => {
    const { text, status } = await desk.person.get('/referrals?lang=fr');
    if (status !== 200) throw new Error(`the referrals of ${desk.host} were answered ${status}`);
    const listed = new Set([...text.matchAll(/\/referrals\/(\d{9})/gu)].map(([, reference = '']) => reference));
    const open = [...listed].filter((reference) => !answered.has(`${desk.host} ${reference}`));
    await sideBySide(open, AT_ONCE, (reference) => answer(desk, reference));
  };

  return {
    ...repeated(async () => void (await Promise.all(desks.map(look))), LOOK_MS),
    acceptAll: () => {
      accepting = true;
    },
  };
};
