import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { makeReference } from '../../core/application/reference.ts';
import { AcceptedSchema, ApplicationViewSchema } from '../../functions/shared/api.ts';
import { type Answer, aBody, apiOf, pointersIn, problemIn } from './support/api.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

let system: System;
let api: ReturnType<typeof apiOf>;
beforeAll(async () => {
  system = await startSystem();
  api = apiOf(system);
});
afterAll(async () => {
  await system?.stop();
});

const accepted = (answer: Answer) => {
  expect(answer.status).toBe(202);
  return AcceptedSchema.parse(answer.body);
};
/** Waits until the workflow has done what it does by itself. */
const settled = (reference: string) =>
  until(`${reference} to be assessed`, async () => {
    const { status, score } = await system.store.application(reference);
    return score !== undefined && status !== 'assessed' ? status : undefined;
  });

describe('POST /applications', () => {
  test('answers with what she needs to follow, and where', async () => {
    const answer = await api.submit(aBody());
    const { reference, trackingCode, status } = accepted(answer);
    expect(status).toBe('under-study');
    expect(answer.headers.get('location')).toBe(`${system.url}/applications/${reference}`);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const view = ApplicationViewSchema.parse((await api.follow(reference, trackingCode)).body);
    expect(view).toMatchObject({ reference, status: 'under-study' });
    expect(view.score).toBeUndefined();
  });

  test('normalises what people type, so that one woman is one', async () => {
    const first = accepted(await api.submit(aBody({ cin: 'jk-٧٧ ١٢٣٤', phone: '00212 6 11 22 33 44' })));
    const second = accepted(await api.submit(aBody({ cin: 'JK771234' })));
    expect(await settled(first.reference)).toBe('in-review');
    expect(await settled(second.reference)).toBe('contested');
    expect((await system.mailbox.arrival('+212611223344')).text).toContain(first.reference);
  });

  test('of twenty submissions with one CIN at once one lives, the others are held, none is lost, and all are answered alike', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => api.submit(aBody({ cin: 'TW200020', email: `twenty-${n}@example.org` }))),
    );
    const receipts = answers.map(accepted);
    const references = new Set(receipts.map(({ reference }) => reference));
    expect(references.size).toBe(20);
    for (const { reference } of receipts) await settled(reference);
    const statuses = (await system.store.applications()).filter(({ reference }) => references.has(reference)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 'in-review')).toHaveLength(1);
    expect(statuses.filter((status) => status === 'contested')).toHaveLength(19);

    // What each of them sees afterwards tells nothing either.
    const views = await Promise.all(receipts.map(async ({ reference, trackingCode }) => (await api.follow(reference, trackingCode)).body));
    const seen = views.map((view) => {
      const { status, statusText, history, ...rest } = ApplicationViewSchema.parse(view);
      return { status, statusText, history: history.map(({ text }) => text), more: Object.keys(rest).sort() };
    });
    expect(new Set(seen.map((view) => JSON.stringify(view))).size).toBe(1);
    const letters = await until('twenty acknowledgements', async () => {
      const sent = (await Promise.all(receipts.map((_, n) => system.mailbox.all(`twenty-${n}@example.org`))))
        .flat()
        .filter(({ text }) => receipts.some((one) => text.includes(one.trackingCode)));
      return sent.length === 20 ? sent : undefined;
    });
    const bare = (text: string) =>
      receipts.reduce((rest, one) => rest.replaceAll(one.reference, '#').replaceAll(one.trackingCode, '#'), text);
    expect(new Set(letters.map(({ subject, text }) => bare(`${subject} ${text}`))).size).toBe(1);
  });
});

test('a sixth application of an hour with one telephone is not taken, and brings no SMS', async () => {
  const body = () => aBody({ phone: '0655667788' });
  for (let n = 1; n <= 5; n += 1) accepted(await api.submit(body()));
  const refused = await api.submit(body(), { 'accept-language': 'fr' });
  expect(problemIn(refused)).toMatchObject({ status: 429, code: 'contact-limit' });
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  await until('five acknowledgements', async () => ((await system.mailbox.all('+212655667788')).length === 5 ? true : undefined));
});

describe('Idempotency-Key', () => {
  test('the same key and answers get the same answer, however they are typed', async () => {
    const body = aBody({ cin: 'ID 100001' });
    const first = await api.submit(body, { 'idempotency-key': 'same' });
    const again = await api.submit({ ...body, cin: 'id-١٠٠٠٠١' }, { 'idempotency-key': 'same' });
    expect(again.status).toBe(202);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    await settled(accepted(first).reference);
    expect((await api.submit(body, { 'idempotency-key': 'same' })).body).toEqual(first.body);
  });

  test('twenty at once with one key are one application', async () => {
    const body = aBody();
    const before = (await system.store.applications()).length;
    const answers = await Promise.all(Array.from({ length: 20 }, () => api.submit(body, { 'idempotency-key': 'twenty' })));
    const receipts = answers.map(accepted);
    expect(new Set(receipts.map((receipt) => JSON.stringify(receipt))).size).toBe(1);
    expect(await system.store.applications()).toHaveLength(before + 1);
  });

  test('the same key with another body is refused, and nothing is stored', async () => {
    await api.submit(aBody(), { 'idempotency-key': 'once' });
    const before = (await system.store.applications()).length;
    const refused = await api.submit(aBody(), { 'idempotency-key': 'once' });
    expect(problemIn(refused)).toMatchObject({ status: 422, code: 'idempotency-mismatch' });
    expect(await system.store.applications()).toHaveLength(before);
  });

  test('a key that is too long is named', async () => {
    const refused = await api.submit(aBody(), { 'idempotency-key': 'k'.repeat(201) });
    expect(refused.status).toBe(422);
    expect(pointersIn(refused)).toEqual(['/Idempotency-Key']);
    expect((await api.submit(aBody(), { 'idempotency-key': 'k'.repeat(200) })).status).toBe(202);
  });

  test('a refused body uses no key up', async () => {
    expect((await api.submit({}, { 'idempotency-key': 'retry' })).status).toBe(422);
    expect((await api.submit(aBody(), { 'idempotency-key': 'retry' })).status).toBe(202);
  });
});

describe('what is wrong is told by field, in the caller’s language', () => {
  const wrong = {
    ...aBody(),
    cin: '12',
    dependants: -1,
    project: { title: 'x', sector: 'coal', stage: 'idea', ownContribution: 0, jobsForeseen: 1 },
  };

  test('in French', async () => {
    const problem = problemIn(await api.submit(wrong, { 'accept-language': 'fr' }));
    expect(problem.title).toBe('Des informations manquent ou ne sont pas correctes');
    expect(problem.errors).toEqual([
      { pointer: '/cin', code: 'cin-format', detail: expect.stringContaining('CIN') },
      { pointer: '/dependants', code: 'too-small', detail: expect.stringContaining('0') },
      { pointer: '/project/title', code: 'too-short', detail: expect.stringContaining('3') },
      { pointer: '/project/sector', code: 'not-in-list', detail: expect.any(String) },
    ]);
  });

  test('in Arabic', async () => {
    const answer = await api.submit(wrong, { 'accept-language': 'ar' });
    expect(answer.headers.get('content-language')).toBe('ar');
    for (const { detail } of problemIn(answer).errors ?? []) expect(detail).toMatch(/\p{Script=Arabic}/u);
  });

  test.each([
    [undefined, 'ar'],
    ['fr', 'fr'],
    ['ar-MA', 'ar'],
    ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
    ['en,de;q=0.9,fr;q=0.1', 'fr'],
    ['ar;q=0.2, fr;q=0.8', 'fr'],
    ['fr;q=0', 'ar'],
    ['zgh, *', 'zgh'],
    ['ber, *', 'zgh'],
    ['xx, *', 'ar'],
    [',;q=,,fr;q=x', 'fr'],
  ])('Accept-Language %s is answered in %s', async (asked, given) => {
    const answer = await api.submit({}, asked === undefined ? {} : { 'accept-language': asked });
    expect(answer.headers.get('content-language')).toBe(given);
  });

  test('every missing field is named, and each unknown one by a pointer that leads to it', async () => {
    const refused = await api.submit({ 'a/b~c': 1, project: { extra: 1 } });
    expect(pointersIn(refused)).toEqual(
      expect.arrayContaining([
        '/cin',
        '/nameArabic',
        '/birthDate',
        '/consent',
        '/supportWanted',
        '/project/title',
        '/project/extra',
        '/a~1b~0c',
      ]),
    );
  });

  test.each([
    ['a company without partners', { applicantKind: 'company' }, '/partners'],
    ['a disability without her consent', { disability: true }, '/disabilityConsent'],
    ['financing without a project', { project: undefined }, '/project'],
    ['a consent that is not given', { consent: { given: false, textVersion: 'x' } }, '/consent/given'],
    ['a consent to another text', { consent: { given: true, textVersion: 'another' } }, '/consent/textVersion'],
    ['a birth to come', { birthDate: '2027-01-01' }, '/birthDate'],
    ['a day that is none', { birthDate: '1990-02-30' }, '/birthDate'],
    ['a landline', { phone: '0524000000' }, '/phone'],
  ])('%s', async (_, change, pointer) => {
    const refused = await api.submit({ ...aBody(), ...change });
    expect(refused.status).toBe(422);
    expect(pointersIn(refused)).toContain(pointer);
  });
});

describe('GET /applications/{reference}', () => {
  test('a wrong code, an unknown reference and everything like them are answered alike and slowly', async () => {
    const { reference, trackingCode } = accepted(await api.submit(aBody()));
    const other = accepted(await api.submit(aBody()));
    const unknown = makeReference(() => 7);
    const answers = await Promise.all([
      api.follow(reference, 'AAAA-AAAA-AAAAA'),
      api.follow(reference, other.trackingCode),
      api.follow(reference),
      api.follow(reference, undefined, { authorization: `Basic ${trackingCode}` }),
      api.follow(unknown, trackingCode),
      api.follow('123456789', trackingCode),
      api.follow('x', trackingCode),
    ]);
    for (const answer of answers) {
      expect(problemIn(answer)).toMatchObject({ status: 404, code: 'unauthorized' });
      expect(answer.body).toEqual(answers[0]?.body);
      expect([...answer.headers.keys()].sort()).toEqual([...(answers[0]?.headers.keys() ?? [])].sort());
      expect(answer.milliseconds).toBeGreaterThan(690);
    }
    expect((await api.follow(reference, trackingCode)).status).toBe(200);
  });

  test('reads a reference and a code as people copy them', async () => {
    const { reference, trackingCode } = accepted(await api.submit(aBody()));
    const grouped = encodeURIComponent(reference.replace(/(\d{3})(?=\d)/gu, '$1 '));
    expect((await api.follow(grouped, trackingCode.toLowerCase().replaceAll('-', ''))).status).toBe(200);
  });

  test('after ten wrong codes in an hour the right one is refused like a wrong one', async () => {
    const { reference, trackingCode } = accepted(await api.submit(aBody()));
    const wrong = await Promise.all(Array.from({ length: 10 }, () => api.follow(reference, 'AAAA-AAAA-AAAAA')));
    const right = await api.follow(reference, trackingCode);
    expect(right.status).toBe(404);
    expect(right.body).toEqual(wrong[0]?.body);
    expect(right.milliseconds).toBeGreaterThan(690);
  });

  test('once decided it shows the score receipt and, in her language, what happened', async () => {
    const { reference, trackingCode } = accepted(await api.submit(aBody({ birthDate: '2015-01-01' })));
    await until('a refusal', async () => ((await system.store.application(reference)).status === 'ineligible' ? true : undefined));
    const french = await api.follow(reference, trackingCode, { 'accept-language': 'fr' });
    const view = ApplicationViewSchema.parse(french.body);
    expect(view.status).toBe('ineligible');
    expect(view.score).toMatchObject({ grid: 'sample-2026-1', sample: true });
    expect(view.score?.criteria.reduce((sum, { points }) => sum + points, 0)).toBe(view.score?.total);
    expect(view.history.map(({ text }) => text).join(' ')).toMatch(/candidature/u);
    const arabic = ApplicationViewSchema.parse((await api.follow(reference, trackingCode)).body);
    expect(arabic.history.map(({ text }) => text).join(' ')).toMatch(/\p{Script=Arabic}/u);
  });
});

describe('/openapi.json', () => {
  const SchemaSchema = z.custom<Parameters<typeof z.fromJSONSchema>[0]>((value) => typeof value === 'object' && value !== null);
  const OperationSchema = z.looseObject({
    operationId: z.string(),
    responses: z.record(z.string().regex(/^\d{3}$/u), z.looseObject({ description: z.string() })),
  });
  const DocumentSchema = z.looseObject({
    openapi: z.literal('3.1.0'),
    info: z.object({ title: z.string(), version: z.string(), description: z.string() }),
    paths: z.record(z.string().startsWith('/'), z.partialRecord(z.enum(['get', 'post']), OperationSchema)),
    components: z.looseObject({ schemas: z.record(z.string(), SchemaSchema) }),
  });
  const document = async () => DocumentSchema.parse((await api.ask('/openapi.json')).body);

  test('every reference in it leads somewhere', async () => {
    const whole = await document();
    const references = [...JSON.stringify(whole).matchAll(/"\$ref":"#\/([^"]+)"/gu)].map(([, path = '']) => path);
    expect(references.length).toBeGreaterThan(5);
    for (const reference of references) {
      const found = reference
        .split('/')
        .reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), whole);
      expect(found, reference).toBeDefined();
    }
  });

  test('real answers are as it describes them, and only with the statuses that it names', async () => {
    const { components, paths } = await document();
    const fits = (name: string, value: unknown): void => {
      const schema = components.schemas[name];
      if (schema === undefined) throw new Error(`no schema ${name}`);
      expect(z.fromJSONSchema(schema).safeParse(value).error).toBeUndefined();
    };
    const body = aBody();
    fits('Application', body);
    const taken = await api.submit(body);
    fits('Accepted', taken.body);
    const { reference, trackingCode } = accepted(taken);
    await settled(reference);
    const shown = await api.follow(reference, trackingCode);
    fits('ApplicationView', shown.body);
    const refused = await api.submit({ ...body, cin: '' });
    fits('Problem', refused.body);
    const unknown = await api.follow(reference, 'x');
    fits('Problem', unknown.body);
    for (const { status } of [taken, refused]) expect(paths['/applications']?.post?.responses).toHaveProperty(String(status));
    for (const { status } of [shown, unknown]) expect(paths['/applications/{reference}']?.get?.responses).toHaveProperty(String(status));
  });
});
