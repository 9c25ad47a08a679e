import { expect, test } from 'vitest';
import type { Draft } from '../../../core/draft/draft.ts';
import { STEPS } from '../../../core/draft/steps.ts';
import { plusDays } from '../../../core/time.ts';
import { STEP_BYTES } from '../../../store/draft/draft-typed.ts';
import { draftDueIndexKey, draftKey } from '../../../store/keys.ts';
import { SAMPLE_AT, SAMPLE_REGION } from '../../support/builders/index.ts';
import { aDraft, DAYS, saving, typed } from './support/draft.ts';
import { at, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();

const begun = async (overrides: Parameters<typeof aDraft>[0] = {}): Promise<Draft> => {
  const draft = aDraft(overrides);
  value(await store().drafts.create(draft));
  return draft;
};
const entries = async ({ hash }: Draft) =>
  (await store().due.list(plusDays(SAMPLE_AT, 400), 1_000)).filter((entry) => entry.kind === 'draft' && entry.hash === hash);

test('a draft is read as it was kept, and is in the due index alone', async () => {
  const steps = { start: typed({ applicantKind: 'individual', province: 'MA-MAR' }) };
  const draft = await begun({ agent: 'agent:MA-MAR:a1', steps });

  expect(await store().drafts.get(draft.hash, at(1))).toEqual(draft);
  expect(await entries(draft)).toMatchObject([{ kind: 'draft', hash: draft.hash, dueAt: draft.dueAt }]);
  const [row] = (await store().rows()).filter(({ pk }) => pk === draftKey(SAMPLE_REGION, draft.hash).pk);
  expect(Object.keys(row ?? {}).filter((name) => ['qpk', 'qsk', 'expiresAt'].includes(name))).toEqual([]);
});

test('two tabs that save different steps at once lose neither; the same step saved twice is as saved last', async () => {
  const { drafts } = store();
  const draft = await begun();
  const steps = ['start', 'contact', 'identity', 'home', 'household', 'background'] as const;
  const saved = await Promise.all(steps.map((step, n) => drafts.saveStep(draft, step, typed({ field: String(n) }), saving(n))));
  saved.map(value);
  value(await drafts.saveStep(draft, 'start', typed({ field: 'again' }), saving(9)));

  const kept = await drafts.get(draft.hash, at(10));
  expect(kept?.steps).toEqual({
    ...Object.fromEntries(steps.map((step, n) => [step, typed({ field: String(n) })])),
    start: typed({ field: 'again' }),
  });
  expect(kept).toMatchObject({ revision: 8, changedAt: at(9), expiresOn: plusDays(at(9), DAYS.keepDays) });
});

test('a save answers the whole draft and writes once', async () => {
  const { drafts, writes } = store();
  const draft = await begun();
  writes.length = 0;
  const saved = value(await drafts.saveStep(draft, 'contact', typed({ phone: '0612345678' }), saving(5, 'digest-1')));

  expect(writes).toEqual(['UpdateItemCommand']);
  expect(saved).toEqual(await drafts.get(draft.hash, at(6)));
  expect(saved).toMatchObject({ contact: 'digest-1', sendCode: true, dueAt: at(5) });
});

test('the code is asked for once per contact: the same contact saved again sends nothing more', async () => {
  const { drafts } = store();
  const first = value(await drafts.saveStep(await begun(), 'contact', typed({ phone: '1' }), saving(5, 'digest-1')));
  const { sending: _sending, ...rest } = first;
  const sent = value(await drafts.setTimes(first, { ...rest, sendCode: false, dueAt: at(90) }));
  const again = value(await drafts.saveStep(sent, 'contact', typed({ phone: '1' }), saving(6, 'digest-1')));
  expect(again).toMatchObject({ sendCode: false, dueAt: at(90) });
  expect(value(await drafts.saveStep(again, 'contact', typed({ phone: '2' }), saving(7, 'digest-2')))).toMatchObject({
    sendCode: true,
    dueAt: at(7),
  });
});

test('an expired draft is none: it is not answered and takes nothing, deleted or not', async () => {
  const { drafts } = store();
  const draft = await begun();
  const last = Date.parse(draft.expiresOn);
  const before = new Date(last - 1).toISOString();

  expect((await drafts.get(draft.hash, before))?.hash).toBe(draft.hash);
  expect(await drafts.get(draft.hash, draft.expiresOn)).toBeUndefined();
  const save = { ...saving(0), at: draft.expiresOn };
  expect(await drafts.saveStep(draft, 'home', typed({ commune: 'x' }), save)).toEqual({ ok: false, error: 'Gone' });
  expect(await drafts.saveStep(aDraft(), 'home', typed({ commune: 'x' }), saving(1))).toEqual({ ok: false, error: 'Gone' });
  expect((await drafts.find(draft.hash))?.steps).toEqual({});
});

test('a step that is too large is refused and the draft stays as it was; every step at the limit is kept', async () => {
  const { drafts } = store();
  const draft = await begun();
  const huge = typed({ area: 'x'.repeat(STEP_BYTES) });
  expect(await drafts.saveStep(draft, 'home', huge, saving(1))).toEqual({ ok: false, error: 'TooLarge' });
  expect(await drafts.create(aDraft({ steps: { home: huge } }))).toEqual({ ok: false, error: 'TooLarge' });
  expect(await drafts.get(draft.hash, at(1))).toEqual(draft);

  // Two bytes a letter: it is bytes that are counted.
  const large = typed({ area: 'ع'.repeat(STEP_BYTES / 2 - 20) });
  for (const { id } of STEPS) value(await drafts.saveStep(draft, id, large, saving(2)));
  expect(Object.keys((await drafts.get(draft.hash, at(3)))?.steps ?? {})).toEqual(expect.arrayContaining(STEPS.map(({ id }) => id)));
});

test('whatever was typed comes back: empty, many, NUL, halves of characters, names of operators', async () => {
  const { drafts } = store();
  const odd = {
    '': ['nameless'],
    $set: ['{"$gt":""}'],
    ':typed': ['#step', ''],
    'a.b[0]': ['\u0000', '\u202e', '\ud800x', '=1+1'],
    none: [],
  };
  const saved = value(await drafts.saveStep(await begun(), 'home', odd, saving(1)));
  expect(saved.steps['home']).toEqual({
    $set: ['{"$gt":""}'],
    ':typed': ['#step', ''],
    'a.b[0]': ['\u0000', '\u202e', '\ufffdx', '=1+1'],
    none: [],
  });
});

test('whatever due work notes, a draft stays in the due index of drafts: applications are never behind it', async () => {
  const { drafts } = store();
  const draft = value(await drafts.setTimes(await begun(), { sendCode: false, reminded: true, sending: undefined, dueAt: at(900) }));
  const row = (await store().rows()).find(({ pk }) => pk === draftKey(SAMPLE_REGION, draft.hash).pk);
  expect(row).toMatchObject(draftDueIndexKey(SAMPLE_REGION, draft.hash, at(900)));
});

test('due work that has read something older changes nothing: neither a save nor another sweep is undone', async () => {
  const { drafts } = store();
  const draft = value(await drafts.saveStep(await begun(), 'contact', typed({ phone: '1' }), saving(5, 'digest-1')));
  const sending = { kind: 'code', state: 'claimed', attempts: 1, repeated: false, claimedAt: at(6), dueAt: at(21) } as const;
  const claim = () => drafts.setTimes(draft, { sendCode: false, reminded: false, sending, dueAt: at(21) });
  const claims = await Promise.all([claim(), claim(), claim()]);
  expect(claims.filter(({ ok }) => ok)).toHaveLength(1);

  const claimed = await drafts.get(draft.hash, at(7));
  expect(claimed).toEqual({ ...draft, sendCode: false, sending, dueAt: at(21) });
  const corrected = value(await drafts.saveStep(draft, 'contact', typed({ phone: '2' }), saving(8, 'digest-2')));
  if (claimed === undefined) return expect.fail('lost');
  expect(await drafts.setTimes(claimed, { sendCode: false, reminded: false, sending: undefined, dueAt: at(900) })).toEqual({
    ok: false,
    error: 'Changed',
  });
  expect(await drafts.remove(claimed)).toBe(false);
  expect(await drafts.get(draft.hash, at(9))).toEqual(corrected);
  expect(corrected).toMatchObject({ sendCode: true, dueAt: at(8) });
  const done = value(await drafts.setTimes(corrected, { sendCode: false, reminded: true, sending: undefined, dueAt: at(900) }));
  expect(await drafts.get(draft.hash, at(9))).toEqual(done);
  expect(done).not.toHaveProperty('sending');
  expect(await drafts.remove(done)).toBe(true);
  expect(await drafts.find(draft.hash)).toBeUndefined();
  expect(await entries(draft)).toEqual([]);
});
