import type { Context } from 'aws-lambda';
import { afterEach, describe, expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { promote, waitForPlace } from '../../../core/application/transitions/orientation.ts';
import { withdraw } from '../../../core/application/transitions/withdrawal.ts';
import type { Host } from '../../../core/region/host.ts';
import type { Region } from '../../../core/region/region.ts';
import { createHandler as orientApplication } from '../../../functions/orient-application/handler.ts';
import { whyWaiting } from '../../../functions/shared/committee/orientation-reasons.ts';
import { seatTableOf } from '../../../functions/shared/committee/seat-table.ts';
import { promoteWaiting } from '../../../functions/sweep-due-work/promote-waiting.ts';
import { waitingList } from '../../../store/keys.ts';
import { aHost, aRegion, SAMPLE_PROVINCES } from '../../support/builders/index.ts';
import { approved, at, move } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { notedEmail, sampleDelivery } from './support/delivery.ts';

const useOne = useStore();
const PROVINCES = ['MA-MAR', 'MA-SAF'] as const;
let cins = 500_000;
let hosts = 0;
const freshHost = (overrides: Partial<Host> = {}): Host => {
  hosts += 1;
  return aHost({ id: `waiting-host-${hosts}`, places: 1, ...overrides });
};

/** The sweep and orientation on the real store; what leaves the system is written down. */
const world = (only: readonly Host[], shares?: Partial<Record<(typeof PROVINCES)[number], number>>) => {
  const store = useOne();
  const { applications, cases, due, messages, places, seats } = store;
  const started: string[] = [];
  const mails: string[] = [];
  const calledBack: string[] = [];
  const clock = { now: () => at(30), real: () => Date.parse(at(30)) };
  const share = (province: string) => (province === 'MA-MAR' ? shares?.['MA-MAR'] : province === 'MA-SAF' ? shares?.['MA-SAF'] : 0) ?? 0;
  const region: Region = aRegion({
    hosts: [...only],
    ...(shares === undefined
      ? {}
      : {
          seats: {
            target: 3_000,
            shares: SAMPLE_PROVINCES.flatMap((province) => [
              { province, category: 1 as const, seats: share(province) },
              { province, category: 2 as const, seats: 0 },
            ]),
          },
        }),
  });
  const callbacks = {
    callBack: async () => 'taken' as const,
    mustCallBack: async (_token: string, outcome: string) => void calledBack.push(outcome),
  };
  const delivery = sampleDelivery({ applications, messages, region, clock }, { email: notedEmail(mails) });
  const workflow = {
    tryStart: async ({ id }: Application) => {
      started.push(id);
      return 'started' as const;
    },
    state: async () => 'running' as const,
  };
  const deps = { applications, cases, due, places, seats, workflow, callbacks, delivery, region, clock };
  const orient = async (application: Application, behind: Partial<typeof deps> = {}): Promise<Application> => {
    const { id, execution } = application;
    const payload = { applicationId: id, execution: `${id}.${execution}`, retry: 0, token: `orient-${id}` };
    await orientApplication({ ...deps, ...behind })(payload, { functionName: 'orient' } as Context);
    return look(id);
  };
  const look = async (id: string): Promise<Application> => (await applications.get(id)) ?? expect.fail('lost');
  const newcomer = (score: number, province: string = 'MA-MAR'): Promise<Application> => {
    cins += 1;
    return approved(applications, { cin: `SW${cins}`, province }, score);
  };
  const wait = async (score: number, province?: string): Promise<Application> =>
    move(applications, waitForPlace(await newcomer(score, province), { why: ['no-free-place'] }, { at: at(5) }));
  const statuses = async (...all: readonly Application[]) => Promise.all(all.map(async ({ id }) => (await look(id)).status));
  return { ...store, deps, orient, look, newcomer, wait, statuses, started, mails, calledBack };
};

/** Nobody of one test waits or holds a seat in the next. */
afterEach(async () => {
  const { applications, trouble } = useOne();
  Object.assign(trouble, { conflict: () => false, meanwhile: async () => undefined });
  const queues = [
    ...PROVINCES.map((province) => ({ holder: waitingList(1, province), status: 'waiting-list' as const })),
    ...Array.from({ length: hosts }, (_, n) => ({ holder: `waiting-host-${n + 1}`, status: 'referred' as const })),
  ];
  const left = await Promise.all(queues.map((queue) => applications.queue({ ...queue, limit: 100 })));
  for (const { items } of left) for (const one of items) await move(applications, withdraw(one, {}, { at: at(60) }));
  for (const one of promoted.splice(0)) {
    const now = await applications.get(one.id);
    if (now?.status === 'approved') await move(applications, withdraw(now, {}, { at: at(60) }));
  }
});
const promoted: Application[] = [];

describe('who waits is promoted', () => {
  test('once, the best first, by however many sweeps at once that meet each other’s writes', async () => {
    const [one, two] = [freshHost(), freshHost({ province: 'MA-SAF' })];
    const run = world([one, two], { 'MA-MAR': 9, 'MA-SAF': 9 });
    const waiting = await Promise.all([10, 90, 50, 70].map((score) => run.wait(score)));
    promoted.push(...waiting);
    run.trouble.conflict = (n) => n % 3 === 0;
    await Promise.all(Array.from({ length: 4 }, () => promoteWaiting(run.deps)));
    expect(await run.statuses(...waiting)).toEqual(['waiting-list', 'approved', 'waiting-list', 'approved']);
    expect(run.started.toSorted()).toEqual([waiting[1]?.id, waiting[3]?.id].toSorted());
    expect(await run.places.taken([one.id, two.id])).toEqual({ [one.id]: 1, [two.id]: 1 });
    expect((await run.seats.taken(['MA-MAR']))('MA-MAR', 1)).toBe(2);
  });

  test('a sweep that ran between another one’s look and its write leaves nothing for it', async () => {
    const run = world([freshHost()]);
    const waiting = await Promise.all([10, 90].map((score) => run.wait(score)));
    promoted.push(...waiting);
    let ran = false;
    run.trouble.meanwhile = async () => {
      if (ran) return;
      ran = true;
      await promoteWaiting(run.deps);
    };
    await promoteWaiting(run.deps);
    expect(await run.statuses(...waiting)).toEqual(['waiting-list', 'approved']);
    expect(run.started).toEqual([waiting[1]?.id]);
  });

  test('a sweep that lost the best place to another begins anew: nobody overtakes', async () => {
    const [near, far] = [freshHost(), freshHost({ province: 'MA-SAF' })];
    const run = world([near, far]);
    const waiting = await Promise.all([90, 70, 50].map((score) => run.wait(score)));
    promoted.push(...waiting);
    const [best] = waiting;
    // Between the look at the places and that at the lists, the best is promoted elsewhere.
    let looked = false;
    const taken = async (ids: readonly string[]) => {
      const before = await run.places.taken(ids);
      if (!looked) {
        looked = true;
        if (best !== undefined) await move(run.applications, promote(await run.look(best.id), { host: near }, { at: at(29) }));
      }
      return before;
    };
    await promoteWaiting({ ...run.deps, places: { ...run.places, taken } });
    expect(await run.statuses(...waiting)).toEqual(['approved', 'approved', 'waiting-list']);
  });

  test('the next sweep does not promote another for a place whose promotion is still on its way', async () => {
    const run = world([freshHost()]);
    const waiting = await Promise.all([10, 90].map((score) => run.wait(score)));
    promoted.push(...waiting);
    await promoteWaiting(run.deps);
    await promoteWaiting(run.deps);
    expect(await run.statuses(...waiting)).toEqual(['waiting-list', 'approved']);
    // Nor does a newcomer with more points slip in.
    expect((await run.orient(await run.newcomer(99))).status).toBe('waiting-list');
  });

  test('a contested place goes to the best score, wherever she lives; a province whose seats are gone is passed over', async () => {
    const both = world([freshHost()], { 'MA-MAR': 5, 'MA-SAF': 5 });
    const [mar, saf] = [await both.wait(40), await both.wait(80, 'MA-SAF')];
    promoted.push(mar, saf);
    const gone = world([freshHost()], { 'MA-MAR': 5, 'MA-SAF': 0 });
    await promoteWaiting(gone.deps);
    expect(await both.statuses(mar, saf)).toEqual(['approved', 'waiting-list']);
    const again = await both.wait(40);
    promoted.push(again);
    await promoteWaiting(both.deps);
    expect(await both.statuses(again, saf)).toEqual(['waiting-list', 'approved']);
    const other = world([freshHost()], { 'MA-MAR': 5, 'MA-SAF': 5 });
    const behind = await other.wait(30, 'MA-SAF');
    promoted.push(behind);
    await promoteWaiting(other.deps);
    expect(await both.statuses(again, behind)).toEqual(['approved', 'waiting-list']);
  });

  test('the first of a long list who fits is found, though more than a page before her do not', async () => {
    const run = world([freshHost({ childcare: false })]);
    cins += 1;
    const needs = await Promise.all(
      Array.from({ length: 25 }, async (_, n) => {
        const one = await approved(run.applications, { cin: `SV${cins * 100 + n}`, childcareNeed: true }, 90);
        return move(run.applications, waitForPlace(one, { why: ['no-childcare'] }, { at: at(5) }));
      }),
    );
    const fits = await run.wait(10);
    promoted.push(fits);
    await promoteWaiting(run.deps);
    expect((await run.statuses(fits, ...needs)).filter((status) => status === 'approved')).toHaveLength(1);
    expect((await run.look(fits.id)).status).toBe('approved');
  });
});

describe('a newcomer', () => {
  const PAGE = 20;
  /** Before those who really wait, so many more do who fit no host of the region. */
  const behindCrowd = async ({ applications }: ReturnType<typeof world>, pages: number) => {
    cins += 1;
    const one = await approved(applications, { cin: `SX${cins}`, childcareNeed: true }, 95);
    const queue: typeof applications.queue = async ({ after, ...query }) => {
      const page = after === undefined ? 1 : Number(/^crowd-(\d+)$/u.exec(after)?.[1]);
      if (query.holder !== waitingList(1, 'MA-MAR') || !(page <= pages)) {
        return applications.queue({ ...query, after: page > pages ? undefined : after });
      }
      return { items: Array.from({ length: PAGE }, (_, n) => ({ ...one, id: `${one.id}-${page}-${n}` })), next: `crowd-${page + 1}` };
    };
    return { applications: { ...applications, queue } };
  };

  test.each([0, 4, 6, 40])('does not overtake a better one who stands behind %i pages of those who do not fit', async (pages) => {
    const run = world([freshHost({ childcare: false })]);
    const crowd = await behindCrowd(run, pages);
    const better = await run.wait(80);
    promoted.push(better);
    expect((await run.orient(await run.newcomer(10), crowd)).status).toBe('waiting-list');
    // Who ranks before the better one is first.
    expect((await run.orient(await run.newcomer(90), crowd)).status).toBe('referred');
  });

  test('passes however many who do not fit, and waits where they are more than are looked at: the sweep places her', async () => {
    const run = world([freshHost({ childcare: false }), freshHost({ childcare: false })]);
    expect((await run.orient(await run.newcomer(10), await behindCrowd(run, 40))).status).toBe('referred');
    const late = await run.orient(await run.newcomer(10), await behindCrowd(run, 60));
    promoted.push(late);
    expect(late.status).toBe('waiting-list');
    await promoteWaiting(run.deps);
    expect(await run.statuses(late)).toEqual(['approved']);
  });
});

describe('her way from the list', () => {
  test('she is referred to the host that her promotion chose, told once, and takes nothing twice', async () => {
    const host = freshHost();
    const run = world([host, freshHost()], { 'MA-MAR': 1 });
    const waiting = await run.wait(50);
    await promoteWaiting(run.deps);
    const reserved = await run.look(waiting.id);
    expect(reserved).toMatchObject({ status: 'approved', seat: true });
    const referred = await run.orient(reserved);
    expect(referred).toMatchObject({ status: 'referred', referral: { host: reserved.reserved }, seat: true });
    expect(referred.reserved).toBeUndefined();
    expect((await run.messages.all(waiting.id)).map(({ kind }) => kind)).toEqual(['received', 'waiting-list', 'approved']);
    expect(Object.values(await run.places.taken(run.deps.region.hosts.map(({ id }) => id))).toSorted()).toEqual([0, 1]);
    expect((await run.seats.taken(['MA-MAR']))('MA-MAR', 1)).toBe(1);
  });

  test('a withdrawal frees place and seat, and the next is promoted', async () => {
    const host = freshHost();
    const run = world([host], { 'MA-MAR': 1 });
    const seated = await run.orient(await run.newcomer(90));
    expect(seated.status).toBe('referred');
    const [next, after] = [await run.wait(50), await run.wait(40)];
    promoted.push(next, after);
    await promoteWaiting(run.deps);
    expect(await run.statuses(next, after)).toEqual(['waiting-list', 'waiting-list']);
    await move(run.applications, withdraw(seated, {}, { at: at(31) }));
    await promoteWaiting(run.deps);
    expect(await run.statuses(next, after)).toEqual(['approved', 'waiting-list']);
  });

  test('a host that is configured no more: place and seat are given back and she waits on', async () => {
    const host = freshHost();
    const waiting = await world([host], { 'MA-MAR': 1 }).wait(50);
    const run = world([host], { 'MA-MAR': 1 });
    await promoteWaiting(run.deps);
    const without = world([freshHost({ childcare: true })], { 'MA-MAR': 1 });
    const back = await without.orient(await run.look(waiting.id));
    expect(back).toMatchObject({ status: 'waiting-list' });
    expect([back.seat, back.reserved]).toEqual([undefined, undefined]);
    expect(await run.places.taken([host.id])).toEqual({ [host.id]: 0 });
    expect((await run.seats.taken(['MA-MAR']))('MA-MAR', 1)).toBe(0);
  });
});

describe('beyond the seats', () => {
  test('an approval waits although places are free, and is told why', async () => {
    const host = freshHost({ places: 9 });
    const run = world([host], { 'MA-MAR': 1 });
    expect((await run.orient(await run.newcomer(20))).status).toBe('referred');
    const beyond = await run.orient(await run.newcomer(90));
    expect(beyond.status).toBe('waiting-list');
    expect(whyWaiting(await run.applications.getEvents(beyond.id))).toEqual(['no-seat']);
    expect(run.calledBack).toEqual(['waiting-list']);
    expect(await run.places.taken([host.id])).toEqual({ [host.id]: 1 });
    // Another province has its own.
    expect((await world([host], { 'MA-MAR': 1, 'MA-SAF': 1 }).orient(await run.newcomer(10, 'MA-SAF'))).status).toBe('referred');
  });

  test('eight at once for three seats: three are referred, five wait', async () => {
    const run = world([freshHost({ places: 20 })], { 'MA-MAR': 3 });
    const all = await Promise.all(Array.from({ length: 8 }, () => run.newcomer(50)));
    run.trouble.conflict = (n) => n % 4 === 0;
    const ends = await Promise.all(all.map((one) => run.orient(one)));
    expect(ends.filter(({ status }) => status === 'referred')).toHaveLength(3);
    expect(ends.filter(({ status }) => status === 'waiting-list')).toHaveLength(5);
  });

  test('a last seat that was freed is not given past someone who waits for it with more points, though another host fits the newcomer', async () => {
    const run = world([freshHost(), freshHost({ fields: ['digital'] })], { 'MA-MAR': 1 });
    const waiting = await run.wait(60);
    const newcomer = await run.orient(await run.newcomer(50));
    expect(newcomer.status).toBe('waiting-list');
    expect(whyWaiting(await run.applications.getEvents(newcomer.id))).toEqual(['no-seat']);
    await promoteWaiting(run.deps);
    promoted.push(waiting);
    expect(await run.statuses(waiting, newcomer)).toEqual(['approved', 'waiting-list']);
  });

  test('where a region has no shares, places alone count', async () => {
    const run = world([freshHost({ places: 2 })]);
    const referred = await run.orient(await run.newcomer(50));
    expect(referred).toMatchObject({ status: 'referred' });
    expect(referred.seat).toBeUndefined();
    expect(await seatTableOf(run.deps, ['MA-MAR'], 'fr')).toBeUndefined();
  });

  test('the table says what is taken, what is left and who waits', async () => {
    const run = world([freshHost({ places: 9 })], { 'MA-MAR': 2, 'MA-SAF': 1 });
    await run.orient(await run.newcomer(50));
    await run.wait(40, 'MA-SAF');
    const table = await seatTableOf(run.deps, ['MA-MAR', 'MA-SAF'], 'fr');
    const mine = { category: 1, share: 2, taken: 1, left: 1, waiting: 0, resting: 0 };
    expect(table?.rows.filter(({ category }) => category === 1)).toEqual([
      { province: 'MA-MAR', ...mine },
      { province: 'MA-SAF', category: 1, share: 1, taken: 0, left: 1, waiting: 1, resting: 0 },
    ]);
    expect(table?.target).toBeUndefined();
    // Smaller than what is taken: nothing is left, and nothing is owed.
    const smaller = world([freshHost()], { 'MA-MAR': 0 });
    expect((await seatTableOf(smaller.deps, ['MA-MAR'], 'fr'))?.rows[0]).toMatchObject({ share: 0, taken: 1, left: 0 });
    expect((await seatTableOf(run.deps, SAMPLE_PROVINCES, 'ar'))?.target).toBe(3_000);
  });
});
