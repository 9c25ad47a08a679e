import { describe, expect, test } from 'vitest';
import { caseId } from '../../../core/case/case.ts';
import type { Committee } from '../../../core/region/committee.ts';
import type { Result } from '../../../core/result.ts';
import { cast } from '../../../core/review/cast.ts';
import { owedBy } from '../../../core/review/docket.ts';
import { removeMember, replaceMember } from '../../../core/review/membership.ts';
import { noRoster, type Roster } from '../../../core/review/roster.ts';
import type { RosterChange } from '../../../core/review/stand-in.ts';
import { detailOf } from '../../../functions/resolve-cases/detail.ts';
import { changeRoster } from '../../../functions/shared/committee/change-roster.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { memberOf } from '../../../functions/shared/session/session.ts';
import { countFilesAgain } from '../../../functions/sweep-due-work/count-again.ts';
import { aCommittee, aPerson, aRegion } from '../../support/builders/index.ts';
import { sampleKeys } from '../../support/keys.ts';
import { at, inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { callbacksThatAreTaken } from './support/callbacks.ts';

const store = useStore();
const configured = aCommittee();
const region = aRegion({ committees: [configured, { ...configured, province: 'MA-CHI' }, { ...configured, province: 'MA-KES' }] });
const newcomer = () => {
  const { id: _id, ...person } = aPerson();
  return person;
};
const PROVINCE = 'MA-MAR';
const clock = { now: () => at(20), real: () => Date.parse(at(20)) };

const world = (province = PROVINCE) => {
  const { applications, cases, committees: records, due } = store();
  const { callbacks, taken: told } = callbacksThatAreTaken();
  const committees = createSeatedCommittees(records, region, clock);
  const doing = { by: { role: 'secretary' as const, id: 's1' }, today: at(10).slice(0, 10), elsewhere: new Set<string>(), reason: 'motif' };
  const change = async (decide: (committee: Committee, roster: Roster) => Result<RosterChange, string>) => {
    const changed = decide({ ...configured, province }, await committees.getRoster(province));
    if (!changed.ok) throw new Error(changed.error);
    await committees.saveRoster(changed.value.roster, { event: changed.value.event, at: at(10) });
  };
  const remove = async (...seats: readonly string[]) => {
    for (const seat of seats) await change((committee, roster) => removeMember(committee, roster, seat, doing));
  };
  const fill = (seat: string) =>
    change((committee, roster) => replaceMember(committee, roster, { seat, person: newcomer(), since: at(10) }, doing));
  const vote = async (id: string, member: string, choice: 'approve' | 'reject') => {
    const [file, committee] = await Promise.all([applications.get(id), committees.seatedOf(province)]);
    if (file === undefined || committee === undefined) throw new Error('missing');
    const change = cast(file, committee, { member, round: 0, choice, reason: 'motif' }, { at: at(5) });
    expect(change.ok && (await applications.commit(change.value)).ok).toBe(true);
  };
  return { deps: { applications, cases, due, committees, callbacks, clock }, told, remove, fill, vote };
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

    await remove('m5', 'm6');
    // Out of time before the first: nothing is noted as done.
    await countFilesAgain(deps, PROVINCE, () => false);
    expect(await statusOf(decided.id)).toBe('in-review');
    await countFilesAgain(deps, PROVINCE, () => true);
    await countFilesAgain(deps, PROVINCE, () => true);
    expect(await Promise.all([decided.id, open.id, lost.id].map(statusOf))).toEqual(['approved', 'in-review', 'in-review']);
    expect(told).toEqual(['approved']);
    const kinds = (await deps.applications.getEvents(decided.id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'committee-decided')).toHaveLength(1);

    await remove('m4');
    await countFilesAgain(deps, PROVINCE, () => true);
    expect(await Promise.all([open.id, lost.id].map(statusOf))).toEqual(['escalated', 'escalated']);
  });
});

test('a vote whose seat was removed counts never again, and who takes the seat is owed one of her own', async () => {
  const { deps, remove, fill, vote } = world('MA-CHI');
  const file = await inReview(deps.applications, { province: 'MA-CHI' });
  for (const member of ['m1', 'm2', 'm3']) await vote(file.id, member, 'approve');
  const [status, rest] = [
    async () => (await deps.applications.get(file.id))?.status,
    { m1: { choice: 'approve' }, m2: { choice: 'approve' } },
  ] as const;
  await remove('m3');
  await fill('m3');
  await countFilesAgain(deps, 'MA-CHI', () => true);
  expect(await status()).toBe('in-review');
  const seat = (await deps.committees.seatedOf('MA-CHI'))?.members.find((one) => one.seat === 'm3') ?? expect.fail('no seat');
  const ours = async () => (await deps.applications.docket('MA-CHI')).filter(({ id }) => id === file.id);
  expect(owedBy(await ours(), seat)).toHaveLength(1);
  // With hers there would be four.
  await vote(file.id, 'm4', 'approve');
  expect(await status()).toBe('in-review');
  expect((await ours())[0]?.ballots).toEqual({ ...rest, m3: { choice: 'approve', void: true }, m4: { choice: 'approve' } });
  await vote(file.id, 'm3.r1', 'approve');
  expect(await status()).toBe('approved');
  expect((await deps.applications.get(file.id))?.ballots['m3']).toEqual({ choice: 'approve', voter: 'm3.r1' });
});

test('the coordinator reads which votes were void when a file came to her; nobody is struck off them afterwards', async () => {
  const { deps, remove, vote } = world('MA-KES');
  const file = await inReview(deps.applications, { province: 'MA-KES' });
  for (const member of ['m1', 'm4']) await vote(file.id, member, 'approve');
  await remove('m4', 'm5', 'm6');
  await countFilesAgain(deps, 'MA-KES', () => true);
  await remove('m1');
  const opened = await store().cases.get(caseId('escalated', file.id, 0));
  const detail = await detailOf(
    { ...deps, region, messages: store().messages, national: store().national },
    opened ?? expect.fail('no case'),
    'fr',
  );
  expect(detail.kind === 'undecided' && detail.votes.map(({ name, isVoid }) => [name, isVoid === true])).toEqual([
    ['Personne échantillon m1', false],
    ['Personne échantillon m4', true],
  ]);
});

test('who works elsewhere in the region takes no seat, be it by configuration or by another committee’s roster', async () => {
  const { committees } = store();
  const deps = { committees: createSeatedCommittees(committees, region, clock), region, clock };
  const doing = { by: { role: 'secretary' as const, id: 's1' }, today: at(10).slice(0, 10), reason: 'motif' };
  const seat = (province: string, email: string) =>
    changeRoster(deps, province, (roster, elsewhere) =>
      replaceMember(
        { ...configured, province },
        roster,
        { seat: 'm6', person: { ...newcomer(), email }, since: at(10) },
        { ...doing, elsewhere },
      ),
    );
  const refused = { ok: false, error: 'WorksElsewhere' };
  for (const email of [region.coordinator.email, region.hosts[0]?.staff[0]?.email, region.agents[0]?.email])
    expect(await seat(PROVINCE, email ?? '')).toEqual(refused);
  expect((await seat('MA-CHI', 'newly@example.org')).ok).toBe(true);
  expect(await seat(PROVINCE, 'newly@example.org')).toEqual(refused);
});

describe('a session', () => {
  const session = (id: string, openedAt = 1_000) => ({
    subject: { kind: 'member' as const, province: PROVINCE, id },
    openedAt,
    person: undefined,
  });
  const roster = (changes: object) => ({
    keys: sampleKeys(),
    committees: createSeatedCommittees(
      { ...store().committees, getRoster: async () => ({ ...noRoster(PROVINCE), ...changes }) },
      region,
      clock,
    ),
  });
  const standIn = { n: 1, seat: 'm3', person: newcomer(), state: 'approved' };
  const { id: _id, ...person } = region.committees[0]?.secretary ?? expect.fail('no committee');

  test.each([
    ['of a member whose seat fell away', { removed: ['m3'] }, 'm3', 'seat-ended'],
    ['of a member who was replaced', { replacements: [{ n: 1, seat: 'm3', person, since: at(1) }] }, 'm3', 'seat-ended'],
    [
      'of who replaced her and was replaced',
      { replacements: [1, 2].map((n) => ({ n, seat: 'm3', person, since: at(1) })) },
      'm3.r1',
      'seat-ended',
    ],
    [
      'of a stand-in whose days are over',
      { standIns: [{ ...standIn, from: '2026-01-01', until: '2026-01-02' }] },
      'm3.s1',
      'standing-in-over',
    ],
    [
      'of a member for whom somebody stands in today',
      { standIns: [{ ...standIn, from: '2026-01-01', until: '2099-01-02' }] },
      'm3',
      'stood-in-for',
    ],
    ['of another committee’s member', {}, 'm7', 'seat-ended'],
  ])('%s is refused, and says why', async (_, changes, id, code) => {
    await expect(memberOf(roster(changes), session(id))).rejects.toMatchObject({ code });
  });

  test('that was revoked is over, and one from afterwards is not', async () => {
    const deps = roster({ revoked: { m3: 1_000 } });
    await expect(memberOf(deps, session('m3'))).rejects.toMatchObject({ code: 'access-withdrawn' });
    expect((await memberOf(deps, session('m3', 1_001))).member).toMatchObject({ id: 'm3', seat: 'm3' });
    await expect(memberOf(deps, session('m4', 1))).resolves.toBeDefined();
  });
});
