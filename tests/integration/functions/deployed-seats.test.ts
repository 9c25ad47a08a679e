import { expect, test } from 'vitest';
import { minuteLine } from '../../../core/meeting/close.ts';
import { struckOff } from '../../../core/meeting/struck-off.ts';
import type { Person } from '../../../core/region/committee.ts';
import { cast } from '../../../core/review/cast.ts';
import { votesByVoter } from '../../../core/review/fairness.ts';
import { votesFor } from '../../../functions/review-applications/votes.ts';
import { decidingReasons } from '../../../functions/shared/committee/reasons.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { countFilesAgain } from '../../../functions/sweep-due-work/count-again.ts';
import { followDeployment } from '../../../functions/sweep-due-work/follow-deployment.ts';
import { sha256 } from '../../../store/sha256.ts';
import { aCommittee, aPerson, aRegion } from '../../support/builders/index.ts';
import { at, inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { callbacksThatAreTaken } from './support/callbacks.ts';

const store = useStore();
const { members } = aCommittee();

/** A release as it is deployed with these members and a quorum of four. */
const deployed = (province: string, people: readonly Person[]) => {
  const { applications, cases, due, committees: records } = store();
  const clock = { now: () => at(20), real: () => Date.parse(at(20)) };
  const region = aRegion({ committees: [aCommittee({ province, members: [...people] })] });
  const committees = createSeatedCommittees(records, region, clock);
  const { callbacks } = callbacksThatAreTaken();
  const deps = { applications, cases, due, committees, callbacks, clock, region };
  const seated = async () => (await committees.seatedOf(province)) ?? expect.fail('no committee');
  const tryVote = async (id: string, member: string, choice: 'approve' | 'reject') => {
    const file = (await applications.get(id)) ?? expect.fail('lost');
    const change = cast(file, await seated(), { member, round: 0, choice, reason: `reason of ${member}` }, { at: at(5) });
    if (!change.ok) return change.error.code;
    expect((await applications.commit(change.value)).ok).toBe(true);
    return 'cast';
  };
  const vote = async (id: string, ...ids: readonly string[]) => {
    for (const member of ids) expect(await tryVote(id, member, 'reject')).toBe('cast');
  };
  /** What due work does about who sits. */
  const sweep = async () => {
    await followDeployment(deps, province, () => true);
    await countFilesAgain(deps, province, () => true);
  };
  const get = async (id: string) => (await applications.get(id)) ?? expect.fail('lost');
  const dossier = async (id: string) => (await applications.dossier(id)) ?? expect.fail('lost');
  const logged = async () => (await records.events(province)).map(({ kind, by, details }) => [kind, by.role, details?.['seat']]);
  const minutes = async (id: string) => {
    const struckBy = struckOff(await records.events(province));
    return minuteLine(sha256, await dossier(id), { openedAt: at(0), closedAt: at(30), struckBy });
  };
  return { applications, seated, tryVote, vote, sweep, get, dossier, logged, minutes };
};

test('a vote of who is left out by a deployment is nobody’s: not in the count, the letter, the minutes or the reports', async () => {
  const province = 'MA-MAR';
  const before = deployed(province, members);
  await before.sweep();
  const [file, open] = [await inReview(before.applications, { province }), await inReview(before.applications, { province })];
  await before.vote(file.id, 'm1', 'm2', 'm4');
  await before.vote(open.id, 'm1', 'm4');
  expect((await before.get(file.id)).status).toBe('in-review');

  const smaller = members.filter(({ id }) => id !== 'm4');
  const after = deployed(province, smaller);
  // Before due work has seen it: the vote that decides is the fourth, not the fifth.
  await after.vote(file.id, 'm3', 'm5');
  const told = async () => {
    const now = await after.get(file.id);
    const line = await after.minutes(file.id);
    const votes = votesByVoter([{ ...now, area: 'rural', headOfHousehold: false }], []);
    return {
      status: now.status,
      ballot: now.ballots['m4'],
      reasons: (await decidingReasons(after.applications, now)).toSorted(),
      line: [line.cast, line.tally?.reject, line.reasons.length, line.log.fault],
      votes: votes.map(({ voter, reject }) => [voter, reject]),
    };
  };
  const expected = {
    status: 'rejected',
    ballot: { choice: 'reject', void: true },
    reasons: ['reason of m1', 'reason of m2', 'reason of m3', 'reason of m5'],
    line: [4, 4, 4, undefined],
    votes: [
      ['m1', 1],
      ['m2', 1],
      ['m3', 1],
      ['m5', 1],
    ],
  };
  expect(await told()).toEqual(expected);

  await after.sweep();
  await after.sweep();
  expect(await after.logged()).toEqual([['member-removed', 'system', 'm4']]);
  expect((await after.minutes(open.id)).cast).toBe(1);

  // She is named again: what was decided stays as it was, and what is open has no vote of hers until she casts one.
  const again = deployed(province, members);
  await again.sweep();
  await again.sweep();
  expect(await again.logged()).toEqual([
    ['member-removed', 'system', 'm4'],
    ['member-replaced', 'system', 'm4'],
  ]);
  expect(await told()).toEqual(expected);
  await again.vote(open.id, 'm2', 'm3');
  expect(await again.get(open.id)).toMatchObject({ status: 'in-review', ballots: { m4: { void: true } } });
  await again.vote(open.id, 'm4.r1');
  expect(await again.get(open.id)).toMatchObject({ status: 'rejected', ballots: { m4: { voter: 'm4.r1' } } });
});

test('who is given the id of another inherits nothing: neither her vote, nor her reasons, nor what she was shown', async () => {
  const province = 'MA-CHI';
  const before = deployed(province, members);
  await before.sweep();
  const file = await inReview(before.applications, { province });
  await before.vote(file.id, 'm1', 'm3');

  const newcomer = aPerson({ id: 'm3', name: { ar: 'الزهراء (عينة)', fr: 'Zahra (exemple)' } });
  const after = deployed(
    province,
    members.map((one) => (one.id === 'm3' ? newcomer : one)),
  );
  expect(await after.tryVote(file.id, 'm3', 'approve')).toBe('NotAMember');
  await after.sweep();
  await after.sweep();
  expect(await after.logged()).toEqual([
    ['member-removed', 'system', 'm3'],
    ['member-replaced', 'system', 'm3'],
  ]);
  expect(await after.tryVote(file.id, 'm3', 'approve')).toBe('NotAMember');

  const committee = await after.seated();
  const her = committee.members.find(({ email }) => email === newcomer.email) ?? expect.fail('not seated');
  expect(her).toMatchObject({ id: 'm3.r1', seat: 'm3' });
  const shown = async () => votesFor(await after.dossier(file.id), committee, her, 'fr');
  expect(await shown()).toMatchObject({ cast: 1, mine: undefined, others: undefined, bySomebodyElse: false });
  await after.vote(file.id, 'm3.r1');
  expect(await shown()).toMatchObject({ cast: 2, mine: { name: 'Zahra (exemple)' }, others: [{ name: 'Personne échantillon m1' }] });
});
