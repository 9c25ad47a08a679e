import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import type { Change, InvalidTransition } from '../../../core/application/change.ts';
import { supersede } from '../../../core/application/transitions/coordination.ts';
import {
  acceptReferral,
  declineReferral,
  expireReferral,
  promote,
  waitForPlace,
} from '../../../core/application/transitions/orientation.ts';
import { withdraw } from '../../../core/application/transitions/withdrawal.ts';
import type { Result } from '../../../core/result.ts';
import { aHost } from '../../support/builders/index.ts';
import { approved, at, move, referTo, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const STAFF = { role: 'host', id: 's1' } as const;
const COORDINATOR = { role: 'coordinator', id: 'coordinator' } as const;
let cins = 400_000;
const someone = () => {
  cins += 1;
  return approved(store().applications, { cin: `SE${cins}` });
};
const many = (count: number) => Promise.all(Array.from({ length: count }, someone));
/** Seats taken of the sample's province and category. */
const taken = async () => (await store().seats.taken(['MA-MAR']))('MA-MAR', 1);
const holds = ({ seat }: Application) => seat === true;

test('thirty-two referrals at once for five seats: five are made, the rest are refused and hold nothing', async () => {
  const { applications, places, trouble } = store();
  const before = await taken();
  const seekers = await many(32);
  trouble.conflict = (n) => n % 6 === 0;
  const referAll = () => Promise.all(seekers.map((one) => applications.commit(value(referTo(one, 'roomy', 100, { share: before + 5 })))));
  const results = await referAll();
  expect(results.filter(({ ok }) => ok)).toHaveLength(5);
  expect(results.flatMap((result) => (result.ok ? [] : [result.error]))).toEqual(Array.from({ length: 27 }, () => 'NoSeatLeft'));
  expect(await taken()).toBe(before + 5);
  expect(await places.taken(['roomy'])).toEqual({ roomy: 5 });
});

test('the answer to a referral that was lost takes no second seat', async () => {
  const before = await taken();
  const seeker = await someone();
  store().trouble.loseAnswer = () => true;
  expect((await store().applications.commit(value(referTo(seeker, 'lost-answer', 9, { share: before + 5 })))).ok).toBe(true);
  expect(await taken()).toBe(before + 1);
});

test('a share made smaller than what is taken takes nobody until enough are freed; a greater one takes at once', async () => {
  const { applications } = store();
  const before = await taken();
  const [one, two, three, four] = await many(4);
  if (one === undefined || two === undefined || three === undefined || four === undefined) throw new Error('four were asked for');
  const refer = (seeker: Application, share: number) => applications.commit(value(referTo(seeker, 'resized', 9, { share })));
  const first = value(await refer(one, before + 2));
  const second = value(await refer(two, before + 2));
  // Smaller now: whoever has a seat keeps it.
  expect(await refer(three, before + 1)).toEqual({ ok: false, error: 'NoSeatLeft' });
  await move(applications, withdraw(first, {}, { at: at(6) }));
  expect(await refer(three, before + 1)).toEqual({ ok: false, error: 'NoSeatLeft' });
  await move(applications, withdraw(second, {}, { at: at(6) }));
  expect((await refer(three, before + 1)).ok).toBe(true);
  expect((await refer(four, before + 2)).ok).toBe(true);
  expect(await taken()).toBe(before + 2);
});

test('a province without a share has no seat', async () => {
  const seeker = await someone();
  expect(await store().applications.commit(value(referTo(seeker, 'roomy', 100, { share: 0 })))).toEqual({ ok: false, error: 'NoSeatLeft' });
});

const ASKS = ['refer', 'refer', 'decline', 'expire', 'accept', 'wait', 'promote', 'withdraw', 'supersede'] as const;
type Ask = (typeof ASKS)[number];
const step = fc.record({ seeker: fc.nat({ max: 4 }), ask: fc.constantFrom(...ASKS) });

test('whatever is asked in whatever order and at once: as many seats and places are taken as are held, and never too many', async () => {
  const { applications, places, trouble } = store();
  trouble.conflict = (n) => n % 5 === 0;
  let run = 0;
  const ask = async (id: string, host: string, share: number, what: Ask): Promise<void> => {
    const application = await applications.get(id);
    if (application === undefined) throw new Error('missing');
    const change = changeOf(application, host, share, what);
    if (change.ok) await applications.commit(change.value);
  };
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 3 }),
      fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { maxLength: 6 }),
      async (seats, rounds) => {
        run += 1;
        const host = `seats-host-${run}`;
        const before = await taken();
        const seekers = await many(5);
        for (const round of rounds) {
          await Promise.all(round.map(({ seeker, ask: what }) => ask(seekers[seeker]?.id ?? '', host, before + seats, what)));
          const now = await Promise.all(seekers.map(async ({ id }) => value({ ok: true, value: await applications.get(id) })));
          const held = now.filter((one) => one !== undefined && holds(one)).length;
          expect((await taken()) - before).toBe(held);
          expect(held).toBeLessThanOrEqual(seats);
          const placed = now.filter((one) => one?.referral !== undefined || one?.reserved !== undefined).length;
          expect(await places.taken([host])).toEqual({ [host]: placed });
          expect(placed).toBeLessThanOrEqual(2);
        }
      },
    ),
    { numRuns: 12 },
  );
});

const changeOf = (application: Application, id: string, share: number, what: Ask): Result<Change, InvalidTransition> => {
  const moment = { at: at(5) };
  const host = aHost({ id, places: 2 });
  switch (what) {
    case 'refer':
      return referTo(application, id, 2, { share });
    case 'decline':
      return declineReferral(application, { by: STAFF, reason: 'r' }, moment);
    case 'expire':
      return expireReferral(application, {}, moment);
    case 'accept':
      return acceptReferral(application, { by: STAFF }, moment);
    case 'wait':
      return waitForPlace(application, { why: [] }, moment);
    case 'promote':
      return promote(application, { host, share }, moment);
    case 'withdraw':
      return withdraw(application, {}, moment);
    case 'supersede':
      return supersede(application, { by: COORDINATOR, reason: 'r' }, moment);
  }
};
