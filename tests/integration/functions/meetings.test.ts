import { describe, expect, test } from 'vitest';
import { verifyChain } from '../../../core/audit/chain.ts';
import { lineFrom } from '../../../core/meeting/line.ts';
import { removeMember } from '../../../core/review/membership.ts';
import { meetings as meetingTexts, minutes as minutesTexts } from '../../../messages/catalogue/index.ts';
import { sha256 } from '../../../store/sha256.ts';
import { aCommittee, aPerson } from '../../support/builders/index.ts';
import { useStore } from '../store/support/store.ts';
import { type Browser, useMeetings } from './support/committee-room.ts';

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

test('the agenda is just what was previewed', async () => {
  const { path, id } = await meet(1, { open: false });
  const preview = await secretary().get(`${path}/agenda?first=1500`);
  const listed = /name="files" value="([^"]*)"/u.exec(preview.body)?.[1]?.split(' ') ?? [];
  const docket = await store().applications.docket('MA-MAR');
  expect(listed).toEqual(docket.map(({ reference }) => reference));
  const two = await secretary().get(`${path}/agenda?first=2`);
  expect(/name="files" value="([^"]*)"/u.exec(two.body)?.[1]).toBe(listed.slice(0, 2).join(' '));
  expect(/name="files" value="([^"]*)"/u.exec((await secretary().get(`${path}/agenda?first=٢`)).body)?.[1]).toBe(
    listed.slice(0, 2).join(' '),
  );
  for (const first of ['0', '1501', 'x', '']) expect((await secretary().get(`${path}/agenda?first=${first}`)).status).toBe(422);
  expect((await secretary().get(`${path}/agenda?first=5&category=2`)).body).toContain(t.choose.nothing);

  const [gone = ''] = listed;
  for (const member of members().slice(0, 4)) await member.vote(gone, 'approve');
  const refused = await secretary().post(`${path}/agenda`, { files: listed.join(' ') });
  expect(refused.status).toBe(409);
  expect(refused.body).toContain(t.errors.left);
  expect((await stored(id)).files).toBe(1);
  expect((await secretary().post(`${path}/agenda`, { files: '' })).status).toBe(409);
  expect((await secretary().post(`${path}/agenda`, { files: '123456782 nothing' })).status).toBe(409);
});

test('while a meeting is open its agenda only grows: what was decided stays, and is in the minutes', async () => {
  const { path, id, files } = await meet(2);
  const more = (await meet(3, { open: false })).files.map(({ reference }) => reference);
  const [decided, undecided] = files.map(({ reference }) => reference);
  for (const member of members().slice(0, 4)) await member.vote(decided ?? '', 'approve');
  const before = await secretary().get(path);
  expect([before.body.includes(t.addToAgenda), before.body.includes(t.setAgenda)]).toEqual([true, false]);

  // What is offered is what is not on it yet, and is told to be added.
  const preview = await secretary().get(`${path}/agenda?first=1500`);
  const offered = /name="files" value="([^"]*)"/u.exec(preview.body)?.[1]?.split(' ') ?? [];
  expect(offered).toEqual(expect.arrayContaining(more));
  for (const one of [decided, undecided]) expect(offered).not.toContain(one);
  expect([preview.body.includes(t.choose.adds), preview.body.includes(t.choose.replaces)]).toEqual([true, false]);

  const add = (references: readonly (string | undefined)[]) => secretary().post(`${path}/agenda`, { files: references.join(' ') });
  expect((await add(more.slice(0, 2))).status).toBe(303);
  // Sent twice, and together with some that are on it: nothing is there twice, and nothing goes.
  expect((await add(more.slice(0, 2))).status).toBe(303);
  expect((await add([undecided, more[2]])).status).toBe(303);
  const { files: agenda } = await store().meetings.agenda(await stored(id));
  expect(agenda.map(({ reference }) => reference)).toEqual([decided, undecided, ...more]);
  const told = (await store().committees.events('MA-MAR')).filter(
    ({ kind, details }) => kind === 'agenda-set' && details?.['meeting'] === id,
  );
  expect(told.map(({ details }) => details)).toMatchObject([2, 4, 5].map((count) => ({ files: count })));
  expect(told.at(-1)?.details?.['digest']).toBe(sha256([decided, undecided, ...more].join(' ')));

  await finished(path);
  const minutes = await minutesOf(id);
  expect(minutes.files.map(({ reference, decision }) => [reference, decision.kind])).toEqual([
    [decided, 'decided'],
    ...[undecided, ...more].map((reference) => [reference, 'open']),
  ]);
  expect(await intact(path)).toBe(true);
});

describe('cancelling', () => {
  const cancel = (path: string, fields: Readonly<Record<string, string>> = {}) =>
    secretary().post(path, { action: 'cancel', reason: 'La salle est prise', ...fields });

  test('is asked twice with a reason, then is once and for good; the committee’s log and every member’s page say so', async () => {
    const { id, path, files } = await meet(1, { open: false });
    const unexplained = await cancel(path, { reason: ' ', confirm: 'yes' });
    expect([unexplained.status, unexplained.body.includes(t.cancelling.reasonWrong)]).toEqual([422, true]);
    const asked = await cancel(path);
    expect([asked.status, asked.body.includes(t.cancelling.confirmTitle)]).toEqual([200, true]);
    expect((await stored(id)).state).toBe('planned');

    const answers = await Promise.all([1, 2].map(() => cancel(path, { confirm: 'yes' })));
    expect(answers.map(({ status }) => status).filter((status) => status !== 303 && status !== 409)).toEqual([]);
    expect((await cancel(path, { confirm: 'yes' })).status).toBe(303);
    expect(await stored(id)).toMatchObject({ state: 'cancelled', cancelled: { reason: 'La salle est prise' } });
    const events = (await store().committees.events('MA-MAR')).filter(({ kind }) => kind === 'meeting-cancelled');
    expect(events.filter(({ details }) => details?.['meeting'] === id)).toMatchObject([{ reason: 'La salle est prise' }]);
    for (const person of [secretary(), members()[2]]) {
      const { body } = (await person?.get(path)) ?? expect.fail('nobody');
      for (const said of [t.state.cancelled, t.notHeld, 'La salle est prise']) expect(body).toContain(said);
      for (const button of [t.open, t.join, t.move, t.setAgenda]) expect(body).not.toContain(button);
      expect((await person?.get('/meetings'))?.body).toContain(t.state.cancelled);
    }
    // Its file is still before the committee.
    await members()[0]?.vote(files[0]?.reference ?? '', 'approve');
    expect(await store().applications.get(files[0]?.id ?? '')).toMatchObject({
      status: 'in-review',
      ballots: { m1: { choice: 'approve' } },
    });
  });

  test('is the end: it is not opened, moved, joined or given another agenda', async () => {
    const { id, path, files } = await meet(1, { open: false });
    await cancel(path, { confirm: 'yes' });
    const before = await stored(id);
    for (const fields of [
      { action: 'open' },
      { action: 'move', day: '2026-11-11', place: 'ailleurs' },
      { action: 'close', confirm: 'yes' },
    ])
      expect((await secretary().post(path, fields)).status).toBe(409);
    expect((await members()[0]?.post(path, { action: 'join' }))?.status).toBe(409);
    expect((await secretary().post(`${path}/agenda`, { files: files[0]?.reference ?? '' })).status).toBe(409);
    expect((await secretary().get(`${path}/agenda`)).body).toContain(t.errors.over);
    for (const section of ['minutes', 'verify', 'correction']) expect((await secretary().get(`${path}/${section}`)).status).toBe(404);
    expect(await stored(id)).toEqual(before);
  });

  test('is refused for a meeting that is open or closed, and to whoever is not its secretary', async () => {
    const { id, path } = await meet(1);
    expect((await cancel(path, { confirm: 'yes' })).body).toContain(t.errors.state);
    expect((await members()[0]?.post(path, { action: 'cancel', reason: 'sample', confirm: 'yes' }))?.status).toBe(403);
    expect((await cancel(path, { confirm: 'yes', csrf: 'x' })).status).toBe(403);
    expect((await stored(id)).state).toBe('open');
    await finished(path);
    expect((await cancel(path, { confirm: 'yes' })).status).toBe(409);
    const other = await scene.room().enter('secretary:MA-CHI');
    expect((await other.post(path, { action: 'cancel', reason: 'sample', confirm: 'yes' })).status).toBe(404);
    expect((await stored(id)).state).toBe('closed');
  });
});

describe('who may do what', () => {
  test('another committee’s meeting answers like one that does not exist', async () => {
    const { path } = await meet(1);
    await finished(path);
    const others = await Promise.all(['member:MA-CHI:m1', 'secretary:MA-CHI'].map((subject) => scene.room().enter(subject)));
    for (const other of others) {
      for (const section of ['', '/minutes']) expect((await other.get(`${path}${section}`)).status).toBe(404);
      expect((await other.post(path, { action: 'join' })).status).toBe(404);
    }
    expect((await others[1]?.post(path, { action: 'open' }))?.status).toBe(404);
    expect((await others[1]?.get(`${path}/verify`))?.status).toBe(404);
    expect((await secretary().get('/meetings/MA-MAR-2026-999')).status).toBe(404);
    expect((await secretary().get('/meetings/nothing')).status).toBe(404);
  });

  test('a member keeps no records, and the secretary neither joins nor votes', async () => {
    const { path, files } = await meet(1);
    const [chair, member] = members();
    for (const fields of [{ action: 'close', confirm: 'yes' }, { action: 'open' }, { action: 'move', day: '2026-11-11', place: 'x' }]) {
      expect((await member?.post(path, fields))?.status).toBe(403);
    }
    for (const address of ['/meetings', `${path}/agenda`, `${path}/correction`])
      expect((await member?.post(address, {}))?.status).toBe(403);
    expect((await member?.get(`${path}/agenda`))?.status).toBe(403);
    expect((await secretary().post(path, { action: 'join' })).status).toBe(403);
    const reference = files[0]?.reference ?? '';
    for (const address of ['/review', `/review/${reference}`, `/review/${reference}?meeting=${path.split('/')[2]}`]) {
      expect((await secretary().get(address)).status).toBe(403);
      expect((await secretary().post(address, { choice: 'approve', reason: 'sample', round: '0', confirm: 'yes' })).status).toBe(403);
    }
    await finished(path);
    expect((await chair?.get(`${path}/verify`))?.status).toBe(200);
    expect((await member?.get(`${path}/verify`))?.status).toBe(403);
    expect((await member?.get(`${path}/minutes`))?.status).toBe(200);
    const coordinator = await scene.room().enter('coordinator');
    for (const address of ['/meetings', path, `${path}/minutes`, `${path}/verify`])
      expect((await coordinator.get(address)).status).toBe(200);
    for (const subject of ['host:incubator:s1', 'applicant:x', 'agent:MA-MAR:agent-mar']) {
      expect((await (await scene.room().enter(subject)).get(`${path}/minutes`)).status).toBe(403);
    }
  });

  test('the secretary sees who has voted, and nothing of how', async () => {
    const { path, files } = await meet(1);
    const reference = files[0]?.reference ?? '';
    const seen = async (choice: string): Promise<string> => {
      await members()[2]?.vote(reference, choice);
      return (await secretary().get(path)).body;
    };
    const pages = [await seen('approve'), await seen('reject'), await seen('abstain'), await seen('recuse')];
    expect(pages[0]).toContain(t.votedOf(1, 6));
    expect(new Set(pages).size).toBe(1);
    expect(pages[0]).not.toContain(`/review/${reference}`);
  });

  test('a closed meeting stays as it is', async () => {
    const { id, path } = await meet(1);
    await finished(path);
    const before = await stored(id);
    const late: readonly (readonly [Browser | undefined, string, Record<string, string>, number])[] = [
      [members()[0], path, { action: 'join' }, 409],
      [secretary(), path, { action: 'open' }, 409],
      [secretary(), path, { action: 'move', day: '2026-11-11', place: 'ailleurs' }, 409],
      [secretary(), path, { action: 'other' }, 422],
      [secretary(), `${path}/agenda`, { files: '' }, 409],
      [secretary(), path, { action: 'close', confirm: 'yes' }, 303],
    ];
    for (const [person, address, fields, status] of late) expect((await person?.post(address, fields))?.status).toBe(status);
    const closed = await secretary().get(`${path}/agenda`);
    expect([closed.status, closed.body.includes(t.errors.over), closed.body.includes('name="first"')]).toEqual([409, true, false]);
    expect(await stored(id)).toEqual(before);
  });

  test('one meeting at a time, and none without files', async () => {
    const one = await meet(1);
    const other = await meet(1, { open: false });
    for (const fields of [{ action: 'open' }, { action: 'open', confirm: 'yes' }])
      expect((await secretary().post(other.path, fields)).body).toContain(t.errors.another);
    expect((await stored(other.id)).state).toBe('planned');
    await finished(one.path);
    const empty = await secretary().post('/meetings', { day: '2026-12-01', place: 'Salle vide' });
    expect((await secretary().post(empty.location, { action: 'open' })).body).toContain(t.errors.empty);
    const asked = await secretary().post(other.path, { action: 'open' });
    expect([asked.status, asked.body.includes(t.opening.title)]).toEqual([200, true]);
    expect((await stored(other.id)).state).toBe('planned');
    expect((await secretary().post(other.path, { action: 'open', confirm: 'yes' })).status).toBe(303);
    expect((await members()[0]?.get('/review'))?.body).toContain(other.path);
    await finished(other.path);
    expect((await members()[0]?.get('/review'))?.body).not.toContain(other.path);
  });

  test('only their own pages act for them', async () => {
    const { path, id, files } = await meet(1);
    const before = await stored(id);
    const [member] = members();
    const close = { action: 'close', confirm: 'yes' };
    for (const csrf of ['', 'x', secretary().csrf.slice(1), member?.csrf ?? '']) {
      expect((await secretary().post(path, { ...close, csrf })).status).toBe(403);
      expect((await secretary().post('/meetings', { day: '2026-11-11', place: 'Salle', csrf })).status).toBe(403);
      expect((await secretary().post(`${path}/agenda`, { files: files[0]?.reference ?? '', csrf })).status).toBe(403);
    }
    expect((await member?.post(path, { action: 'join', csrf: secretary().csrf }))?.status).toBe(403);
    expect((await secretary().post(path, close, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await secretary().post(path, close, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await secretary().get(`${path}?${new URLSearchParams({ ...close, csrf: secretary().csrf })}`)).status).toBe(200);
    expect(await stored(id)).toEqual(before);
  });
});

test('a meeting is planned once, on a day to come, and moved', async () => {
  const day = '2026-10-20';
  const planned = await Promise.all(
    [0, 1].map(async (n) => (n === 0 ? undefined : secretary().post('/meetings', { day, place: 'Salle 1' }))),
  );
  const again = await secretary().post('/meetings', { day, place: 'Salle 1' });
  expect(again.location).toBe(planned[1]?.location);
  const before = await stored(again.location.split('/')[2] ?? '');
  expect((await secretary().post(again.location, { action: 'move', day, place: 'Salle 1' })).status).toBe(303);
  expect(await stored(before.id)).toEqual(before);
  expect((await secretary().post(again.location, { action: 'move', day: '2026-10-21', place: 'Salle 2' })).status).toBe(303);
  expect(await stored(again.location.split('/')[2] ?? '')).toMatchObject({ plannedFor: '2026-10-21', place: 'Salle 2', state: 'planned' });
  for (const fields of [
    { day: '2026-09-30', place: 'Salle 1' },
    { day: '2026-02-30', place: 'Salle 1' },
    { day: 'x', place: 'Salle 1' },
    { day, place: ' ' },
    { day, place: 'x'.repeat(201) },
  ]) {
    expect((await secretary().post('/meetings', fields)).status).toBe(422);
  }
  const numbers = await Promise.all(
    Array.from({ length: 5 }, (_, n) => secretary().post('/meetings', { day: '2027-01-10', place: `Salle ${n}` })),
  );
  expect(numbers.map(({ location }) => location).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `/meetings/MA-MAR-2027-00${n}`));
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
