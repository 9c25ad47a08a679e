import { Logger } from '@aws-lambda-powertools/logger';
import { expect, test, vi } from 'vitest';
import type { Person } from '../../../core/region/committee.ts';
import { cast } from '../../../core/review/cast.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { createHandler } from '../../../functions/sweep-due-work/handler.ts';
import { CorruptRecord } from '../../../store/corrupt-record.ts';
import { aCommittee, aPerson, aRegion } from '../../support/builders/index.ts';
import { contextOf } from '../../support/lambda-context.ts';
import { at, inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { dueWorkDeps } from './support/due-work.ts';

const useOne = useStore();
const PROVINCE = 'MA-MAR';
const { members } = aCommittee();
const coordinator = aPerson({ id: 'coordinator' });
const passing = (seats: readonly string[]) =>
  members.map((one) =>
    seats.includes(one.id) ? aPerson({ id: one.id, name: { ar: `وافدة ${one.id}`, fr: `Arrivante ${one.id}` } }) : one,
  );

/** Whole runs of the sweep, where two provinces have committees and the roster of the other cannot be read while `broken`. */
const deployed = (people: readonly Person[]) => {
  const store = useOne();
  const clock = { now: () => at(20), real: () => Date.parse(at(20)) };
  const region = aRegion({ coordinator, committees: [aCommittee({ members: [...people] }), aCommittee({ province: 'MA-CHI' })] });
  const state = { broken: false };
  const records = {
    ...store.committees,
    getRoster: async (province: string) => {
      if (state.broken && province === 'MA-CHI') throw new CorruptRecord({ pk: 'MA-07#COMMITTEE#MA-CHI', sk: 'ROSTER' }, 'unreadable');
      return store.committees.getRoster(province);
    },
  };
  const committees = createSeatedCommittees(records, region, clock);
  const handler = createHandler({
    ...dueWorkDeps(store, region, clock),
    committees,
  });
  const sweep = () => handler({}, { ...contextOf('sweep'), getRemainingTimeInMillis: () => 50_000 });
  return {
    state,
    sweep,
    /** One whose other province fails. */
    sweepBroken: async () => {
      state.broken = true;
      await expect(sweep()).rejects.toThrow('parts failed');
      state.broken = false;
    },
    vote: async (id: string, member: string) => {
      const file = (await store.applications.get(id)) ?? expect.fail('lost');
      const seated = (await committees.seatedOf(PROVINCE)) ?? expect.fail('no committee');
      const change = cast(file, seated, { member, round: 0, choice: 'approve', reason: 'motif' }, { at: at(5) });
      expect(change.ok && (await store.applications.commit(change.value)).ok).toBe(true);
    },
    sits: async () => (await committees.seatedOf(PROVINCE))?.members.map(({ id }) => id).join(' '),
    statusOf: async (id: string) => (await store.applications.get(id))?.status,
    talliedBy: async () => (await store.committees.tallied(PROVINCE))?.by,
  };
};

test('a roster of another province that cannot be read stops neither the leaving nor the counting here, and decides nothing without newcomers', async () => {
  const { applications } = useOne();
  await deployed(members).sweep();
  const file = await inReview(applications, { province: PROVINCE });

  const smaller = deployed(members.filter(({ id }) => id !== 'm6'));
  await smaller.sweepBroken();
  expect([await smaller.sits(), await smaller.talliedBy()]).toEqual(['m1 m2 m3 m4 m5', 'm1,m2,m3,m4,m5|m1|4|m6']);

  const passed = deployed(passing(['m2', 'm3', 'm4']).filter(({ id }) => id !== 'm6'));
  await passed.vote(file.id, 'm1');
  expect(await passed.statusOf(file.id)).toBe('in-review');
  // The seats are emptied; whoever takes them might sit where it cannot be read.
  await passed.sweepBroken();
  expect([await passed.sits(), await passed.statusOf(file.id)]).toEqual(['m1 m5', 'in-review']);
  await passed.sweep();
  expect([await passed.sits(), await passed.statusOf(file.id)]).toEqual(['m1 m2.r1 m3.r1 m4.r1 m5', 'in-review']);
});

test('who may not take a seat is logged, once, by the seat and why', async () => {
  const lines: unknown[] = [];
  const warned = vi.spyOn(Logger.prototype, 'warn').mockImplementation((...line) => {
    lines.push(line);
  });
  await deployed(members).sweep();
  const [, second = expect.fail('no member')] = passing(['m2']);
  const after = deployed(members.map((one) => (one.id === 'm2' ? { ...second, email: coordinator.email } : one)));
  await after.sweep();
  await after.sweep();
  expect(lines).toEqual([['seat-not-taken', expect.objectContaining({ province: PROVINCE, seat: 'm2', why: 'WorksElsewhere' })]]);
  expect(JSON.stringify(lines)).not.toContain(coordinator.email);
  warned.mockRestore();
});
