import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { cast } from '../../../core/review/cast.ts';
import { plusDays } from '../../../core/time.ts';
import { createHandler } from '../../../functions/keep-secretariat/handler.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import { deadlines, labels } from '../../../messages/catalogue/index.ts';
import { formatDay } from '../../../messages/format.ts';
import { aCommittee, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { at, inReview } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { signedIn } from './support/signed-in.ts';

const useOne = useStore();
const t = deadlines.fr;
const REASON = 'Deux membres sont malades';
const PATH = '/secretariat/deadlines';
let people = 0;

/** A secretary on the real store, on the day on which the files of her committee are due. */
const secretaryOf = async (province: string, as = `secretary:${province}`) => {
  const store = useOne();
  const keys = sampleKeys();
  const region = aRegion({ committees: [aCommittee({ province }), aCommittee({ province: 'MA-KES' })] });
  const files: Application[] = [];
  for (let n = 0; n < 3; n += 1) {
    people += 1;
    files.push(await inReview(store.applications, { cin: `MT${500_000 + people}`, province }));
  }
  const [{ deadline = '' } = {}] = files;
  const now = plusDays(deadline, 1);
  const clock = { now: () => now, real: () => Date.parse(at(10)) };
  const committees = createSeatedCommittees(store.committees, region, clock);
  const email = { send: () => expect.fail('no mail is sent') };
  const handler = createHandler({ ...store, committees, keys, email, region, clock, publicUrl: 'https://jisr.example.org' });
  const { csrf, cookies } = await signedIn({ ...store, keys, clock }, as);
  const day = plusDays(now, 10).slice(0, 10);
  const fields = { which: 'overdue', reference: '', until: day, reason: REASON };
  return {
    files,
    day,
    now,
    store,
    open: () => ask(handler, 'GET', PATH, { cookies }),
    post: (form: Record<string, string> = {}, listed: readonly string[] = []) => {
      const posted = new URLSearchParams({ csrf, ...fields, ...form });
      for (const file of listed) posted.append('file', file);
      return ask(handler, 'POST', PATH, { cookies, form: posted });
    },
    look: async ({ id }: Application) => (await store.applications.get(id)) ?? expect.fail('lost'),
    noted: async () => (await store.committees.events(province)).filter(({ kind }) => kind === 'deadlines-extended'),
    committee: async () => (await committees.seatedOf(province)) ?? expect.fail('no committee'),
  };
};
const filesIn = (body = ''): readonly string[] => [...body.matchAll(/name="file" value="([^"]+)"/gu)].map(([, value]) => value ?? '');

test('all files that are overdue: shown first, then each moved by itself with her reason, and the log of the committee tells it', async () => {
  const run = await secretaryOf('MA-CHI');
  expect((await run.open()).statusCode).toBe(200);
  const shown = await run.post();
  expect([shown.statusCode, filesIn(shown.body).length]).toEqual([200, 3]);
  const [first] = run.files;
  if (first === undefined) return expect.fail('no file');
  expect((await run.look(first)).version).toBe(first.version);

  const done = await run.post({ confirm: 'yes' }, filesIn(shown.body));
  expect(done.body).toContain(t.done(3));
  for (const file of run.files) {
    const { status, deadline, dueAt, extended } = await run.look(file);
    expect(status).toBe('in-review');
    expect(deadline?.slice(0, 10)).toBe(run.day);
    // Due work looks at it again then and not before; what the committee gets by itself is not used up.
    expect([dueAt, extended]).toEqual([deadline, undefined]);
    const event = (await run.store.applications.getEvents(file.id)).at(-1);
    expect(event).toMatchObject({
      kind: 'deadline-extended',
      by: { role: 'secretary' },
      reason: REASON,
      details: { before: file.deadline },
    });
  }
  expect(await run.noted()).toMatchObject([{ reason: REASON, details: { files: 3 } }]);
});

test('a press that is repeated moves nothing twice and writes nothing down', async () => {
  const run = await secretaryOf('MA-HAO');
  const listed = filesIn((await run.post()).body);
  const versions = () => Promise.all(run.files.map(async (file) => (await run.look(file)).version));
  await run.post({ confirm: 'yes' }, listed);
  const once = await versions();
  for (let n = 0; n < 2; n += 1) expect((await run.post({ confirm: 'yes' }, listed)).body).toContain(t.results.stands);
  expect(await versions()).toEqual(once);
  expect(await run.noted()).toHaveLength(1);
  expect((await run.post()).body).toContain(t.nothing.slice(0, 20));
});

test('one file by its reference, while a member votes on it: neither is lost', async () => {
  const run = await secretaryOf('MA-REH');
  const [file, other] = run.files;
  if (file === undefined || other === undefined) return expect.fail('no file');
  const listed = filesIn((await run.post({ which: 'one', reference: file.reference })).body);
  expect(listed).toEqual([`${file.reference}.0`]);
  const vote = cast(file, await run.committee(), { member: 'm1', round: 0, choice: 'approve', reason: 'motif' }, { at: run.now });
  if (!vote.ok) return expect.fail('refused');
  const change = vote.value;
  const [moved] = await Promise.all([
    run.post({ which: 'one', reference: file.reference, confirm: 'yes' }, listed),
    (async () => {
      if ((await run.store.applications.commit(change)).ok) return;
      const again = cast(
        await run.look(file),
        await run.committee(),
        { member: 'm1', round: 0, choice: 'approve', reason: 'motif' },
        { at: run.now },
      );
      expect(again.ok && (await run.store.applications.commit(again.value)).ok).toBe(true);
    })(),
  ]);
  expect(moved.body).toContain(t.results.extended);
  const { deadline, ballots } = await run.look(file);
  expect([deadline?.slice(0, 10), ballots]).toEqual([run.day, { m1: { choice: 'approve' } }]);
  expect((await run.look(other)).version).toBe(other.version);
});

test('a file that is decided has no deadline to move: when it was decided is told, and nothing is lost of what was typed', async () => {
  const run = await secretaryOf('MA-YUS');
  const [file, other] = run.files;
  if (file === undefined || other === undefined) return expect.fail('no file');
  const committee = await run.committee();
  for (const { id: member } of committee.members) {
    const vote = cast(await run.look(file), committee, { member, round: 0, choice: 'reject', reason: 'motif' }, { at: run.now });
    if (vote.ok) expect((await run.store.applications.commit(vote.value)).ok).toBe(true);
  }
  const decided = await run.look(file);
  expect(decided.status).toBe('rejected');
  const refused = await run.post({ which: 'one', reference: file.reference });
  const day = formatDay('fr', run.now.slice(0, 10));
  expect([refused.statusCode, refused.body?.includes(t.noMoreTime.decided(labels.fr.status.rejected, day))]).toEqual([422, true]);
  expect(refused.body).toContain(REASON);
  expect((await run.look(file)).version).toBe(decided.version);
  // One that has that day or a later one already is told with it.
  const listed = filesIn((await run.post({ which: 'one', reference: other.reference })).body);
  await run.post({ which: 'one', reference: other.reference, confirm: 'yes' }, listed);
  const again = await run.post({ which: 'one', reference: other.reference });
  expect([again.statusCode, again.body?.includes(t.noMoreTime['has-time'](formatDay('fr', run.day)))]).toEqual([422, true]);
});

test('what has changed since it was shown, and what is another committee’s, is left alone', async () => {
  const run = await secretaryOf('MA-SAF');
  const foreign = await inReview(run.store.applications, { cin: 'MT499999', province: 'MA-KES' });
  const [file] = run.files;
  if (file === undefined) return expect.fail('no file');
  const elsewhere = await run.post({ which: 'one', reference: foreign.reference });
  const nowhere = await run.post({ which: 'one', reference: '123456782' });
  expect([elsewhere.statusCode, nowhere.statusCode]).toEqual([422, 422]);
  for (const { body } of [elsewhere, nowhere]) expect(body).toContain(t.errors.reference);
  const done = await run.post({ confirm: 'yes' }, [`${file.reference}.7`, `${foreign.reference}.0`, '123456789.0']);
  expect(done.body).toContain(t.done(0));
  expect([(await run.look(file)).version, (await run.look(foreign)).version]).toEqual([file.version, foreign.version]);
  expect(await run.noted()).toEqual([]);
});

test('a day that is past, today or too far, no reason, no choice: refused with what was typed', async () => {
  const run = await secretaryOf('MA-ESI');
  const wrong = [
    { until: run.now.slice(0, 10) },
    { until: plusDays(run.now, 62).slice(0, 10) },
    { until: '2026-02-31' },
    { reason: ' ' },
    { which: 'all' },
    { which: 'one', reference: '12' },
  ];
  for (const form of wrong) {
    const refused = await run.post({ ...form, confirm: 'yes' }, [`${run.files[0]?.reference}.0`]);
    expect([refused.statusCode, refused.body?.includes('class="error-summary"')], JSON.stringify(form)).toEqual([422, true]);
  }
  expect((await run.post({ csrf: 'x', confirm: 'yes' })).statusCode).toBe(403);
});

test('a member moves no deadline', async () => {
  const run = await secretaryOf('MA-MAR', 'member:MA-MAR:m1');
  expect([(await run.open()).statusCode, (await run.post({ confirm: 'yes' })).statusCode]).toEqual([403, 403]);
});
