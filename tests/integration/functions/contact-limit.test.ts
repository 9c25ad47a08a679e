import { Logger } from '@aws-lambda-powertools/logger';
import { describe, expect, test, vi } from 'vitest';
import { APPLICATIONS_PER_HOUR, ASSISTED_PER_HOUR } from '../../../core/access/access.ts';
import type { FormInput } from '../../../core/application/form.ts';
import { createHandler as prepareApplication } from '../../../functions/prepare-application/handler.ts';
import { createHandler as submitApplication } from '../../../functions/submit-application/handler.ts';
import { createIntake } from '../../../functions/submit-application/intake.ts';
import { CURRENT_CONSENT } from '../../../messages/consent.ts';
import { problemText } from '../../../messages/problems.ts';
import { aForm, aFormInput, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { at } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { answered, CONSENT } from './support/applicants-draft.ts';

const useOne = useStore();
let phones = 0;
const aPhone = (): string => {
  phones += 1;
  return `+2126550000${String(phones).padStart(2, '0')}`;
};

/** The intake on the real store, at a minute of the programme that is real time too. */
const system = () => {
  const store = useOne();
  const minute = { is: 0 };
  const deps = {
    ...store,
    keys: sampleKeys(),
    region: aRegion(),
    clock: { now: () => at(minute.is), real: () => Date.parse(at(minute.is)) },
    publicUrl: 'https://example.org',
    nationalUrl: 'https://jisr.example.org',
    workflow: { tryStart: async () => 'started' as const, state: async () => 'running' as const },
  };
  const [prepare, submit] = [prepareApplication(deps), submitApplication(deps)];
  const apply = (overrides: Partial<FormInput>, headers: Readonly<Record<string, string>> = {}) =>
    ask(submit, 'POST', '/applications', {
      json: aFormInput({ consent: { given: true, textVersion: CURRENT_CONSENT }, ...overrides }),
      headers,
    });
  const fill = async (overrides: Partial<FormInput>) => {
    for (let n = 1; n <= APPLICATIONS_PER_HOUR; n += 1) expect((await apply(overrides)).statusCode).toBe(202);
  };
  const send = (cookies: readonly string[]) => ask(submit, 'POST', '/apply/send', { cookies, form: CONSENT });
  const count = async () => (await store.rows()).filter(({ sk }) => sk === 'APPLICATION').length;
  return { store, deps, prepare, minute, apply, fill, send, count };
};

describe('a telephone or an address that is named too often within an hour', () => {
  test('of forty at once that name one telephone five are taken, and the others are told when', async () => {
    const { apply, count } = system();
    const [before, phone] = [await count(), aPhone()];
    const answers = await Promise.all(Array.from({ length: 40 }, () => apply({ phone })));
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    expect(answers.filter(({ statusCode }) => statusCode === 202)).toHaveLength(APPLICATIONS_PER_HOUR);
    // Some may have met others too often to be told yet.
    expect(answers.every(({ statusCode }) => [202, 429, 503].includes(statusCode ?? 0))).toBe(true);
    expect(refused.length).toBeGreaterThan(0);
    expect(await count()).toBe(before + APPLICATIONS_PER_HOUR);
    const { body = '', headers } = refused[0] ?? {};
    expect(JSON.parse(body)).toMatchObject({ code: 'contact-limit', detail: problemText('fr', 'contact-limit').detail });
    expect(headers?.['Retry-After']).toMatch(/^\d+$/u);
    expect(Number(headers?.['Retry-After'])).toBeLessThanOrEqual(3600);
  });

  test('is an address as much as a telephone, however it is written', async () => {
    const { apply, fill } = system();
    await fill({ email: 'flooded@example.org' });
    expect((await apply({ email: ' Flooded@Example.ORG ' })).statusCode).toBe(429);
    expect((await apply({})).statusCode).toBe(202);
    const phone = aPhone();
    await fill({ phone, email: undefined });
    expect((await apply({ phone: phone.replace('+212', '00212 ') })).statusCode).toBe(429);
  });

  test('may be named again when the time has passed that was told', async () => {
    const { apply, fill, minute } = system();
    const phone = aPhone();
    await fill({ phone });
    const { headers } = await apply({ phone });
    minute.is += Number(headers?.['Retry-After']) / 60;
    expect((await apply({ phone })).statusCode).toBe(202);
  });

  test('a request that was accepted is answered the same with its key, and counts once', async () => {
    const { apply, count } = system();
    const phone = aPhone();
    const body = aFormInput({ phone, consent: { given: true, textVersion: CURRENT_CONSENT } });
    const key = { 'idempotency-key': `one-of-${phone}` };
    const first = await apply(body, key);
    const before = await count();
    for (let n = 1; n < APPLICATIONS_PER_HOUR; n += 1) expect((await apply(body, key)).body).toBe(first.body);
    expect(await count()).toBe(before);
    for (let n = 1; n < APPLICATIONS_PER_HOUR; n += 1) expect((await apply({ phone })).statusCode).toBe(202);
    expect((await apply({ phone })).statusCode).toBe(429);
    expect(await apply(body, key)).toMatchObject({ statusCode: 202, body: first.body });
  });

  test('what is refused counts for nobody: the other contact stays free', async () => {
    const { apply, fill } = system();
    const [full, free] = [aPhone(), `free-${aPhone()}@example.org`];
    await fill({ phone: full });
    for (let n = 0; n <= APPLICATIONS_PER_HOUR; n += 1) expect((await apply({ phone: full, email: free })).statusCode).toBe(429);
    expect((await apply({ email: free })).statusCode).toBe(202);
  });

  test('the form says so, keeps the draft whole, and is sent later with the same press', async () => {
    const { prepare, fill, send, minute, store, deps } = system();
    const phone = aPhone();
    const { cookies, hash } = await answered(prepare, { phone });
    await fill({ phone });
    const logged = vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
    const refused = await send(cookies);
    // As every refusal: the runbook counts them by route.
    const line = { route: 'POST /apply/send', status: 429, code: 'contact-limit' };
    expect(logged.mock.calls).toEqual([['http-refused', expect.objectContaining(line)]]);
    logged.mockRestore();
    expect(refused.statusCode).toBe(429);
    expect(refused.headers?.['Retry-After']).toMatch(/^\d+$/u);
    expect(refused.body).toContain(problemText('fr', 'contact-limit').detail);
    expect(refused.body).toContain('name="consent.given"');
    const draft = await store.drafts.get(hash, deps.clock.now());
    expect(draft?.application).toBeUndefined();
    expect(draft?.steps['contact']?.['phone']).toEqual([expect.stringContaining('55')]);
    minute.is += 60;
    expect((await send(cookies)).headers?.['Location']).toBe('/apply/done?lang=fr');
    // Pressed again, whatever has come since.
    await Promise.all(Array.from({ length: APPLICATIONS_PER_HOUR }, () => createIntake(deps)(aForm({ phone }), {})));
    expect((await send(cookies)).headers?.['Location']).toBe('/apply/done?lang=fr');
  });

  test('with an agent who is signed in it may be named oftener: a counter’s own telephone stands for many', async () => {
    const { deps, fill } = system();
    const phone = aPhone();
    await fill({ phone });
    const intake = createIntake(deps);
    const client = { agent: 'MA-MAR:a1', now: Math.floor(deps.clock.real() / 1000) };
    for (let n = APPLICATIONS_PER_HOUR; n < ASSISTED_PER_HOUR; n += 1) expect((await intake(aForm({ phone }), { client })).ok).toBe(true);
    expect(await intake(aForm({ phone }), { client })).toEqual({ ok: false, error: 'ContactLimit' });
  });
});
