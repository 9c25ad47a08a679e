import { expect, test } from 'vitest';
import type { Draft } from '../../../core/draft/draft.ts';
import { plusDays } from '../../../core/time.ts';
import { draftDueIndexKey, draftKey } from '../../../store/keys.ts';
import { SAMPLE_REGION } from '../../support/builders/index.ts';
import { aDraft, saving, typed } from './support/draft.ts';
import { aRequest, at, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
let cins = 600_000;
const cin = (): string => {
  cins += 1;
  return `DR${cins}`;
};

const filled = async (): Promise<Draft> => {
  const draft = aDraft();
  value(await store().drafts.create(draft));
  return value(await store().drafts.saveStep(draft, 'contact', typed({ phone: '0612345678' }), saving(1, 'digest')));
};
const request = (draft: Draft, own = cin(), minute = 10) => aRequest({ cin: own }, { draft, minute });
const rowOf = async ({ hash }: Draft) => (await store().rows()).find(({ pk }) => pk === draftKey(SAMPLE_REGION, hash).pk);

test('a draft that is submitted erases what was typed and says for a day what it became', async () => {
  const { applications, drafts, due } = store();
  const draft = await filled();
  const { application, repeated } = value(await applications.submit(request(draft)));

  expect(repeated).toBe(false);
  const until = plusDays(at(10), 1);
  expect(await drafts.get(draft.hash, at(11))).toMatchObject({ application: application.id, steps: {}, sendCode: false, expiresOn: until });
  expect(await rowOf(draft)).toMatchObject(draftDueIndexKey(SAMPLE_REGION, draft.hash, until));
  expect(JSON.stringify(await rowOf(draft))).not.toMatch(/0612345678|digest/u);
  expect(await drafts.get(draft.hash, until)).toBeUndefined();
  const entries = (await due.list(until, 1_000)).filter((entry) => entry.kind === 'draft' && entry.hash === draft.hash);
  expect(entries).toMatchObject([{ kind: 'draft', hash: draft.hash, dueAt: until }]);
  // It rides in the same transaction and needs no record of its own.
  expect((await store().rows()).filter(({ sk }) => sk === 'IDEMPOTENCY')).toEqual([]);
});

test('pressed twenty times at once, a draft is submitted once and every press gets the same application', async () => {
  const { applications, rows } = store();
  const draft = await filled();
  const own = cin();
  const answers = (await Promise.all(Array.from({ length: 20 }, () => applications.submit(request(draft, own))))).map(value);

  expect(new Set(answers.map(({ application }) => application.id)).size).toBe(1);
  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(answers[0]?.application.status).toBe('submitted');
  const references = new Set(answers.map(({ application }) => application.reference));
  expect((await rows()).filter(({ sk, pk }) => sk === 'REFERENCE' && [...references].some((r) => String(pk).endsWith(r)))).toHaveLength(1);
});

test('the same when AWS refuses every second transaction and loses some answers', async () => {
  const { applications, trouble } = store();
  const draft = await filled();
  const own = cin();
  trouble.conflict = (n) => n % 2 === 0;
  trouble.loseAnswer = (n) => n % 3 === 0;
  const answers = (await Promise.all(Array.from({ length: 8 }, () => applications.submit(request(draft, own))))).map(value);

  expect(new Set(answers.map(({ application }) => application.id)).size).toBe(1);
});

test('pressed again the next minute, the answer is the same, though the page was composed of an older reading', async () => {
  const { applications } = store();
  const draft = await filled();
  const own = cin();
  const first = value(await applications.submit(request(draft, own)));
  const again = value(await applications.submit(request(draft, own, 12)));
  expect(again).toEqual({ application: first.application, repeated: true });
});

test('a step saved before the press counts: the press is refused and nothing is stored', async () => {
  const { applications, drafts, rows } = store();
  const draft = await filled();
  const saved = value(await drafts.saveStep(draft, 'home', typed({ commune: 'Gueliz' }), saving(2)));
  const before = (await rows()).length;

  expect(await applications.submit(request(draft))).toEqual({ ok: false, error: 'DraftChanged' });
  expect((await rows()).length).toBe(before);
  expect(await drafts.get(draft.hash, at(3))).toEqual(saved);
  expect(value(await applications.submit(request(saved))).repeated).toBe(false);
});

test('a save that meets the press comes before it or after it: it counts or is refused, and is never lost unseen', async () => {
  const { applications, drafts, trouble } = store();
  for (let n = 0; n < 20; n += 1) {
    const draft = await filled();
    trouble.meanwhile = async () => new Promise((resolve) => setTimeout(resolve, n % 4));
    const [saved, sent] = await Promise.all([
      drafts.saveStep(draft, 'home', typed({ commune: 'Gueliz' }), saving(2)),
      applications.submit(request(draft)),
    ]);
    if (sent.ok) expect(saved).toEqual({ ok: false, error: 'Submitted' });
    else expect([sent.error, saved.ok]).toEqual(['DraftChanged', true]);
  }
});

test('a save that comes in the middle of the press makes the press begin anew', async () => {
  const { applications, drafts, trouble } = store();
  const draft = await filled();
  trouble.meanwhile = async () => {
    trouble.meanwhile = async () => undefined;
    value(await drafts.saveStep(draft, 'home', typed({ commune: 'Gueliz' }), saving(2)));
  };
  expect(await applications.submit(request(draft))).toEqual({ ok: false, error: 'DraftChanged' });
});

test('a save after the press is told that it was sent', async () => {
  const { applications, drafts } = store();
  const draft = await filled();
  value(await applications.submit(request(draft)));
  expect(await drafts.saveStep(draft, 'home', typed({ commune: 'x' }), saving(11))).toEqual({ ok: false, error: 'Submitted' });
  expect((await drafts.find(draft.hash))?.steps).toEqual({});
});

test('a draft that has expired or never was submits nothing', async () => {
  const { applications, drafts, rows } = store();
  const draft = aDraft({ at: plusDays(at(0), -40) });
  value(await drafts.create(draft));
  const before = (await rows()).length;

  expect(await applications.submit(request(draft))).toEqual({ ok: false, error: 'DraftGone' });
  expect(await applications.submit(request(aDraft()))).toEqual({ ok: false, error: 'DraftGone' });
  expect((await rows()).length).toBe(before);
});

test('a CIN that has a live application contests, as without a draft, and pressing again changes nothing', async () => {
  const { applications } = store();
  const own = cin();
  value(await applications.submit(aRequest({ cin: own })));
  const draft = await filled();
  const first = value(await applications.submit(request(draft, own)));
  expect(first.application.status).toBe('contested');
  expect(value(await applications.submit(request(draft, own)))).toEqual({ application: first.application, repeated: true });
});
