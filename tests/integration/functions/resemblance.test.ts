import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import type { FormInput } from '../../../core/application/form.ts';
import { createHandler } from '../../../functions/assess-application/handler.ts';
import type { Keys } from '../../../functions/shared/adapters/keys.ts';
import type { Applications } from '../../../store/application/applications.ts';
import { traceKey } from '../../../store/keys.ts';
import { aForm, aRegion } from '../../support/builders/index.ts';
import { sampleKeys } from '../../support/keys.ts';
import { aRequest, at, value } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';

const store = useStore();
const keys: Keys = sampleKeys();
const clock = { now: () => at(10), real: () => Date.parse(at(10)) };

let numbers = 0;
/** A telephone and a day of birth that no other test uses. */
const fresh = () => {
  numbers += 1;
  return {
    phone: `0655${String(numbers).padStart(6, '0')}`,
    birthDate: new Date(Date.UTC(1961, 9, 10) + numbers * 86_400_000).toISOString().slice(0, 10),
  };
};

/** Sent as intake sends it: with the traces of its telephone and day of birth. */
const sent = async (overrides: Partial<FormInput>, { applications } = store()): Promise<Application> => {
  const form = aForm(overrides);
  const request = aRequest(overrides.cin === undefined ? { ...overrides, cin: form.cin } : overrides, { traces: await keys.traces(form) });
  return value(await applications.submit(request)).application;
};
const assess = (application: Application, applications: Applications = store().applications) =>
  createHandler({ applications, keys, region: aRegion(), clock })(
    { applicationId: application.id, execution: `${application.id}.${application.execution}`, retry: 0 },
    { functionName: 'assess' } as Context,
  );
const stored = async ({ id }: Application): Promise<Application> => {
  const application = await store().applications.get(id);
  if (application === undefined) throw new Error('lost');
  return application;
};
const named = async (application: Application) => (await stored(application)).resembles?.map(({ reference, why }) => [reference, ...why]);

test('two with one telephone name each other, and go on as any other', async () => {
  const { phone } = fresh();
  const first = await sent({ phone });
  await assess(first);
  expect(await named(first)).toBeUndefined();
  const second = await sent({ phone: phone.replace(/^0/u, '00212 ') });
  expect(await assess(second)).toEqual({ outcome: 'assessed' });
  expect(await named(second)).toEqual([[first.reference, 'same-phone']]);
  expect(await named(first)).toEqual([[second.reference, 'same-phone']]);
  const { changedAt, lastEvent, status } = await stored(first);
  // Nothing happened to the earlier one.
  expect({ changedAt, seq: lastEvent.seq, status }).toEqual({ changedAt: at(10), seq: 2, status: 'assessed' });
});

test('a day of birth and a close name make two resemble, in whichever script; a sister does not', async () => {
  const { birthDate } = fresh();
  const her = await sent({ birthDate, nameArabic: 'فاطمة الزهراء الإدريسي', nameLatin: 'Fatima Ezzahra El Idrissi' });
  const again = await sent({ birthDate, nameArabic: 'فاطمه الزهراء ادريسي', nameLatin: 'F. Z. Idrissi' });
  const twin = await sent({ birthDate, nameArabic: 'خديجة الإدريسي', nameLatin: 'Khadija El Idrissi' });
  for (const one of [her, again, twin]) await assess(one);
  expect(await named(again)).toEqual([[her.reference, 'close-name']]);
  expect(await named(her)).toEqual([[again.reference, 'close-name']]);
  expect(await named(twin)).toBeUndefined();
});

test('done again, nothing is said twice and nothing is written', async () => {
  const { phone } = fresh();
  const [first, second] = [await sent({ phone }), await sent({ phone })];
  const { applications } = store();
  // The answer to the step's own change was lost: the other was told, and this one is tried again.
  const lost: Applications = {
    ...applications,
    commit: (change, extra) => (change.events.length > 0 ? Promise.reject(new Error('lost')) : applications.commit(change, extra)),
  };
  await expect(assess(second, lost)).rejects.toThrow();
  expect(await named(first)).toEqual([[second.reference, 'same-phone']]);
  expect(await named(second)).toBeUndefined();
  const { version } = await stored(first);
  await assess(second);
  expect(await named(second)).toEqual([[first.reference, 'same-phone']]);
  expect((await stored(first)).version).toBe(version);
  await assess(first);
  expect(await named(first)).toEqual([[second.reference, 'same-phone']]);
  expect((await stored(first)).version).toBe(version + 1);
});

test('ten at once with one telephone: each names five of the others, whoever writes first', async () => {
  const { phone } = fresh();
  const all: Application[] = [];
  for (let n = 0; n < 10; n += 1) all.push(await sent({ phone }));
  const outcomes = await Promise.all(all.map((one) => assess(one)));
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(all.map(() => 'assessed'));
  const references = new Set(all.map(({ reference }) => reference));
  for (const one of all) {
    const others = (await stored(one)).resembles?.map(({ reference }) => reference) ?? [];
    expect(new Set(others).size).toBe(5);
    expect(others.every((other) => references.has(other) && other !== one.reference)).toBe(true);
  }
});

test('a writer that is faster loses nothing and is not lost', async () => {
  const { phone } = fresh();
  const first = await sent({ phone });
  await assess(first);
  const second = await sent({ phone });
  let turns = 0;
  store().trouble.meanwhile = async () => {
    turns += 1;
    if (turns !== 1) return;
    value(await store().applications.touch(await stored(first), { at: at(11), set: { contestedNoticed: true } }));
  };
  await assess(second);
  expect(await stored(first)).toMatchObject({ contestedNoticed: true, resembles: [{ reference: second.reference }] });
});

test('one that is over is named and left alone', async () => {
  const { phone } = fresh();
  const closed = await sent({ phone, birthDate: '2020-01-01' });
  expect(await assess(closed)).toEqual({ outcome: 'ineligible' });
  const before = await stored(closed);
  const second = await sent({ phone });
  await assess(second);
  expect(await named(second)).toEqual([[closed.reference, 'same-phone']]);
  expect(await stored(closed)).toEqual(before);
});

test('the same CIN is no resemblance: contested applications have a rule of their own', async () => {
  const { phone } = fresh();
  const first = await sent({ phone, cin: 'RS100001' });
  const second = await sent({ phone, cin: 'RS100001' });
  expect(second.status).toBe('contested');
  for (const one of [first, second]) await assess(one);
  expect([await named(first), await named(second)]).toEqual([undefined, undefined]);
});

test('a telephone that was replaced finds those who come after it, and so does the old one', async () => {
  const [old, replaced] = [fresh().phone, fresh().phone];
  const first = await sent({ phone: old });
  const { applications } = store();
  await assess(first);
  const form = aForm({ phone: replaced });
  const latest = await stored(first);
  const change = {
    before: latest,
    after: { ...latest, version: latest.version + 1 },
    events: [],
    form,
    traces: await keys.traces({ phone: form.phone }),
  };
  value(await applications.commit(change));
  for (const phone of [old, replaced]) {
    const later = await sent({ phone });
    await assess(later);
    expect(await named(later)).toEqual([[first.reference, 'same-phone']]);
  }
});

test('of a crowd born on one day the newest five hundred are compared', async () => {
  const birthDate = '1962-01-01';
  const { applications, context } = store();
  const her = { birthDate, nameArabic: 'أول الناس', nameLatin: 'Premiere Venue' };
  const first = await sent(her);
  const { birth } = await keys.traces({ birthDate });
  const crowd = Array.from({ length: 500 }, (_, n) => `ffffffff-0000-7000-8000-${String(n).padStart(12, '0')}`);
  for (const id of crowd) {
    const Item = {
      ...traceKey(context.region, 'birth', birth ?? '', id),
      application: id,
      reference: '1',
      claim: id,
      names: { arabic: ['x'], latin: ['x'] },
    };
    await context.db.send(new PutCommand({ TableName: context.table, Item }));
  }
  expect(await applications.alike({ birth: birth ?? '' })).toHaveLength(500);
  const again = await sent(her);
  await assess(again);
  expect(await named(again)).toBeUndefined();
  expect(await named(first)).toBeUndefined();
});

test('keys hold no telephone and no day of birth, and a telephone’s row no name', async () => {
  const { phone, birthDate } = fresh();
  const application = await sent({ phone, birthDate, nameLatin: 'Zoulikha Exemple' });
  const rows = (await store().rows()).filter(({ pk, sk }) => String(pk).includes('#SAME-') && sk === `APP#${application.id}`);
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(JSON.stringify(row)).not.toContain(phone.slice(1));
    expect(JSON.stringify(row)).not.toContain(birthDate);
  }
  expect(rows.map((row) => JSON.stringify(row).includes('zulikha'))).toEqual(expect.arrayContaining([true, false]));
});
