import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { assess } from '../../../core/application/transitions/assessment.ts';
import { revive, supersede } from '../../../core/application/transitions/coordination.ts';
import { withdraw } from '../../../core/application/transitions/withdrawal.ts';
import { caseId } from '../../../core/case/case.ts';
import { claimKey, idempotencyKey } from '../../../store/keys.ts';
import { sha256 } from '../../../store/sha256.ts';
import { aScore, SAMPLE_REGION } from '../../support/builders/index.ts';
import { aRequest, at, freshReference, move, noticesOf, submitted, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const NOW = 1_760_000_000;

const rowsOf = async ({ id }: Application) =>
  (await store().rows()).filter(({ pk, application }) => String(pk).endsWith(id) || application === id);
const everyReference = async () => (await store().rows()).filter(({ sk }) => sk === 'REFERENCE').length;

test('of twenty simultaneous submissions with one CIN one lives, the others are held for a person and none is lost', async () => {
  const { applications, cases, national } = store();
  const results = await Promise.all(Array.from({ length: 20 }, () => applications.submit(aRequest({ cin: 'RA100101' }))));
  const stored = await Promise.all(results.map((result) => applications.get(value(result).application.id)));

  const live = stored.filter((application) => application?.holdsClaim);
  expect(live).toHaveLength(1);
  expect(live[0]?.status).toBe('submitted');
  const held = stored.filter((application) => application?.status === 'contested');
  expect(held).toHaveLength(19);
  expect(new Set(stored.map((application) => application?.reference)).size).toBe(20);
  expect(await national.getClaim(live[0]?.claim ?? '')).toMatchObject({ application: live[0]?.id, region: SAMPLE_REGION });
  for (const application of held)
    expect(await cases.get(caseId('contested', application?.id ?? '', 1))).toMatchObject({ cause: 'same-cin' });
  const told = await noticesOf(national);
  expect(told.filter(({ application }) => application === live[0]?.id)).toHaveLength(19);
  expect(new Set(told.map(({ cause }) => cause))).toEqual(new Set(held.map((application) => application?.id)));
});

test('the same race loses nothing when AWS refuses every second transaction', async () => {
  const { applications, trouble } = store();
  trouble.conflict = (n) => n % 2 === 0;
  const results = await Promise.all(Array.from({ length: 12 }, () => applications.submit(aRequest({ cin: 'RA100102' }))));

  const statuses = results.map((result) => value(result).application.status);
  expect(statuses.filter((status) => status === 'submitted')).toHaveLength(1);
  expect(statuses.filter((status) => status === 'contested')).toHaveLength(11);
});

test('a submission that meets other transactions every time is refused whole', async () => {
  const { applications, trouble, rows } = store();
  const before = (await rows()).length;
  trouble.conflict = () => true;

  expect(await applications.submit(aRequest())).toEqual({ ok: false, error: 'Conflict' });
  expect((await rows()).length).toBe(before);
});

test('the claim in another region contests as well, and that region is told', async () => {
  const { applications, elsewhere, national, context } = store();
  const there = elsewhere('MA-01');
  const first = value(await there.submit(aRequest({ cin: 'RA100103' }, { region: 'MA-01' }))).application;
  const second = await submitted(applications, { cin: 'RA100103' });

  expect(second).toMatchObject({ status: 'contested', holdsClaim: false });
  expect((await noticesOf(national)).filter(({ application }) => application === first.id)).toEqual([]);
  const { createNational } = await import('../../../store/national/national.ts');
  const told = await noticesOf(createNational({ ...context, region: 'MA-01' }));
  expect(told).toEqual([{ kind: 'contested', region: 'MA-01', application: first.id, at: second.changedAt, cause: second.id }]);
});

test('a request repeated with its key is answered with the same application, once stored', async () => {
  const { applications } = store();
  const idempotency = { key: 'key-1', bodyDigest: 'body', now: NOW };
  const cin = 'RA100104';
  const results = await Promise.all(Array.from({ length: 6 }, () => applications.submit(aRequest({ cin }, { idempotency }))));
  const answers = results.map(value);

  expect(new Set(answers.map(({ application }) => application.id)).size).toBe(1);
  expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(new Set(answers.map(({ application }) => application.status))).toEqual(new Set(['submitted']));
  const claimed = (await store().rows()).filter(({ pk }) => pk === claimKey(sha256(cin)).pk);
  expect(claimed).toHaveLength(1);
});

test('a key used for another body is refused, and free again when its time is over', async () => {
  const { applications, rows } = store();
  const request = (bodyDigest: string, now: number) => aRequest({}, { idempotency: { key: 'key-2', bodyDigest, now } });
  const first = value(await applications.submit(request('one', NOW)));
  const before = (await rows()).length;

  expect(await applications.submit(request('two', NOW + 86_400))).toEqual({ ok: false, error: 'IdempotencyMismatch' });
  expect((await rows()).length).toBe(before);
  const later = value(await applications.submit(request('two', NOW + 3 * 86_400)));
  expect(later.repeated).toBe(false);
  expect(later.application.id).not.toBe(first.application.id);
});

test('the stored key is a digest: what a program chose as its key is not kept', async () => {
  const { applications, rows } = store();
  await applications.submit(aRequest({}, { idempotency: { key: 'a-secret-of-the-caller', bodyDigest: 'body', now: NOW } }));

  const stored = await rows();
  expect(stored.find(({ pk }) => pk === idempotencyKey(SAMPLE_REGION, sha256('a-secret-of-the-caller')).pk)).toBeDefined();
  expect(JSON.stringify(stored)).not.toContain('a-secret-of-the-caller');
});

test('two applications never share a reference: the second draws another', async () => {
  const { applications } = store();
  const taken = freshReference();
  const drawn = [taken, taken, freshReference()];
  const first = value(await applications.submit(aRequest({}, { newReference: () => taken }))).application;
  const second = value(await applications.submit(aRequest({}, { newReference: () => drawn.shift() ?? freshReference() }))).application;

  expect(first.reference).toBe(taken);
  expect(second.reference).not.toBe(taken);
  expect((await applications.getByReference(taken))?.id).toBe(first.id);
  expect((await applications.getByReference(second.reference))?.id).toBe(second.id);
});

test('twenty simultaneous submissions with the same draw of references all get one of their own', async () => {
  const { applications } = store();
  const before = await everyReference();
  const shared = [freshReference(), freshReference(), freshReference()];
  const results = await Promise.all(
    Array.from({ length: 20 }, () => {
      const mine = [...shared];
      return applications.submit(aRequest({}, { newReference: () => mine.shift() ?? freshReference() }));
    }),
  );

  expect(new Set(results.map((result) => value(result).application.reference)).size).toBe(20);
  expect((await everyReference()) - before).toBe(20);
});

test('a submission whose answer was lost is stored once and answered as if it had arrived', async () => {
  const { applications, trouble } = store();
  trouble.loseAnswer = (n) => n % 2 === 1;
  const { application, repeated } = value(
    await applications.submit(aRequest({}, { idempotency: { key: 'key-lost', bodyDigest: 'body', now: NOW } })),
  );

  expect(repeated).toBe(false);
  expect(application.status).toBe('submitted');
  expect(await applications.get(application.id)).toEqual(application);
  expect((await applications.counts()).get(application.province)?.submitted).toBeGreaterThan(0);
  const kinds = (await rowsOf(application)).map(({ sk }) => String(sk).split('#')[0]).toSorted();
  expect(kinds).toEqual(['APPLICATION', 'CLAIM', 'EVENT', 'FORM', 'IDEMPOTENCY', 'MESSAGE', 'REFERENCE'].toSorted());
});

test('whoever submits twice with one CIN is told of it, whether or not another woman holds the claim', async () => {
  const { applications, national } = store();
  const toldOf = async (cause: string) =>
    (await noticesOf(national)).filter((notice) => notice.cause === cause).map(({ application }) => application);

  // Nobody had applied: the first of his two holds the claim.
  const alone = await submitted(applications, { cin: 'RA100201' });
  const again = await submitted(applications, { cin: 'RA100201' });
  expect(await toldOf(again.id)).toEqual([alone.id]);

  // She had applied: the first of his two is contested, and is told all the same.
  const hers = await submitted(applications, { cin: 'RA100202' });
  const his = await submitted(applications, { cin: 'RA100202' });
  const second = await submitted(applications, { cin: 'RA100202' });
  expect(await toldOf(his.id)).toEqual([hers.id]);
  expect((await toldOf(second.id)).sort()).toEqual([hers.id, his.id].sort());
});

/** Whom the submissions with one CIN have told of which: each as its place in a list of names. */
const told = async (all: Readonly<Record<string, Application>>) => {
  const nameOf = (id: string) => Object.entries(all).find(([, one]) => one.id === id)?.[0];
  const notices = await noticesOf(store().national);
  return notices
    .filter(({ cause }) => nameOf(cause) !== undefined)
    .map(({ application, cause }) => `${nameOf(application)} of ${nameOf(cause)}`)
    .sort();
};

test('of two submissions at once with one CIN the first is told of the second, whether or not she had applied', async () => {
  const { applications, trouble } = store();
  /** The second is written while the first stands between reading and writing, so it is the earlier of the two. */
  const atOnce = async (cin: string) => {
    let first: Application | undefined;
    trouble.meanwhile = async () => {
      trouble.meanwhile = async () => undefined;
      first = await submitted(applications, { cin });
    };
    const second = await submitted(applications, { cin });
    if (first === undefined) throw new Error('nothing happened meanwhile');
    return { first, second };
  };
  const alone = await atOnce('RA100207');
  expect(await told(alone)).toEqual(['first of second']);

  const hers = await submitted(applications, { cin: 'RA100208' });
  const held = await atOnce('RA100208');
  expect(await told({ ...held, hers })).toEqual(['first of second', 'hers of first', 'hers of second']);
});

test('who is told does not end with a number: of thirty submissions each is told of the one after it, and the row stays small', async () => {
  const { applications, rows } = store();
  const thirty = async (cin: string) => {
    const his: Record<string, Application> = {};
    for (let n = 1; n <= 30; n += 1) his[`h${n}`] = await submitted(applications, { cin });
    return his;
  };
  const successors = Array.from({ length: 29 }, (_, n) => `h${n + 1} of h${n + 2}`);
  const alone = await thirty('RA100209');
  expect(await told(alone)).toEqual(expect.arrayContaining(successors));

  const hers = await submitted(applications, { cin: 'RA100210' });
  const held = await thirty('RA100210');
  expect(await told({ ...held, hers })).toEqual(expect.arrayContaining(successors));
  const [kept, ...more] = (await rows()).filter(({ pk, sk }) => pk === `CLAIM#${hers.claim}` && sk !== 'CLAIM');
  expect([kept?.['application'], more]).toEqual([held['h30']?.id, []]);
});

test('a place among those who contest a CIN ends with the application: nothing of it is left', async () => {
  const { applications, rows } = store();
  const remembered = async ({ claim }: Application) => (await rows()).filter(({ pk, sk }) => pk === `CLAIM#${claim}` && sk !== 'CLAIM');
  const by = { role: 'coordinator', id: 'c' } as const;
  const ends = {
    'taken back': (one: Application) => withdraw(one, {}, { at: at(9) }),
    ineligible: (one: Application) => assess(one, aScore({ ineligible: ['minimum-age'] }), { at: at(9) }),
    superseded: (one: Application) => supersede(one, { by, reason: 'r' }, { at: at(9) }),
    'given the claim': (one: Application) => revive(one, { by, reason: 'r' }, { at: at(9) }),
  };
  for (const [index, [what, end]] of Object.entries(ends).entries()) {
    const cin = `RA10030${index}`;
    await submitted(applications, { cin });
    const contested = await submitted(applications, { cin });
    expect([what, await remembered(contested)]).toMatchObject([what, [{ application: contested.id }]]);
    await move(applications, end(contested));
    expect([what, await remembered(contested)]).toEqual([what, []]);
  }
  // Of another that came since it is not the end.
  await submitted(applications, { cin: 'RA100310' });
  const [earlier, later] = [await submitted(applications, { cin: 'RA100310' }), await submitted(applications, { cin: 'RA100310' })];
  await move(applications, withdraw(earlier, {}, { at: at(9) }));
  expect(await remembered(earlier)).toMatchObject([{ application: later.id }]);
});

test('whoever takes the first of his submissions back learns no more: the second is told of the third either way', async () => {
  const { applications, national } = store();
  const toldOf = async (cause: string) =>
    (await noticesOf(national)).filter((notice) => notice.cause === cause).map(({ application }) => application);
  const withdrawn = (application: Application) => move(applications, withdraw(application, {}, { at: at(9) }));

  // Nobody had applied: his first held the claim, and the third takes it.
  const first = await submitted(applications, { cin: 'RA100204' });
  const second = await submitted(applications, { cin: 'RA100204' });
  await withdrawn(first);
  const third = await submitted(applications, { cin: 'RA100204' });
  expect([third.status, await toldOf(third.id)]).toEqual(['submitted', [second.id]]);

  // She had applied: all of his are contested.
  const hers = await submitted(applications, { cin: 'RA100205' });
  const [his, again] = [await submitted(applications, { cin: 'RA100205' }), await submitted(applications, { cin: 'RA100205' })];
  await withdrawn(his);
  const last = await submitted(applications, { cin: 'RA100205' });
  expect([last.status, (await toldOf(last.id)).sort()]).toEqual(['contested', [hers.id, again.id].sort()]);
});

test('a contender that was given the claim is told of the next one once', async () => {
  const { applications, national } = store();
  await submitted(applications, { cin: 'RA100206' });
  const contested = await submitted(applications, { cin: 'RA100206' });
  await move(applications, revive(contested, { by: { role: 'coordinator', id: 'c' }, reason: 'r' }, { at: at(9) }));
  const next = await submitted(applications, { cin: 'RA100206' });
  const told = (await noticesOf(national)).filter((notice) => notice.cause === next.id).map(({ application }) => application);
  expect(told).toEqual([contested.id]);
});
