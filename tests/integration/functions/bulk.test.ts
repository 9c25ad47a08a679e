import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import type { Committee } from '../../../core/region/committee.ts';
import type { Region } from '../../../core/region/region.ts';
import { noRoster } from '../../../core/review/roster.ts';
import { createHandler } from '../../../functions/review-applications/handler.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { bulk } from '../../../messages/catalogue/index.ts';
import { aCommittee, aPerson, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { at, inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { callbacksThatAreTaken } from './support/callbacks.ts';
import { signedIn } from './support/signed-in.ts';

const useOne = useStore();
const REASON = 'Les projets sont réalistes';
let people = 0;

/** A member of a committee of three (quorum two) on the real store, in a province whose docket is this test's alone. */
const memberOf = async (
  province: string,
  {
    region: more = {},
    leavesAfter,
    tick = 0,
    ...committee
  }: Partial<Committee> & { region?: Partial<Region>; leavesAfter?: number /** Between two looks at the clock. */; tick?: number } = {},
) => {
  const store = useOne();
  const keys = sampleKeys();
  let real = Date.parse(at(10));
  const clock = {
    now: () => at(10),
    real: () => {
      real += tick;
      return real;
    },
  };
  const members = aCommittee().members.slice(0, 3);
  const region = aRegion({ committees: [aCommittee({ province, members, quorum: 2, ...committee })], ...more });
  const { callbacks, taken } = callbacksThatAreTaken();
  const seated = createSeatedCommittees(store.committees, region, clock);
  let asked = 0;
  const committees = {
    ...seated,
    seatedOf: async (of: string) => {
      asked += 1;
      const found = await seated.seatedOf(of);
      if (found === undefined || leavesAfter === undefined || asked <= leavesAfter) return found;
      return { ...found, members: found.members.filter(({ id }) => id !== 'm1') };
    },
  };
  const handler = createHandler({ ...store, committees, keys, callbacks, region, clock });
  const browser = async (id: string) => {
    const { csrf, cookies } = await signedIn({ ...store, keys, clock }, `member:${province}:${id}`);
    return {
      open: (address: string) => ask(handler, 'GET', address, { cookies }),
      vote: (reference: string, form: Record<string, string>) =>
        ask(handler, 'POST', `/review/${reference}`, { cookies, form: { csrf, ...form } }),
      post: (form: Record<string, string>, files: readonly string[] = []) => {
        const fields = new URLSearchParams({ csrf, ...form });
        for (const file of files) fields.append('file', file);
        return ask(handler, 'POST', '/review/bulk', { cookies, form: fields });
      },
    };
  };
  const file = async (): Promise<Application> => {
    people += 1;
    return inReview(store.applications, { cin: `BU${400_000 + people}`, province });
  };
  const look = async ({ id }: Application): Promise<Application> => (await store.applications.get(id)) ?? expect.fail('lost');
  const votesIn = async ({ id }: Application) => (await store.applications.getEvents(id)).filter(({ kind }) => kind === 'vote-cast');
  return { browser, file, look, taken, votesIn };
};

const filesIn = (body = ''): readonly string[] => [...body.matchAll(/name="file" value="([^"]+)"/gu)].map(([, value]) => value ?? '');

test('a preview says file by file whether there will be enough votes, and records nothing; the press casts a vote on each', async () => {
  const run = await memberOf('MA-CHI');
  const files = [await run.file(), await run.file(), await run.file()];
  const [one, two] = [await run.browser('m1'), await run.browser('m2')];
  const vote = { choice: 'approve', first: '2', reason: REASON };
  const shown = await one.post(vote);
  expect([shown.statusCode, filesIn(shown.body).length]).toEqual([200, 2]);
  expect((await Promise.all(files.map(run.look))).map(({ ballots }) => ballots)).toEqual([{}, {}, {}]);

  const done = await one.post({ ...vote, confirm: 'yes' }, filesIn(shown.body));
  expect(done.statusCode).toBe(200);
  const after = await Promise.all(files.map(run.look));
  expect(after.map(({ ballots }) => ballots).filter((ballots) => 'm1' in ballots)).toEqual([
    { m1: { choice: 'approve' } },
    { m1: { choice: 'approve' } },
  ]);

  // The second of three decides: each file is closed by its own vote and its execution goes on.
  const second = await two.post({ ...vote, first: '3' });
  expect((second.body ?? '').split(bulk.fr.enough)).toHaveLength(3);
  expect((second.body ?? '').split(bulk.fr.tooFew)).toHaveLength(2);
  await two.post({ ...vote, first: '3', confirm: 'yes' }, filesIn(second.body));
  expect((await Promise.all(files.map(run.look))).map(({ status }) => status).sort()).toEqual(['approved', 'approved', 'in-review']);
  expect(run.taken).toEqual(['approved', 'approved']);
});

test('before her own vote a preview tells nothing of how others voted, whatever she says she would vote', async () => {
  const run = await memberOf('MA-KES', { quorum: 3 });
  const [approved, refused] = [await run.file(), await run.file()];
  for (const id of ['m1', 'm2']) {
    const other = await run.browser(id);
    await other.post({ choice: 'approve', first: '1', reason: REASON, confirm: 'yes' }, [`${approved.reference}.0`]);
    await other.post({ choice: 'reject', first: '1', reason: REASON, confirm: 'yes' }, [`${refused.reference}.0`]);
  }
  const member = await run.browser('m3');
  const seen = async (choice: string) => {
    const { body = '' } = await member.post({ choice, first: '2', reason: REASON });
    return [approved, refused].map(({ reference }) => {
      const row =
        body
          .split('<tr>')
          .find((one) => one.includes(reference))
          ?.split('</tr>')[0] ?? '';
      return row
        .replaceAll(reference, '')
        .replaceAll(/<[^>]+>/gu, '')
        .trim();
    });
  };
  const all = await Promise.all(['approve', 'reject', 'abstain'].map(seen));
  expect(all.flat().every((row) => row.includes(bulk.fr.enough))).toBe(true);
  expect(new Set(all.flat()).size).toBe(1);
});

test('a press that is repeated casts nothing twice', async () => {
  const run = await memberOf('MA-HAO');
  const file = await run.file();
  const member = await run.browser('m1');
  const press = { choice: 'reject', first: '1', reason: REASON, confirm: 'yes' };
  for (let n = 0; n < 3; n += 1) expect((await member.post(press, [`${file.reference}.0`])).statusCode).toBe(200);
  const { version, ballots } = await run.look(file);
  expect([version, ballots]).toEqual([file.version + 1, { m1: { choice: 'reject' } }]);
});

test('two presses at the same moment cast each vote once', async () => {
  const run = await memberOf('MA-HAO');
  const files = await Promise.all(Array.from({ length: 6 }, run.file));
  const member = await run.browser('m1');
  const press = { choice: 'reject', first: '6', reason: REASON, confirm: 'yes' };
  const confirmed = files.map(({ reference }) => `${reference}.0`);
  const answers = await Promise.all([1, 2].map(() => member.post(press, confirmed)));
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200]);
  expect((await Promise.all(files.map(run.votesIn))).map((votes) => votes.length)).toEqual(files.map(() => 1));
});

test('a member who is removed while her press is under way votes on none of the files that are left', async () => {
  // Who sits is asked when she presses, and for each file.
  const run = await memberOf('MA-YUS', { leavesAfter: 2 });
  const files = [await run.file(), await run.file(), await run.file()];
  const member = await run.browser('m1');
  const press = { choice: 'reject', first: '3', reason: REASON, confirm: 'yes' };
  await member.post(
    press,
    files.map(({ reference }) => `${reference}.0`),
  );
  expect((await Promise.all(files.map(run.votesIn))).map((votes) => votes.length)).toEqual([1, 0, 0]);
});

test('a press that takes long ends with a page that names the files it did not reach', async () => {
  const run = await memberOf('MA-YUS', { tick: 8_000 });
  const files = [await run.file(), await run.file(), await run.file()];
  const member = await run.browser('m1');
  const done = await member.post(
    { choice: 'reject', first: '3', reason: REASON, confirm: 'yes' },
    files.map(({ reference }) => `${reference}.0`),
  );
  expect((await Promise.all(files.map(run.votesIn))).map((votes) => votes.length)).toEqual([1, 1, 0]);
  expect([done.statusCode, done.body?.includes(bulk.fr.busy)]).toEqual([200, true]);
});

test('what her predecessor voted is no vote of hers: her press casts one', async () => {
  const run = await memberOf('MA-YUS');
  const file = await run.file();
  const press = { choice: 'reject', first: '1', reason: REASON, confirm: 'yes' };
  await (await run.browser('m1')).post(press, [`${file.reference}.0`]);
  const { id: _id, ...person } = aPerson();
  const replacements = [{ n: 1, seat: 'm1', person, since: at(10) }];
  const event = {
    kind: 'member-replaced' as const,
    by: { role: 'secretary' as const, id: 'secretary' },
    details: { seat: 'm1', voter: 'm1.r1' },
  };
  await useOne().committees.saveRoster({ ...noRoster('MA-YUS'), version: 1, replacements }, { event, at: at(10) });
  await (await run.browser('m1.r1')).post(press, [`${file.reference}.0`]);
  expect((await run.look(file)).ballots).toEqual({ m1: { choice: 'reject', voter: 'm1.r1' } });
});

test('what has changed since the preview is left alone, and the page says so; the others are voted on', async () => {
  const run = await memberOf('MA-KES');
  const [file, other] = [await run.file(), await run.file()];
  const member = await run.browser('m1');
  const press = { choice: 'approve', first: '3', reason: REASON, confirm: 'yes' };
  const done = await member.post(press, [`${file.reference}.7`, '123456789.0', `${other.reference}.0`]);
  expect([await run.look(file), await run.look(other)].map(({ ballots }) => ballots)).toEqual([{}, { m1: { choice: 'approve' } }]);
  expect(done.body).toContain('A changé entre-temps');
});

test('an approval goes to no more files of a category than it has seats left; a refusal to all', async () => {
  const seats = { target: 3, shares: [{ province: 'MA-ESI', category: 1 as const, seats: 1 }] };
  const run = await memberOf('MA-ESI', { region: { seats } });
  for (let n = 0; n < 3; n += 1) await run.file();
  const member = await run.browser('m1');
  const count = async (choice: string) => filesIn((await member.post({ choice, first: '3', reason: REASON })).body).length;
  expect([await count('approve'), await count('reject')]).toEqual([1, 3]);
});

test('what she has approved and is undecided has its seats already: pressed again, an approval goes no further', async () => {
  const seats = {
    target: 9,
    shares: [
      { province: 'MA-TET', category: 1 as const, seats: 2 },
      { province: 'MA-TET', category: 2 as const, seats: 1 },
    ],
  };
  const run = await memberOf('MA-TET', { region: { seats } });
  for (let n = 0; n < 4; n += 1) await run.file();
  const member = await run.browser('m1');
  const approve = { choice: 'approve', first: '4', reason: REASON };
  const first = filesIn((await member.post(approve)).body);
  expect(first).toHaveLength(2);
  await member.post({ ...approve, confirm: 'yes' }, first);
  expect(filesIn((await member.post(approve)).body)).toEqual([]);
  // Her own alone are counted, and those for the other category are of that one.
  expect(filesIn((await (await run.browser('m2')).post(approve)).body)).toHaveLength(2);
  const [reference, round = ''] = (first[0] ?? '').split('.');
  await member.vote(reference ?? '', { choice: 'approve', category: '2', reason: REASON, round, confirm: 'yes' });
  expect(filesIn((await member.post(approve)).body)).toHaveLength(1);
});

test.each([
  { choice: '', first: '2', reason: REASON },
  { choice: 'recuse', first: '2', reason: REASON },
  { choice: 'approve', first: '0', reason: REASON },
  { choice: 'approve', first: '51', reason: REASON },
  { choice: 'approve', first: 'tous', reason: REASON },
  { choice: 'approve', first: '2', reason: ' ' },
])('%j is refused with what was typed', async (form) => {
  const run = await memberOf('MA-REH');
  const member = await run.browser('m1');
  const refused = await member.post({ ...form, confirm: 'yes' });
  expect(refused.statusCode).toBe(422);
  expect(refused.body).toContain('class="error-summary"');
});

test('a form of another session, and whoever is no member, are refused', async () => {
  const run = await memberOf('MA-SAF');
  const file = await run.file();
  const press = { choice: 'reject', first: '1', reason: REASON, confirm: 'yes' };
  expect((await (await run.browser('m1')).post({ ...press, csrf: 'x' }, [`${file.reference}.0`])).statusCode).toBe(403);
  expect((await (await run.browser('m9')).post(press, [`${file.reference}.0`])).statusCode).toBe(403);
  expect((await run.look(file)).ballots).toEqual({});
});
