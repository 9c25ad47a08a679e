import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../../core/audit/chain.ts';
import { lineFrom } from '../../../core/meeting/line.ts';
import { removeMember } from '../../../core/review/membership.ts';
import { meetings as meetingTexts, minutes as minutesTexts } from '../../../messages/catalogue/index.ts';
import { sha256 } from '../../../store/sha256.ts';
import { aCommittee, aPerson } from '../../support/builders/index.ts';
import { useStore } from '../store/support/store.ts';
import { useMeetings } from './support/committee-room.ts';

const useOne = useStore();
const t = meetingTexts.fr;
const scene = useMeetings(useOne);
const { meet, close, finished, stored, minutesOf, intact } = scene;
const store = () => useOne();
const secretary = () => scene.people().secretary;
const members = () => scene.people().members;

describe('closing', () => {
  test('while votes are coming: the minutes tell each file as its log was at one moment', async () => {
    const { id, path, files } = await meet(10);
    await members()[0]?.vote(files[0]?.reference ?? '', 'approve');
    const voting = members()
      .slice(0, 5)
      .map(async (member, index) => {
        for (const file of index % 2 === 0 ? files : files.toReversed())
          await member.vote(file.reference, index === 4 ? 'reject' : 'approve');
      });
    await finished(path);
    const minutes = await minutesOf(id);
    await Promise.all(voting);
    expect(minutes.files.map(({ reference }) => reference)).toEqual(files.map(({ reference }) => reference));
    for (const line of minutes.files) {
      const events = await store().applications.getEvents(line.application);
      expect(verifyChain(sha256, events)).toBeUndefined();
      const then = events.slice(0, line.log.seq);
      expect(then.at(-1)?.hash).toBe(line.log.hash);
      const { application: _application, reference: _reference, log: _log, ...told } = line;
      expect(told).toEqual(lineFrom(then, { ...minutes, struckBy: () => new Set() }));
      expect(line.log.fault).toBeUndefined();
    }
    expect(await intact(path)).toBe(true);
  });

  test('twice at once is once: one seal in the log, one set of rows, the same minutes', async () => {
    const { id, path } = await meet(3);
    const answers = await Promise.all([close(path), close(path), close(path)]);
    for (const answer of answers) expect(answer).toMatchObject({ status: 303, location: `${path}/minutes` });
    const events = (await store().committees.events('MA-MAR')).filter(
      ({ kind, details }) => kind === 'minutes-sealed' && details?.['meeting'] === id,
    );
    expect(events).toHaveLength(1);
    const seal = (await stored(id)).minutes?.seal;
    expect(events[0]?.details).toMatchObject({ version: 1, seal, files: 3 });
    const parts = await scene.rows(`MA-07#MEETING#MA-MAR#${id.slice(7)}`, 'MINUTES#');
    expect(parts.map(({ sk }) => sk)).toEqual([`MINUTES#0001#${seal}#0000`, `MINUTES#0001#${seal}#0001`]);
    expect(await intact(path)).toBe(true);
  });

  test('whoever was told that she is in is in the minutes', async () => {
    const { id, path } = await meet(4);
    const [joins] = await Promise.all([Promise.all(members().map((member) => member.post(path, { action: 'join' }))), close(path)]);
    const present = (await minutesOf(id)).attendance.filter((one) => one.present).map(({ voter }) => voter);
    expect(present).toEqual(joins.flatMap(({ status }, index) => (status === 303 ? [`m${index + 1}`] : [])));
  });

  test('names who herself left a file, not who sits in that seat when the meeting is closed', async () => {
    const { id, path, files } = await meet(1);
    const { committees } = scene.room().deps;
    const by = { role: 'secretary', id: 'secretary' } as const;
    const { id: _none, ...person } = aPerson({ id: 'stand-in', name: { ar: 'نائبة عينة', fr: 'Suppléante échantillon' } });
    const standIn = async (state: 'approved' | 'ended'): Promise<void> => {
      const roster = await committees.getRoster('MA-MAR');
      const standIns = [{ n: 1, seat: 'm2', person, from: '2026-01-01', until: '2026-12-31', state }];
      const event = { kind: `stand-in-${state}`, by, details: { seat: 'm2', voter: 'm2.s1' } } as const;
      const saved = await committees.saveRoster({ ...roster, version: roster.version + 1, standIns }, { event, at: scene.room().is.now });
      expect(saved.ok).toBe(true);
    };
    await standIn('approved');
    const hers = await scene.room().enter('member:MA-MAR:m2.s1');
    await hers.vote(files[0]?.reference ?? '', 'recuse');
    await standIn('ended');
    await members()[1]?.post(path, { action: 'join' });
    await finished(path);
    expect((await minutesOf(id)).files[0]?.recused).toEqual(['m2.s1']);
    const { body } = await secretary().get(`${path}/minutes`);
    const recused = new RegExp(`data-label="${minutesTexts.fr.columns.recused}"><div>([^<]*)`, 'u').exec(body)?.[1];
    expect(recused).toBe('Suppléante échantillon');
    expect(await intact(path)).toBe(true);
  });

  test('tells of a file that stays open only how many voted: the secretary saw who did', async () => {
    const { id, path, files } = await meet(1);
    await members()[2]?.vote(files[0]?.reference ?? '', 'reject');
    await finished(path);
    expect((await minutesOf(id)).files[0]).toMatchObject({ cast: 1, decision: { kind: 'open' } });
    expect(JSON.stringify(await minutesOf(id))).not.toContain('reject');
    for (const reader of [secretary(), members()[3]]) {
      const { body } = (await reader?.get(`${path}/minutes`)) ?? expect.fail('nobody');
      expect(body).toContain(minutesTexts.fr.cast(1));
      expect(body).not.toContain(minutesTexts.fr.tally.reject);
    }
    expect(await intact(path)).toBe(true);
  });

  test('is asked twice, and tells what is not decided', async () => {
    const { path, files } = await meet(2);
    for (const member of members().slice(0, 4)) await member.vote(files[0]?.reference ?? '', 'approve');
    const asked = await secretary().post(path, { action: 'close' });
    expect(asked.status).toBe(200);
    expect(asked.body).toContain(t.closing.title);
    expect((await secretary().get(path)).body).toContain(t.progress(1, 2));
    await finished(path);
    const { body } = await secretary().get(`${path}/minutes`);
    expect(body).toContain(minutesTexts.fr.outcome.approved);
    expect(body).toContain(minutesTexts.fr.open);
  });
});

test('minutes are corrected by a further version; the first stays as it was', async () => {
  const { id, path } = await meet(1);
  await members()[0]?.post(path, { action: 'join' });
  await finished(path);
  const before = await minutesOf(id);
  const form = new URLSearchParams([
    ['version', '1'],
    ['place', 'Salle des fêtes'],
    ['present', 'm1'],
    ['present', 'm2'],
    ['reason', 'm2 était là'],
  ]);
  const asked = await secretary().post(`${path}/correction`, form);
  expect(asked.status).toBe(200);
  expect((await stored(id)).minutes?.version).toBe(1);
  form.set('confirm', 'yes');
  const answers = await Promise.all([secretary().post(`${path}/correction`, form), secretary().post(`${path}/correction`, form)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  const after = await minutesOf(id);
  expect(after).toMatchObject({
    version: 2,
    place: 'Salle des fêtes',
    correction: {
      of: (await store().committees.events('MA-MAR')).find(({ details }) => details?.['meeting'] === id && details['version'] === 1)
        ?.details?.['seal'],
    },
  });
  expect(after.attendance.filter(({ present }) => present).map(({ voter }) => voter)).toEqual(['m1', 'm2']);
  expect(after.files).toEqual(before.files);
  expect(await store().meetings.minutes(await stored(id), 1)).toEqual(before);
  expect((await secretary().get(`${path}/minutes?version=1`)).body).toContain(before.place);
  expect((await secretary().get(`${path}/minutes`)).body).toContain('Salle des fêtes');
  expect((await secretary().get(`${path}/minutes?version=3`)).status).toBe(404);
  expect(await intact(path)).toBe(true);
  form.set('version', '2');
  form.delete('reason');
  expect((await secretary().post(`${path}/correction`, form)).status).toBe(422);
  await expect(
    secretary().post(`${path}/correction`, { version: '2', place: 'Salle des fêtes', present: 'm1', reason: 'rien' }),
  ).resolves.toMatchObject({ status: 200 });
});

// The last one of this committee: whoever is struck off stays so.
test('counts no vote in a seat that was removed, and still verifies when the committee changes later', async () => {
  const { id, path, files } = await meet(1);
  for (const member of members().slice(0, 3)) await member.vote(files[0]?.reference ?? '', 'reject');
  const { committees } = scene.room().deps;
  const by = { role: 'secretary', id: 'secretary' } as const;
  const remove = async (seat: string): Promise<void> => {
    const roster = await committees.getRoster('MA-MAR');
    const changed = removeMember(aCommittee(), roster, seat, { by, reason: 'partie', today: '2026-10-12' });
    if (!changed.ok) return expect.fail(changed.error);
    const saved = await committees.saveRoster(changed.value.roster, { event: changed.value.event, at: scene.room().deps.clock.now() });
    expect(saved.ok).toBe(true);
  };
  await remove('m3');
  await finished(path);
  await remove('m2');
  expect((await minutesOf(id)).files[0]?.cast).toBe(2);
  expect((await minutesOf(id)).attendance.map(({ seat }) => seat)).toEqual(['m1', 'm2', 'm4', 'm5', 'm6']);
  expect(await intact(path)).toBe(true);
  for (const seat of ['m2', 'm3']) {
    const roster = await committees.getRoster('MA-MAR');
    await committees.saveRoster(
      { ...roster, version: roster.version + 1, removed: roster.removed.filter((one) => one !== seat) },
      { event: { kind: 'member-replaced', by, details: { seat } }, at: scene.room().deps.clock.now() },
    );
  }
  expect(await intact(path)).toBe(true);
});
