import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOf } from '../../core/draft/posted.ts';
import { STEPS, type StepId } from '../../core/draft/steps.ts';
import { visible } from '../../messages/clean.ts';
import { aFormInput, anEnterprise } from '../support/builders/index.ts';
import { bodyFor, HOSTILE_BODIES, HOSTILE_BYTES } from '../support/hostile/bodies.ts';
import { structure } from '../support/hostile/structure.ts';
import { HOSTILE } from '../support/hostile/values.ts';
import { type Answers, answersFrom, answersOfStep } from './support/form.ts';
import { inert, shown } from './support/inert.ts';
import { type System, startSystem } from './support/system.ts';
import { answerAll, DRAFT, type Seen, type Visitor, visitorOf } from './support/visitor.ts';

/** The same two hundred, typed into each page of the portal: shown back as text, whether they are right or wrong. */
let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system?.stop());

const aCompany = () =>
  aFormInput({
    applicantKind: 'company',
    enterprise: anEnterprise(),
    partners: [{ name: 'Associée Exemple', cin: 'ZQ654321' }],
    disability: false,
    disabilityConsent: true,
    trainingWanted: ['food'],
    language: 'fr',
  });
const honest = answersFrom(aCompany());
/** Names that take any text: what is typed there may be right. */
const LINES = ['nameArabic', 'nameLatin', 'enterprise.name', 'partners.0.name', 'commune', 'project.title'];
/** All that is asked of on one page, texts and the rest apart, so that a wrong number does not hide what becomes of a text. */
const GROUPS = STEPS.flatMap(({ id }) => {
  const names = namesOf(id);
  return [names.filter((name) => LINES.includes(name)), names.filter((name) => !LINES.includes(name))]
    .filter((group) => group.length > 0)
    .map((group) => ({ id, names: group, what: `${id}: ${group.join(', ')}` }));
});
/** Harmless answers, right and wrong in every way: pages with hostile ones look like one of theirs. */
const HARMLESS = [
  '',
  ' ',
  '\u0007',
  'x',
  'exemple',
  'x'.repeat(130),
  'x'.repeat(170),
  'x'.repeat(300),
  '0',
  '1',
  '3',
  '12',
  '13',
  '1990',
  '99999',
  '999999999',
  '-1',
  '1.5',
];

const filled = (step: StepId, names: readonly string[], value: string): Answers => ({
  ...answersOfStep(step, honest),
  ...Object.fromEntries(names.map((name) => [name, value])),
  kept: 'yes',
});
const pathOf = (step: StepId) => `/apply/${step}?lang=fr`;
const MOST_BYTES = 64 * 1024;
const bytesOf = (answers: Answers): number =>
  new URLSearchParams(
    Object.entries(answers).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, one])),
  ).toString().length;
const fail = (why: string): never => {
  throw new Error(why);
};

const decode = (text: string): string =>
  text.replace(/&(lt|gt|quot|amp|#39);/gu, (_, name) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'" })[String(name)] ?? '');
/** What a field of a page holds. */
const held = (page: string, name: string): string | undefined => {
  const field = [...page.matchAll(/<input[^>]*>/gu)].map(([tag]) => tag).find((tag) => tag.includes(` name="${name}"`));
  return field === undefined ? undefined : decode(/ value="([^"]*)"/u.exec(field)?.[1] ?? '');
};

/** Several people at once: each has a draft of her own. */
const AT_ONCE = 6;
const withDrafts = async (values: readonly string[], run: (visitor: Visitor, value: string) => Promise<void>): Promise<void> => {
  const left = [...values];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      const visitor = visitorOf(system);
      await answerAll(visitor, aCompany());
      for (let value = left.shift(); value !== undefined; value = left.shift()) await run(visitor, value);
    }),
  );
};
/** Groups of the same kind share the values between them, so that each kind of field meets all of them. */
const isText = ({ names }: (typeof GROUPS)[number]): boolean => LINES.includes(names[0] ?? '');
const SHARED = [
  GROUPS.filter(isText),
  GROUPS.filter((group) => !isText(group) && !['contact', 'identity', 'enterprise'].includes(group.id)),
];
const valuesOf = (what: string): readonly string[] => {
  const sharing = SHARED.find((groups) => groups.some((group) => group.what === what)) ?? [];
  const place = sharing.findIndex((group) => group.what === what);
  return place < 0 ? HOSTILE : HOSTILE.filter((_, index) => index % sharing.length === place);
};

describe.each(GROUPS)('$what', ({ id, names, what }) => {
  test('is shown back as text, right or wrong', async () => {
    const looks = { right: new Set<string>(), wrong: new Set<string>(), check: new Set<string>() };
    type Look = { readonly kind: 'right' | 'wrong'; readonly page: Seen; readonly check?: Seen };
    const look = async (visitor: Visitor, value: string): Promise<Look | undefined> => {
      const answers = filled(id, names, value);
      const answer = await visitor.post(pathOf(id), answers);
      if (bytesOf(answers) > MOST_BYTES) {
        expect(answer.status).toBe(413);
        inert(answer, value);
        return undefined;
      }
      expect([303, 422], `${shown(value)} ${answer.text.slice(0, 200)}`).toContain(answer.status);
      if (answer.status === 422) return { kind: 'wrong', page: answer };
      expect(answer.location, shown(value)).toMatch(/^\/apply\/[a-z-]+\?lang=fr$/u);
      inert(answer, value);
      const isText = LINES.includes(names[0] ?? '');
      return {
        kind: 'right',
        page: await visitor.get(pathOf(id)),
        ...(isText ? { check: await visitor.get('/apply/check?lang=fr') } : {}),
      };
    };
    await withDrafts(HARMLESS, async (visitor, value) => {
      const { kind, page, check } = (await look(visitor, value)) ?? fail('a harmless answer is short');
      looks[kind].add(structure(page.text));
      if (check !== undefined) looks.check.add(structure(check.text));
    });
    let accepted = 0;
    const values = valuesOf(what);
    await withDrafts(values, async (visitor, value) => {
      const looked = await look(visitor, value);
      if (looked === undefined) return;
      const { kind, page, check } = looked;
      if (kind === 'right') accepted += 1;
      expect(looks[kind].has(structure(page.text)), `${kind} ${shown(value)}`).toBe(true);
      // The national page is the one way to another site: from the question of the province.
      inert(page, value, [`${system.nationalUrl}/?lang=fr`]);
      for (const name of names) {
        const field = held(page.text, name);
        const typed = visible(value.slice(0, 320));
        // The fields of a choice hold their own values.
        if (LINES.includes(name)) expect(field?.trim(), `${name} ${shown(value)}`).toBe(typed.replace(/\r\n?/gu, '\n').trim());
      }
      if (check !== undefined) {
        expect(looks.check.has(structure(check.text)), `check ${shown(value)}`).toBe(true);
        inert(check, value);
      }
    });
    if (LINES.includes(names[0] ?? '')) expect(accepted).toBeGreaterThan(values.length / 2);
  });

  test('takes bytes that are no text, and bodies that are no form', async () => {
    const visitor = visitorOf(system);
    await answerAll(visitor, aCompany());
    for (const body of [...HOSTILE_BODIES, ...HOSTILE_BYTES].map((one) => bodyFor(one, names[0] ?? ''))) {
      const response = await fetch(`${system.url}${pathOf(id)}`, {
        method: 'POST',
        redirect: 'manual',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'text/html',
          cookie: `${DRAFT}=${visitor.cookies.get(DRAFT)}`,
        },
        body,
      });
      const text = await response.text();
      expect([303, 422], `${body.toString('latin1').slice(0, 80)} ${text.slice(0, 200)}`).toContain(response.status);
      expect(text.isWellFormed()).toBe(true);
      expect(text).not.toMatch(/<b>|<script>/u);
    }
  });
});
