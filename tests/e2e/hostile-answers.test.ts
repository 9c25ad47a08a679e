import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { structure } from '../support/hostile/structure.ts';
import { HOSTILE } from '../support/hostile/values.ts';
import { follow } from './support/applicant.ts';
import type { Answers } from './support/form.ts';
import { inert, shown } from './support/inert.ts';
import { ballot, openScene } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { DRAFT, visitorOf } from './support/visitor.ts';

/** The same two hundred in what else the portal asks for: codes, addresses, cookies, reasons, contacts. */
let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system?.stop());

/** A wrong code is answered late: many wait at once. */
const AT_ONCE = 24;

describe('codes, references and addresses', () => {
  const post = async (path: string, answers: Answers, cookies?: Map<string, string>) => visitorOf(system, cookies).post(path, answers);

  test.each([
    ['/apply/resume?lang=fr', ['code']],
    ['/follow?lang=fr', ['reference', 'trackingCode']],
    ['/follow/code?lang=fr', ['reference']],
    ['/sign-in?lang=fr', ['email']],
  ] as const)('%s answers whatever is typed, and always alike', async (path, names) => {
    const answersOf = (value: string): Answers => Object.fromEntries(names.map((name) => [name, value]));
    const plain = new Set<string>();
    for (const value of ['', 'x', 'exemple exemple', 'x'.repeat(300)]) plain.add(structure((await post(path, answersOf(value))).text));
    const left = [...HOSTILE];
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let value = left.shift(); value !== undefined; value = left.shift()) {
          const page = await post(path, answersOf(value));
          expect(page.status, shown(value)).toBeLessThan(500);
          if (page.status !== 413) expect(plain.has(structure(page.text)), `${page.status} ${shown(value)}`).toBe(true);
          inert(page, value);
        }
      }),
    );
  });

  test('a cookie that is none opens nothing and breaks nothing', async () => {
    for (const value of HOSTILE.filter((text) => /^[\u0021-\u007e]{1,2000}$/u.test(text) && !/[;,]/u.test(text))) {
      for (const name of [DRAFT, '__Host-jisr']) {
        const visitor = visitorOf(system, new Map([[name, value]]));
        for (const path of ['/apply/check', '/apply/done', '/follow/status', '/review', '/assist']) {
          const { status, text } = await visitor.get(path);
          expect([303, 401, 403, 404], `${path} ${name}=${value}`).toContain(status);
          expect(text).not.toMatch(/alert\(1\)|evil/u);
        }
      }
    }
  });
});

test('a member’s reason is repeated to her as text', async () => {
  const scene = openScene(system);
  const { reference } = await scene.submitted('in-review', { province: 'MA-ESI' });
  const member = await scene.member('MA-ESI', 'm1');
  const page = (reason: string) => member.post(`/review/${reference}?lang=fr`, { ...ballot(member, 'reject', reason), confirm: '' });
  const [confirm, wrong] = [structure((await page('exemple')).text), structure((await page('x')).text)];
  for (const value of HOSTILE) {
    const { status, text, headers } = await page(value);
    expect([200, 422], shown(value)).toContain(status);
    expect(structure(text) === (status === 200 ? confirm : wrong), shown(value)).toBe(true);
    inert({ text, headers }, value);
  }
});

test('another telephone or address that is none is shown back as text, and changes nothing', async () => {
  const scene = openScene(system);
  const { reference, trackingCode } = await scene.submitted('in-review', { province: 'MA-CHI' });
  const applicant = await follow(system, { reference, trackingCode });
  const page = (value: string) =>
    applicant.post('/follow/contact?lang=fr', { csrf: applicant.csrf, phone: value, email: value, language: value, codeVersion: value });
  const plain = structure((await page('exemple')).text);
  const noAddress = structure((await page('')).text);
  const before = await system.store.application(reference);
  for (const value of HOSTILE) {
    const { status, text, headers } = await page(value);
    expect(status, shown(value)).toBeGreaterThanOrEqual(400);
    expect(status, shown(value)).toBeLessThan(500);
    if (status !== 413) expect([plain, noAddress].includes(structure(text)), shown(value)).toBe(true);
    inert({ text, headers }, value);
  }
  expect(await system.store.application(reference)).toEqual(before);
});
