import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { acceptReferral, declineReferral } from '../../../core/application/transitions/orientation.ts';
import { approved, at, referTo, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const STAFF = { role: 'host', id: 's1' } as const;

/** What may be asked for in any order: a place for a seeker, or a host's answer about her. */
const step = fc.record({
  seeker: fc.nat({ max: 4 }),
  ask: fc.constantFrom('refer', 'refer', 'decline', 'accept'),
});

test('whatever is asked in whatever order and at once, as many places are taken as applications hold one, and never too many', async () => {
  const { applications, places, trouble } = store();
  trouble.conflict = (n) => n % 5 === 0;
  let host = 0;

  const ask = async (id: string, capacity: number, what: 'refer' | 'decline' | 'accept'): Promise<void> => {
    const application = await applications.get(id);
    if (application === undefined) throw new Error('missing');
    const change = changeOf(application, `property-host-${host}`, capacity, what);
    if (change.ok) await applications.commit(change.value);
  };

  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 3 }),
      fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
      async (capacity, rounds) => {
        host += 1;
        const seekers = await Promise.all(Array.from({ length: 5 }, () => approved(applications)));
        for (const round of rounds) {
          await Promise.all(round.map(({ seeker, ask: what }) => ask(seekers[seeker]?.id ?? '', capacity, what)));
          const statuses = await Promise.all(seekers.map(async ({ id }) => (await applications.get(id))?.status));
          const holding = statuses.filter((status) => status === 'referred' || status === 'placed').length;
          const taken = (await places.taken([`property-host-${host}`]))[`property-host-${host}`];
          expect(taken).toBe(holding);
          expect(taken).toBeLessThanOrEqual(capacity);
        }
      },
    ),
    { numRuns: 15 },
  );
});

const changeOf = (application: Application, host: string, capacity: number, what: 'refer' | 'decline' | 'accept') => {
  switch (what) {
    case 'refer':
      return referTo(application, host, capacity);
    case 'decline':
      return declineReferral(application, { by: STAFF, reason: 'r' }, { at: at(5) });
    case 'accept':
      return acceptReferral(application, { by: STAFF }, { at: at(5) });
  }
};

test('a place that is freed can be taken again', async () => {
  const { applications, places } = store();
  const [one, two] = [await approved(applications), await approved(applications)];
  const held = value(await applications.commit(value(referTo(one, 'freed-host', 1))));
  expect(await applications.commit(value(referTo(two, 'freed-host', 1)))).toEqual({ ok: false, error: 'NoPlaceLeft' });
  value(await applications.commit(value(declineReferral(held, { by: STAFF, reason: 'r' }, { at: at(5) }))));
  expect(await places.taken(['freed-host'])).toEqual({ 'freed-host': 0 });

  expect((await applications.commit(value(referTo(two, 'freed-host', 1)))).ok).toBe(true);
  expect(await places.taken(['freed-host'])).toEqual({ 'freed-host': 1 });
});

test('places of many hosts are read at once, more than one batch holds', async () => {
  const { places } = store();
  const hosts = Array.from({ length: 130 }, (_, n) => `host-${n}`);

  const taken = await places.taken(hosts);
  expect(Object.keys(taken)).toEqual(hosts);
  expect(new Set(Object.values(taken))).toEqual(new Set([0]));
});
