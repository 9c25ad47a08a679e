import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { meetings, minutes as minutesTexts, review } from '../../messages/catalogue/index.ts';
import { csrfIn, type Person, signIn } from './support/client.ts';
import { region } from './support/region.ts';
import { ballot, openScene, type Scene, type Submitted } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

/** A committee meets: planned, opened, joined, voted, closed, written down, verified, meddled with, over HTTP. In browsers: `secretary-browser.test.ts`. */
const PROVINCE = 'MA-KES';
const LANGUAGES = ['ar', 'fr'] as const;
const t = meetings.fr;
let system: System;
let scene: Scene;
let files: readonly Submitted[];
let secretary: Person;
let members: readonly Person[];

const committee = region.committees.find(({ province }) => province === PROVINCE);
beforeAll(async () => {
  system = await startSystem();
  scene = openScene(system);
  // The older and the more dependants, the more points: their order is that of the agenda.
  files = await Promise.all([5, 3, 0].map((dependants) => scene.submitted('in-review', { province: PROVINCE, dependants })));
  secretary = await signIn(system, committee?.secretary.email ?? '');
  members = await Promise.all((committee?.members ?? []).slice(0, 5).map(({ id }) => scene.member(PROVINCE, id)));
});
afterAll(() => system?.stop());

const [best, second, last] = [0, 1, 2].map((index) => () => files[index] ?? expect.fail('three files'));
const reference = (of: (() => Submitted) | undefined): string => of?.().reference ?? expect.fail('three files');
let path = '';
const id = (): string => path.split('/')[2] ?? '';
const as = (person: Person, fields: Readonly<Record<string, string>>) => ({ csrf: person.csrf, ...fields });
const act = (person: Person, action: string, fields: Readonly<Record<string, string>> = {}) =>
  person.post(path, as(person, { action, ...fields }));
const votes = async (person: Person | undefined, of: string, choice: Parameters<typeof ballot>[1]) =>
  person === undefined ? expect.fail('nobody') : person.post(`/review/${of}?meeting=${id()}`, ballot(person, choice));
const pathOf = (location: string | null): string => new URL(location ?? '', system.url).pathname;

describe('a meeting', () => {
  test('is planned, and its agenda is the best of the docket', async () => {
    const planned = await secretary.post('/meetings', as(secretary, { day: '2026-10-12', place: 'Salle de la préfecture' }));
    expect(planned.status).toBe(303);
    path = pathOf(planned.headers.get('location'));
    expect(path).toBe(`/meetings/${PROVINCE}-2026-001`);
    const preview = await until('all files to be on the docket', async () => {
      const { text } = await secretary.get(`${path}/agenda?first=3`);
      return files.every((file) => text.includes(file.reference)) ? text : undefined;
    });
    const chosen = /name="files" value="([^"]*)"/u.exec(preview)?.[1] ?? '';
    expect(chosen.split(' ')).toEqual([reference(best), reference(second), reference(last)]);
    expect((await secretary.post(`${path}/agenda`, as(secretary, { files: chosen }))).status).toBe(303);
    expect((await members[0]?.get('/review'))?.text).not.toContain(path);
  });

  test('once opened, is on the members’ dockets; they join, and it leads from file to file', async () => {
    expect((await act(secretary, 'open', { confirm: 'yes' })).status).toBe(303);
    const [chair, member] = members;
    if (chair === undefined || member === undefined) return expect.fail('members');
    expect((await chair.get('/review')).text).toContain(path);
    for (const person of members.slice(0, 4)) expect((await act(person, 'join')).status).toBe(303);
    const joined = await chair.get(path);
    expect(joined.text).toContain(`/review/${reference(best)}?meeting=${id()}`);

    const file = await chair.get(`/review/${reference(second)}?meeting=${id()}`);
    expect(file.text).toContain(t.position(2, 3, t.one('1', '2026')));
    expect(file.text).toContain(`/review/${reference(best)}?meeting=${id()}`);
    expect(file.text).toContain(`/review/${reference(last)}?meeting=${id()}`);
    const voted = await votes(chair, reference(best), 'approve');
    expect(voted.text).toContain(review.fr.votedTitle);
    expect(voted.text).toContain(`/review/${reference(second)}?meeting=${id()}`);
  });

  test('shows its secretary who has voted, not how; she cannot vote', async () => {
    await votes(members[1], reference(best), 'reject');
    await votes(members[4], reference(best), 'recuse');
    const { text } = await secretary.get(path);
    expect(text).toContain(t.votedOf(3, committee?.members.length ?? 0));
    expect(text).not.toMatch(/Récus|Refus|Accept/u);
    const refused = await votes(secretary, reference(second), 'approve');
    expect(refused.status).toBe(403);
    expect((await act(secretary, 'join')).status).toBe(403);
  });

  test('is closed once it is confirmed; the minutes say what was decided, in Arabic and French', async () => {
    for (const person of members.slice(1, 4)) await votes(person, reference(best), 'approve');
    await scene.until(reference(best), 'referred');
    for (const person of members.slice(0, 2)) await votes(person, reference(second), 'reject');
    const asked = await act(secretary, 'close');
    expect(asked.text).toContain(t.closing.title);
    expect(csrfIn(asked)).toBe(secretary.csrf);
    const closed = await Promise.all([act(secretary, 'close', { confirm: 'yes' }), act(secretary, 'close', { confirm: 'yes' })]);
    for (const answer of closed) expect(pathOf(answer.headers.get('location'))).toBe(`${path}/minutes`);
    for (const language of LANGUAGES) {
      const m = minutesTexts[language];
      const { text } = await secretary.get(`${path}/minutes?lang=${language}`);
      for (const said of [m.kingdom, m.ministry, m.programme, m.title('1', '2026'), m.outcome.approved, m.open, m.signaturesTitle])
        expect(text, `${said} in ${language}`).toContain(said);
      for (const file of files) expect(text).toContain(file.reference);
      expect(text).not.toContain(files[0]?.form.nameLatin ?? 'x');
      expect(text).not.toContain(files[0]?.form.nameArabic ?? 'x');
    }
    for (const person of [members[0], secretary])
      expect((await person?.post(path, as(person, { action: 'join' })))?.status).toBeGreaterThanOrEqual(403);
  });

  test('is found intact, and what was meddled with is found, file by file', async () => {
    const verified = async () => (await secretary.get(`${path}/verify`)).text;
    expect(await verified()).toContain(t.check.intact);
    const application = await system.store.application(reference(second));
    const items = await system.store.items();
    const vote = items.find((item) => item.pk.endsWith(application.id) && item['kind'] === 'vote-cast') ?? expect.fail('no vote');
    await system.store.change({ pk: vote.pk, sk: vote.sk }, ({ details }) => ({ details: { ...Object(details), choice: 'approve' } }));
    const changed = await verified();
    expect(changed).toContain(t.check.changed);
    expect(changed).toContain(t.check.faults.log);
    expect(files.map((file) => changed.includes(file.reference))).toEqual([false, true, false]);
    await system.store.put(vote);
    expect(await verified()).toContain(t.check.intact);
  });

  test('belongs to its own committee: another’s member and secretary find nothing there', async () => {
    const others = [
      await scene.member('MA-CHI', 'm1'),
      await signIn(system, region.committees.find(({ province }) => province === 'MA-CHI')?.secretary.email ?? ''),
    ];
    for (const person of others) {
      for (const address of [path, `${path}/minutes`]) expect((await person.get(address)).status).toBe(404);
      expect((await act(person, 'join')).status).toBe(404);
    }
    expect((await members[1]?.get(`${path}/verify`))?.status).toBe(403);
    const coordinator = await scene.staff(region.coordinator.email);
    expect((await coordinator.get(`${path}/verify`)).text).toContain(t.check.intact);
  });
});
