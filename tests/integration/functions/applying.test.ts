import { describe, expect, test } from 'vitest';
import type { Region } from '../../../core/region/region.ts';
import { createHandler as prepareApplication } from '../../../functions/prepare-application/handler.ts';
import { digestOf } from '../../../functions/shared/adapters/keys.ts';
import { DRAFT_COOKIE } from '../../../functions/shared/draft/draft-cookie.ts';
import { createHandler as submitApplication } from '../../../functions/submit-application/handler.ts';
import { aFormInput, aRegion } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { sampleKeys } from '../../support/keys.ts';
import { at } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { answered, CONSENT, hashIn, pairs } from './support/applicants-draft.ts';

const useOne = useStore();

/** The two functions of an application, on the real store. */
const system = (region: Partial<Region> = {}) => {
  const store = useOne();
  const started: string[] = [];
  const deps = {
    ...store,
    keys: sampleKeys(),
    region: aRegion(region),
    clock: { now: () => at(0), real: () => Date.parse(at(0)) },
    publicUrl: 'https://example.org',
    nationalUrl: 'https://jisr.example.org',
    workflow: {
      tryStart: async ({ id }: { id: string }) => {
        started.push(id);
        return 'started' as const;
      },
      state: async () => 'running' as const,
    },
  };
  const handlers = { prepare: prepareApplication(deps), submit: submitApplication(deps) };
  return { ...handlers, store, started };
};

describe('before a region opens', () => {
  const later = { opensOn: '2027-03-01' };

  test('every page says when, and offers nothing', async () => {
    const { prepare } = system(later);
    for (const path of ['/apply', '/apply/start', '/apply/check', '/apply/resume']) {
      const { statusCode, body = '' } = await ask(prepare, 'GET', path);
      expect([path, statusCode]).toEqual([path, 200]);
      expect(body).toContain('1 mars 2027');
      expect(body).not.toContain('<form');
    }
  });

  test('nothing is taken, from the portal or from a program', async () => {
    const { prepare, submit, store } = system(later);
    const before = await store.rows();
    for (const path of ['/apply', '/apply/start', '/apply/resume']) {
      expect((await ask(prepare, 'POST', path, { form: { applicantKind: 'individual' } })).statusCode, path).toBe(403);
    }
    expect((await ask(submit, 'POST', '/apply/send', { form: CONSENT })).statusCode).toBe(403);
    const { statusCode, body = '' } = await ask(submit, 'POST', '/applications', { json: aFormInput() });
    expect([statusCode, JSON.parse(body)]).toMatchObject([403, { code: 'not-open', type: 'urn:jisr:problem:not-open' }]);
    expect(await store.rows()).toEqual(before);
  });

  test('on the day itself it is open', async () => {
    const { prepare } = system({ opensOn: at(0).slice(0, 10) });
    expect((await ask(prepare, 'POST', '/apply')).statusCode).toBe(303);
  });
});

describe('a draft that is sent', () => {
  test('while another tab saves a page: she sees the change before anything is submitted', async () => {
    const running = system();
    const { prepare, submit, store, started } = running;
    const { cookies, hash } = await answered(running.prepare);
    store.trouble.meanwhile = async (transaction) => {
      if (transaction === 1)
        await ask(prepare, 'POST', '/apply/home', { cookies, form: { commune: 'Elsewhere', area: 'rural', kept: 'yes' } });
    };
    const first = await ask(submit, 'POST', '/apply/send', { cookies, form: CONSENT });
    expect([first.statusCode, first.headers?.['Location']]).toEqual([303, '/apply/check?lang=fr']);
    expect(started).toEqual([]);
    expect((await ask(prepare, 'GET', '/apply/check', { cookies })).body).toContain('Elsewhere');
    const second = await ask(submit, 'POST', '/apply/send', { cookies, form: CONSENT });
    expect(second.headers?.['Location']).toBe('/apply/done?lang=fr');
    const [id = ''] = started;
    expect((await store.drafts.get(hash, at(0)))?.application).toBe(id);
    expect(await store.applications.getForm(id)).toMatchObject({ commune: 'Elsewhere', area: 'rural' });
  });

  test('and whose answer is lost on the way: the next press finds the receipt', async () => {
    const running = system();
    const { submit, store, started } = running;
    const { cookies } = await answered(running.prepare);
    const count = async () => (await store.rows()).filter(({ sk }) => sk === 'APPLICATION').length;
    const before = await count();
    store.trouble.loseAnswer = (transaction) => transaction === 1;
    await ask(submit, 'POST', '/apply/send', { cookies, form: CONSENT });
    await ask(submit, 'POST', '/apply/send', { cookies, form: CONSENT });
    const done = await ask(submit, 'GET', '/apply/done', { cookies });
    expect(done.statusCode).toBe(200);
    expect(started).toHaveLength(1);
    expect(await count()).toBe(before + 1);
  });

  test('shows its code no more once another has taken its place', async () => {
    const running = system();
    const { submit, store, started } = running;
    const { cookies } = await answered(running.prepare);
    await ask(submit, 'POST', '/apply/send', { cookies, form: CONSENT });
    const application = await store.applications.get(started[0] ?? '');
    if (application === undefined) throw new Error('nothing was submitted');
    expect((await ask(submit, 'GET', '/apply/done', { cookies })).body).toContain(application.reference);
    await store.applications.touch(application, { at: at(1), set: { codeVersion: 1 } });
    expect((await ask(submit, 'GET', '/apply/done', { cookies })).body).not.toContain(application.reference);
  });
});

test('her language is that of the messages she asked for, then that of the page', async () => {
  const running = system();
  const { prepare, store } = running;
  const first = await ask(prepare, 'POST', '/apply/start?lang=zgh', { form: { province: 'MA-MAR' } });
  const cookies = pairs(first.cookies);
  const draft = () => store.drafts.get(hashIn(cookies), at(0));
  expect((await draft())?.language).toBe('zgh');
  await ask(prepare, 'POST', '/apply/contact?lang=fr', { cookies, form: { phone: '0612345678', language: 'ar', kept: 'yes' } });
  expect(await draft()).toMatchObject({ language: 'ar', sendCode: true });
  await ask(prepare, 'POST', '/apply/home?lang=fr', { cookies, form: { commune: 'x', kept: 'yes' } });
  expect((await draft())?.language).toBe('ar');
});

describe('on a borrowed phone', () => {
  test('she leaves: what was typed is kept, the phone forgets it, and her code opens it again', async () => {
    const { prepare, store } = system();
    const begun = await ask(prepare, 'POST', '/apply/start', { form: { applicantKind: 'individual', province: 'MA-MAR' } });
    const cookies = pairs(begun.cookies);
    const left = await ask(prepare, 'POST', '/apply/contact', { cookies, form: { phone: '06 12', leave: 'yes' } });
    expect(left.statusCode).toBe(200);
    expect(left.cookies).toEqual([expect.stringMatching(/^__Host-draft=;.*Max-Age=0$/u)]);
    const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}/u.exec(left.body ?? '')?.[0] ?? '';
    expect(digestOf(code)).toBe(hashIn(cookies));
    expect((await store.drafts.get(hashIn(cookies), at(0)))?.steps['contact']).toEqual({ phone: ['06 12'] });
    const again = await ask(prepare, 'POST', '/apply/resume', { form: { code } });
    expect([again.statusCode, pairs(again.cookies)]).toEqual([303, cookies]);
  });

  test('leaving a page on which nothing was typed keeps nothing', async () => {
    const { prepare, store } = system();
    const before = await store.rows();
    const left = await ask(prepare, 'POST', '/apply/start', { form: { leave: 'yes' } });
    expect([left.statusCode, left.cookies]).toEqual([200, [expect.stringContaining('Max-Age=0')]]);
    expect(await store.rows()).toEqual(before);
  });

  test('the check and the receipt can be closed', async () => {
    const { prepare } = system();
    const closed = await ask(prepare, 'POST', '/apply/leave', { cookies: [`${DRAFT_COOKIE}=x`] });
    expect([closed.statusCode, closed.cookies]).toEqual([200, [expect.stringContaining('Max-Age=0')]]);
  });
});

test.each(['constructor', '__proto__', 'toString'])('a province called %s suggests nothing and breaks nothing', async (province) => {
  const { prepare } = system();
  const begun = await ask(prepare, 'POST', '/apply/start', { form: { applicantKind: 'individual', province } });
  expect(begun.statusCode).toBe(422);
  const home = await ask(prepare, 'GET', '/apply/home', { cookies: pairs(begun.cookies) });
  expect([home.statusCode, (home.body ?? '').includes('<option')]).toEqual([200, false]);
});
