import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type FormInput, FormSchema } from '../../core/application/form.ts';
import { formKey } from '../../store/keys.ts';
import { anEnterprise, aProject } from '../support/builders/index.ts';
import { structure } from '../support/hostile/structure.ts';
import { DECEIVING, type FieldType, HONEST, hostileValues } from '../support/hostile/values.ts';
import { type Answer, aBody, apiOf, JSON_TYPE, problemIn } from './support/api.ts';
import { inert, shown } from './support/inert.ts';
import { openScene, type Scene } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

/**
 * Two hundred hostile values and more for each type of field, sent by a program: each ends as a plain field error, or is stored and shown
 * as nothing but text.
 */
let system: System;
let scene: Scene;
let api: ReturnType<typeof apiOf>;
beforeAll(async () => {
  system = await startSystem();
  scene = openScene(system);
  api = apiOf(system);
});
afterAll(async () => {
  await system?.stop();
});

const PROVINCE = 'MA-KES';
/** Each field of a type holds the same value at once. `email`: where its letters go. */
type Fill = (value: string, email?: string) => Record<string, unknown>;
const company = (more: Partial<FormInput> = {}): FormInput =>
  aBody({
    province: PROVINCE,
    language: 'fr',
    applicantKind: 'company',
    enterprise: anEnterprise(),
    partners: [{ name: 'Associée Exemple', cin: 'ZP654321' }],
    ...more,
  });

const FILLS: Readonly<Record<Exclude<FieldType, 'paragraph'>, { readonly fill: Fill; readonly pointers: RegExp }>> = {
  line: {
    fill: (value) => ({
      ...company({ nameArabic: value, nameLatin: value, commune: value, project: aProject({ title: value }) }),
      enterprise: anEnterprise({ name: value }),
      partners: [{ name: value, cin: 'ZP654321' }],
    }),
    pointers: /^\/(?:nameArabic|nameLatin|commune|project\/title|enterprise\/name|partners\/0\/name)$/u,
  },
  cin: {
    fill: (value) => ({ ...company({ cin: value }), partners: [{ name: 'Associée Exemple', cin: value }] }),
    pointers: /^\/(?:cin|partners(?:\/0\/cin)?)$/u,
  },
  phone: { fill: (phone) => company({ phone }), pointers: /^\/phone$/u },
  email: { fill: (email) => company({ email }), pointers: /^\/email$/u },
  date: { fill: (birthDate) => company({ birthDate }), pointers: /^\/birthDate$/u },
  number: {
    fill: (value) => ({
      ...company(),
      dependants: value,
      project: { ...aProject(), ownContribution: value, jobsForeseen: value },
      enterprise: { ...anEnterprise(), members: value, women: value },
    }),
    pointers: /^\/(?:dependants|project\/(?:ownContribution|jobsForeseen)|enterprise\/(?:members|women))$/u,
  },
  choice: {
    fill: (value) => ({
      ...company(),
      area: value,
      maritalStatus: value,
      education: value,
      experience: value,
      income: value,
      province: value,
      headOfHousehold: value,
      project: { ...aProject(), sector: value, stage: value },
      supportWanted: [value],
      trainingWanted: [value],
      consent: { given: value, textVersion: value },
    }),
    pointers:
      /^\/(?:area|maritalStatus|education|experience|income|province|headOfHousehold|project\/(?:sector|stage)|supportWanted\/0|trainingWanted\/0|consent\/(?:given|textVersion))$/u,
  },
};
const TYPES = z.array(z.enum(['line', 'cin', 'phone', 'email', 'date', 'number', 'choice'])).parse(Object.keys(FILLS));

/** In small groups: it is the answers that are looked at, not the load. */
const AT_ONCE = 8;
const each = async <T, R>(all: readonly T[], run: (one: T) => Promise<R>): Promise<R[]> => {
  const results: R[] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) results.push(...(await Promise.all(all.slice(from, from + AT_ONCE).map(run))));
  return results;
};

const MOST_BYTES = 64 * 1024;
const refusedPlainly = (answer: Answer, pointers: RegExp, value: string): void => {
  const { code, errors = [] } = problemIn(answer);
  expect({ code, none: errors.length === 0 }, shown(value)).toEqual({ code: 'invalid-fields', none: false });
  expect(
    errors.map(({ pointer }) => pointer).filter((pointer) => !pointers.test(pointer)),
    shown(value),
  ).toEqual([]);
  // What was typed is not sent back.
  if (value.trim().length > 12) expect(JSON.stringify(answer.body), shown(value)).not.toContain(value.trim());
  for (const [name, text] of answer.headers) expect(`${name}: ${text}`).not.toMatch(/evil|alert|set-cookie: a/iu);
};

const accepted: { reference: string; value: string }[] = [];

describe.each(TYPES)('a field of the type %s', (type) => {
  test('refuses what is hostile plainly, or takes it as text', async () => {
    const values = hostileValues(type);
    expect(values.length).toBeGreaterThanOrEqual(200);
    const { fill, pointers } = FILLS[type];
    const taken: string[] = [];
    await each(values, async (value) => {
      const body = fill(value);
      const answer = await api.submit(body);
      if (Buffer.byteLength(JSON.stringify(body)) > MOST_BYTES) {
        expect(problemIn(answer)).toMatchObject({ status: 413, code: 'payload-too-large' });
      } else if (answer.status === 202) {
        const { reference } = z.object({ reference: z.string() }).parse(answer.body);
        accepted.push({ reference, value });
        taken.push(value);
      } else if (answer.status === 429) {
        // It was read as the honest one, which may be named five times.
        expect([type, problemIn(answer).code]).toEqual([expect.stringMatching(/^(?:phone|email)$/u), 'contact-limit']);
        taken.push(value);
      } else {
        expect(answer.status, `${shown(value)} ${JSON.stringify(answer.body)}`).toBe(422);
        refusedPlainly(answer, pointers, value);
      }
    });
    // Most texts are texts; elsewhere what comes through is an honest value with something invisible in it.
    if (type === 'line') expect(taken.length).toBeGreaterThan(150);
    else expect(taken.length).toBeLessThan(values.length / 3);
    if (type === 'number' || type === 'choice') expect(taken).toEqual([]);
  });
});

test('no JSON value of another type comes through, for any field', async () => {
  const strange: readonly unknown[] = [
    null,
    true,
    0,
    -1,
    1.5,
    1e308,
    Number.MAX_SAFE_INTEGER,
    [],
    [[]],
    {},
    { $gt: '' },
    { S: 'x' },
    ['x'],
    [{}],
  ];
  const fields = Object.keys({ ...company(), disability: true, disabilityConsent: true, trainingWanted: [] });
  const answers = await each(
    fields.flatMap((field) => strange.map((value) => ({ field, value }))),
    async ({ field, value }) => ({ field, value, answer: await api.submit({ ...company(), [field]: value }) }),
  );
  for (const { field, value, answer } of answers) {
    expect([202, 422], `${field}: ${JSON.stringify(value)}`).toContain(answer.status);
    if (answer.status === 422) expect(problemIn(answer).code).toBe('invalid-fields');
  }
});

test('bytes that are no UTF-8 and escapes of JSON end like any other text', async () => {
  const around = () => JSON.stringify(company({ nameLatin: 'NAME' })).split('NAME');
  const bodies = [
    ...[[0xc0, 0xbc], [0xed, 0xa0, 0x80], [0xff], [0x80], [0xf8, 0x88, 0x80, 0x80, 0x80]].map((bytes) => {
      const [before = '', after = ''] = around();
      return Buffer.concat([Buffer.from(before), Buffer.from(bytes), Buffer.from(`xx${after}`)]);
    }),
    ...['\\u0000', '\\ud800', '\\u202e', '\\x00', '\\'].map((escaped) => Buffer.from(around().join(`Nom${escaped}xx`))),
  ];
  for (const body of bodies) {
    const { status } = await api.ask('/applications', { method: 'POST', headers: JSON_TYPE, body });
    expect([202, 400, 422], body.toString('latin1').slice(0, 200)).toContain(status);
  }
});

describe('what was taken', () => {
  test('is stored without anything that hides or reorders, and by the field’s own rule', async () => {
    expect(accepted.length).toBeGreaterThan(150);
    const items = new Map((await system.store.items()).map((item) => [`${item.pk} ${item.sk}`, item]));
    const applications = await system.store.applications();
    for (const { reference, value } of accepted) {
      const application = applications.find((one) => one.reference === reference);
      const { pk, sk } = formKey(application?.region ?? '', application?.id ?? '');
      const { pk: _pk, sk: _sk, ...stored } = items.get(`${pk} ${sk}`) ?? { pk, sk };
      expect(FormSchema.parse(stored), shown(value)).toEqual(stored);
      expect(JSON.stringify(stored).match(DECEIVING), shown(value)).toBeNull();
      expect(
        Object.keys(stored).filter((key) => key.includes('$') || key.includes('__')),
        shown(value),
      ).toEqual([]);
    }
    expect(Reflect.get({}, 'admin')).toBeUndefined();
  });

  test('is shown to the committee as text alone', async () => {
    const harmless = await scene.submitted('in-review', { ...company(), nameArabic: HONEST.line });
    const before = new Set(accepted.map(({ reference }) => reference));
    await until('every file to reach its committee', async () => {
      const open = (await system.store.applications()).filter(({ reference }) => before.has(reference));
      return open.every(({ status }) => !['submitted', 'assessed'].includes(status)) ? true : undefined;
    });
    const files = (await system.store.applications()).filter(({ reference, status }) => before.has(reference) && status === 'in-review');
    expect(files.length).toBeGreaterThan(150);
    const member = await scene.member(PROVINCE, 'm1');
    const pageOf = async (reference: string) => (await member.get(`/review/${reference}?lang=fr`)).text;
    const plain = structure(await pageOf(harmless.reference));
    const byReference = new Map(accepted.map((one) => [one.reference, one.value]));
    await each(files, async ({ reference, resembles = [] }) => {
      const page = await pageOf(reference);
      const value = byReference.get(reference) ?? '';
      // Files that resemble others have a list more.
      const own = structure(resembles.length === 0 ? page : page.replace(/<h2>Dossiers qui ressemblent.*?<\/ul>\n?/su, ''));
      expect(own === plain, `${shown(value)}\n${firstDifference(own, plain)}`).toBe(true);
      inert({ text: page, headers: new Headers() }, value);
    });
  });

  test('goes into letters and SMS as text, to one person each', async () => {
    const messages = await system.mailbox.all();
    expect(messages.length).toBeGreaterThan(150);
    const structures = new Set(
      messages.filter(({ channel, subject }) => channel === 'email' && /reçu/iu.test(subject)).map(({ html }) => structure(html)),
    );
    expect(structures.size).toBe(1);
    for (const { to, subject, html, text } of messages) {
      expect(to).toMatch(/^(?:\+212\d{9}|[^\s@<>,;]+@[^\s@<>,;]+)$/u);
      expect(subject).not.toMatch(/[\r\n]/u);
      expect(`${subject}${html}${text}`).not.toMatch(/alert\(1\)|onerror|evil\.example/u);
      expect(DECEIVING.test(`${subject}${html}${text}`)).toBe(false);
    }
    expect(messages.filter(({ to }) => to === 'evil@example.org')).toEqual([]);
  });
});

const firstDifference = (a: string, b: string): string => {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return `${a.slice(Math.max(0, at - 80), at + 80)}\n${b.slice(Math.max(0, at - 80), at + 80)}`;
};
