import { describe, expect, test } from 'vitest';
import { cast } from '../../../core/review/cast.ts';
import { noRoster } from '../../../core/review/roster.ts';
import { createSeatedCommittees } from '../../../functions/shared/seated-committee.ts';
import { memberOf } from '../../../functions/shared/session.ts';
import { countFilesAgain } from '../../../functions/sweep-due-work/count-again.ts';
import { aCommittee, aRegion } from '../../support/builders/index.ts';
import { at, inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';

const store = useStore();
const region = aRegion({ committees: [aCommittee()] });
const PROVINCE = 'MA-MAR';
const clock = { now: () => at(20), real: () => Date.parse(at(20)) };

const world = () => {
  const { applications, committees: records } = store();
  const told: string[] = [];
  const callbacks = {
    callBack: async (_token: string, outcome: string) => {
      told.push(outcome);
      return 'taken' as const;
    },
    mustCallBack: async () => undefined,
  };
  const committees = createSeatedCommittees(records, region, clock);
  const remove = async (seats: readonly string[]) => {
    const roster = await committees.getRoster(PROVINCE);
    const event = { kind: 'member-removed' as const, by: { role: 'secretary' as const, id: 's1' } };
    await committees.saveRoster({ ...roster, version: roster.version + 1, removed: [...seats] }, { event, at: at(10) });
  };
  const vote = async (id: string, member: string, choice: 'approve' | 'reject') => {
    const [file, committee] = await Promise.all([applications.get(id), committees.seatedOf(PROVINCE)]);
    if (file === undefined || committee === undefined) throw new Error('missing');
    const change = cast(file, committee, { member, round: 0, choice, reason: 'motif' }, { at: at(5) });
    expect(change.ok && (await applications.commit(change.value)).ok).toBe(true);
  };
  return { deps: { applications, committees, callbacks, clock }, told, remove, vote };
};

describe('when a seat falls away', () => {
  test('every open file is counted again, once, and its execution is told', async () => {
    const { deps, told, remove, vote } = world();
    const [decided, open, lost] = [await inReview(deps.applications), await inReview(deps.applications), await inReview(deps.applications)];
    for (const member of ['m1', 'm2', 'm3']) await vote(decided.id, member, 'approve');
    await vote(decided.id, 'm4', 'reject');
    await vote(open.id, 'm1', 'approve');
    const statusOf = async (id: string) => (await deps.applications.get(id))?.status;

    await countFilesAgain(deps, PROVINCE, () => true);
    expect(await statusOf(decided.id)).toBe('in-review');

    await remove(['m5', 'm6']);
    // Out of time before the first: nothing is noted as done.
    await countFilesAgain(deps, PROVINCE, () => false);
    expect(await statusOf(decided.id)).toBe('in-review');
    await countFilesAgain(deps, PROVINCE, () => true);
    await countFilesAgain(deps, PROVINCE, () => true);
    expect(await Promise.all([decided.id, open.id, lost.id].map(statusOf))).toEqual(['approved', 'in-review', 'in-review']);
    expect(told).toEqual(['approved']);
    const kinds = (await deps.applications.getEvents(decided.id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'committee-decided')).toHaveLength(1);

    await remove(['m4', 'm5', 'm6']);
    await countFilesAgain(deps, PROVINCE, () => true);
    expect(await Promise.all([open.id, lost.id].map(statusOf))).toEqual(['escalated', 'escalated']);
  });
});

describe('a session', () => {
  const session = (id: string, openedAt = 1_000) => ({ subject: { kind: 'member' as const, province: PROVINCE, id }, openedAt });
  const roster = (changes: object) => ({
    committees: {
      ...store().committees,
      seatedOf: createSeatedCommittees(
        { ...store().committees, getRoster: async () => ({ ...noRoster(PROVINCE), ...changes }) },
        region,
        clock,
      ).seatedOf,
    },
  });
  const { id: _id, ...person } = region.committees[0]?.secretary ?? expect.fail('no committee');

  test.each([
    ['of a member whose seat fell away', { removed: ['m3'] }, 'm3'],
    ['of a member who was replaced', { replacements: [{ n: 1, seat: 'm3', person, since: at(1) }] }, 'm3'],
    ['of who replaced her and was replaced', { replacements: [1, 2].map((n) => ({ n, seat: 'm3', person, since: at(1) })) }, 'm3.r1'],
    [
      'of a stand-in before her first day',
      { standIns: [{ n: 1, seat: 'm3', person, from: '2099-01-01', until: '2099-01-02', state: 'approved' }] },
      'm3.s1',
    ],
    ['of another committee’s member', {}, 'm7'],
  ])('%s is refused', async (_, changes, id) => {
    await expect(memberOf(roster(changes), session(id))).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('that was revoked is over, and one from afterwards is not', async () => {
    const deps = roster({ revoked: { m3: 1_000 } });
    await expect(memberOf(deps, session('m3'))).rejects.toMatchObject({ code: 'session-expired' });
    expect((await memberOf(deps, session('m3', 1_001))).member).toMatchObject({ id: 'm3', seat: 'm3' });
    await expect(memberOf(deps, session('m4', 1))).resolves.toBeDefined();
  });
});
