import { describe, expect, test } from 'vitest';
import { labels, meetings as texts } from '../../../messages/catalogue/index.ts';
import { inReview, submitted } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { useMeetings } from './support/committee-room.ts';

const useOne = useStore();
const scene = useMeetings(useOne);
const { meet, finished, stored } = scene;
const t = texts.fr;
const secretary = () => scene.people().secretary;
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
