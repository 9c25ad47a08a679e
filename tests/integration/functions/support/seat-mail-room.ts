import type { Context } from 'aws-lambda';
import { expect } from 'vitest';
import { plusMinutes } from '../../../../core/time.ts';
import { createHandler as keepSecretariat } from '../../../../functions/keep-secretariat/handler.ts';
import { createHandler as sendDigests } from '../../../../functions/send-digests/handler.ts';
import { refuseSuppressed } from '../../../../functions/shared/adapters/suppression.ts';
import { createSeatedCommittees } from '../../../../functions/shared/committee/seated-committee.ts';
import { createHandler as signIn } from '../../../../functions/sign-in/handler.ts';
import { aCommittee, aPerson, aRegion } from '../../../support/builders/index.ts';
import { ask } from '../../../support/http-event.ts';
import { sampleKeys } from '../../../support/keys.ts';
import { useMailbox } from '../../../support/mailbox.ts';
import { type TestStore, useStore } from '../../store/support/store.ts';
import { signedIn } from './signed-in.ts';

const context = { functionName: 'send-digests', getRemainingTimeInMillis: () => 180_000 } as Context;
export const LINK = /https:\/\/jisr\.example\.org\/l\/[\w-]+/gu;
export const NAME = 'Province échantillon';
export const DAYS = { from: '2026-10-05', until: '2026-10-09' };
export const LATER = { from: '2026-10-12', until: '2026-10-16' };
let rooms = 0;

/** A committee of three with its secretary, on the real store and mailbox, written to from 8 to 18. Each has a province of its own. */
const openRoom = (store: TestStore, mailbox: ReturnType<ReturnType<typeof useMailbox>>) => {
  rooms += 1;
  const province = `MA-T${String.fromCharCode(65 + Math.floor(rooms / 26), 65 + (rooms % 26))}`;
  const keys = sampleKeys();
  const members = ['m1', 'm2', 'm3'].map((id) => aPerson({ id, language: 'fr' }));
  const committee = aCommittee({ province, members, quorum: 2, digest: { cadence: 'on-request' } });
  const named = { provinces: [{ code: province, name: { ar: 'إقليم نموذجي', fr: NAME } }] };
  const region = aRegion({ committees: [committee], hosts: [], digest: { from: 8, until: 18 }, utcOffset: '+00:00', ...named });
  let now = '2026-10-05T09:00:00.000Z';
  const clock = { now: () => now, real: () => Date.parse(now) };
  const email = refuseSuppressed(mailbox.email, { suppressions: store.suppressions, keys });
  const committees = createSeatedCommittees(store.committees, region, clock);
  const deps = { ...store, committees, keys, email, sms: mailbox.sms, region, clock, publicUrl: 'https://jisr.example.org' };
  const [secretariatPages, digests, signInPages] = [keepSecretariat(deps), sendDigests(deps), signIn(deps)];
  const enter = async (subject: string) => {
    const { csrf, cookies } = await signedIn(deps, subject, 360_000);
    return {
      get: (path: string) => ask(secretariatPages, 'GET', path, { cookies }),
      post: (path: string, form: Readonly<Record<string, string>>) =>
        ask(secretariatPages, 'POST', path, { cookies, form: { csrf, ...form } }),
    };
  };
  const newcomer = (name: string) => {
    const address = `${name}-${rooms}@example.org`;
    return { address, form: { nameAr: `شخص ${name}`, nameFr: `Personne ${name}`, email: address, language: 'fr' } };
  };
  const addressOf = (id: string) => members.find((one) => one.id === id)?.email ?? expect.fail(id);
  const secretary = () => enter(`secretary:${province}`);
  const act = async (fields: Readonly<Record<string, string>>) => (await secretary()).post('/secretariat/members', fields);
  return {
    ...store,
    province,
    mailbox,
    addressOf,
    coordinator: region.coordinator,
    secretaryEmail: committee.secretary.email,
    newcomer,
    secretary,
    act,
    enter: (id: string) => enter(`member:${province}:${id}`),
    /** m3 names somebody for some days, whom the secretary then approves or refuses. */
    named: async (days: { from: string; until: string }, action?: 'approve' | 'refuse') => {
      const standIn = newcomer('suppleante');
      const m3 = await enter(`member:${province}:m3`);
      expect((await m3.post('/review/stand-in', { ...standIn.form, ...days })).statusCode).toBe(303);
      const n = String((await store.committees.getRoster(province)).standIns.at(-1)?.n);
      if (action !== undefined) expect((await act({ seat: 'm3', action, n, reason: 'Motif dit à m3' })).statusCode).toBe(303);
      return standIn.address;
    },
    subjects: (address: string) => mailbox.sentTo(address).map(({ subject }) => subject),
    wait: (minutes: number) => {
      now = plusMinutes(now, minutes);
    },
    at: (moment: string) => {
      now = moment;
    },
    run: () => digests({}, context),
    open: (link: string) => ask(signInPages, 'GET', new URL(link).pathname),
    suppress: async (address: string) => store.suppressions.report(await keys.address(address), 'bounced', now),
    letters: () => store.seatLetters.list(province, 0),
  };
};

/** Opens such rooms on a store and a mailbox of the test file. */
export const useSeatMailRooms = () => {
  const [useOne, useMail] = [useStore(), useMailbox()];
  return () => openRoom(useOne(), useMail());
};
