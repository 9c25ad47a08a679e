import { describe, expect, test } from 'vitest';
import { labels, meetings as texts } from '../../../messages/catalogue/index.ts';
import { sha256 } from '../../../store/sha256.ts';
import { inReview, submitted } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { useMeetings } from './support/committee-room.ts';

const useOne = useStore();
const scene = useMeetings(useOne);
const { meet, finished, stored, minutesOf, intact } = scene;
const t = texts.fr;
const secretary = () => scene.people().secretary;
const store = () => useOne();
const members = () => scene.people().members;
const agendaOf = async (id: string) => (await useOne().meetings.agenda(await stored(id))).files.map(({ reference }) => reference);

/** One file put on an agenda by its reference. */
describe('one given file', () => {
  const ask = (path: string, reference: string) => secretary().get(`${path}/agenda?reference=${encodeURIComponent(reference)}`);
  const add = (path: string, files: string) => secretary().post(`${path}/agenda`, { files, after: 'yes' });
  const file = () => inReview(useOne().applications, {}, 20);

  test.each([{ open: false }, { open: true }])('comes after those on the agenda, once: %j', async ({ open }) => {
    const { id, path, files } = await meet(2, { open });
    const one = await file();
    const spaced = one.reference.replace(/(\d{3})/gu, '$1 ');
    const shown = await ask(path, spaced);
    expect(shown.status).toBe(200);
    for (const said of [
      `name="files" value="${one.reference}"`,
      'name="after" value="yes"',
      t.choose.oneAbout,
      `3. <bdi dir="ltr">${one.reference}`,
    ])
      expect(shown.body).toContain(said);
    expect(await agendaOf(id)).toHaveLength(2);
    for (let press = 0; press < 2; press += 1) expect((await add(path, one.reference)).status).toBe(303);
    expect(await agendaOf(id)).toEqual([...files.map(({ reference }) => reference), one.reference]);
  });

  test('is refused with the reason, and what was typed stays', async () => {
    const { id, path, files } = await meet(3, { open: false });
    const other = await inReview(useOne().applications, { province: 'MA-CHI' });
    const early = await submitted(useOne().applications, {});
    const decided = await file();
    for (const member of scene.people().members.slice(0, 4)) await member.vote(decided.reference, 'approve');
    const listed = files[1]?.reference ?? '';
    const cases: readonly (readonly [string, string])[] = [
      ['12345', t.errors.reference],
      ['', t.errors.reference],
      [`${listed.slice(0, 8)}${(Number(listed.at(-1)) + 1) % 10}`, t.errors.reference],
      [other.reference, t.errors.unknown],
      [early.reference, t.errors.unknown],
      [decided.reference, t.errors.notWaiting(labels.fr.status.approved)],
      [listed, t.errors.listed(2)],
    ];
    for (const [typed, why] of cases) {
      const { status, body } = await ask(path, typed);
      expect({ typed, status, told: body.includes(why), kept: body.includes(`name="reference" type="text" value="${typed}"`) }).toEqual({
        typed,
        status: 422,
        told: true,
        kept: true,
      });
      expect(body).not.toContain('name="files"');
    }
    // Decided, or taken elsewhere, between the look and the press.
    const late = await add(path, decided.reference);
    expect([late.status, late.body.includes(t.errors.notWaiting(labels.fr.status.approved))]).toEqual([409, true]);
    expect((await add(path, other.reference)).body).toContain(t.errors.unknown);
    expect((await add(path, `${files[0]?.reference} ${other.reference}`)).status).toBe(409);
    expect(await agendaOf(id)).toEqual(files.map(({ reference }) => reference));
  });

  test('comes on no agenda of a meeting that has ended', async () => {
    const { id, path } = await meet(1);
    await finished(path);
    const one = await file();
    for (const { status, body } of [await ask(path, one.reference), await add(path, one.reference)])
      expect([status, body.includes(t.errors.over)]).toEqual([409, true]);
    expect(await agendaOf(id)).toHaveLength(1);
  });

  test('is asked for by the secretary alone', async () => {
    const { path } = await meet(1);
    const member = scene.people().members[0];
    expect((await member?.get(`${path}/agenda?reference=123456782`))?.status).toBe(403);
    expect((await member?.post(`${path}/agenda`, { files: '123456782', after: 'yes' }))?.status).toBe(403);
  });
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
