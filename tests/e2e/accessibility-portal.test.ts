import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOf } from '../../core/draft/posted.ts';
import { STEPS } from '../../core/draft/steps.ts';
import { LANGUAGES } from '../../core/language.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { aFormInput } from '../support/builders/index.ts';
import { obstaclesOn } from './support/legible.ts';
import { type System, startSystem } from './support/system.ts';
import { type Holder, openView, type Sent, sent } from './support/views.ts';
import { answerAll, CONSENT, visitorOf } from './support/visitor.ts';

/**
 * Every page that needs no staff, in three languages: on a phone, on a desktop, and with text at 200 %. No violation of
 * axe-core's rules, nothing that sticks out sideways, nothing to press below 44 px. `JISR_PICTURES=1` keeps a picture of each.
 */
let system: System;
let browser: Browser;
const holders = new Map<'begun' | 'answered' | 'sent', Holder>();

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
  const [begun, answered, done] = [visitorOf(system), visitorOf(system), visitorOf(system)];
  await begun.post('/apply/start', { applicantKind: 'company', province: 'MA-MAR' });
  const input = aFormInput({
    applicantKind: 'company',
    partners: [{ name: 'Meryem Exemple', cin: 'ZT777777' }],
    enterprise: { name: 'Société Exemple', members: 4, women: 3 },
  });
  await answerAll(answered, input);
  await answerAll(done, { ...input, cin: 'ZT654321' });
  await done.post('/apply/send', CONSENT);
  holders.set('begun', begun).set('answered', answered).set('sent', done);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

type View = { readonly name: string; readonly of?: 'begun' | 'answered' | 'sent'; readonly at: string | Sent; readonly national?: boolean };

/** Each field with something that it does not take; a company stays one, since its own pages come later. */
const WRONG: Readonly<Record<string, string>> = { applicantKind: 'company', 'birthDate.day': '99', 'partners.0.name': '' };
const wrong = (id: (typeof STEPS)[number]['id']): Record<string, string> =>
  Object.fromEntries(namesOf(id).map((name) => [name, WRONG[name] ?? '?']));

const VIEWS: readonly View[] = [
  { name: 'national', at: '/', national: true },
  { name: 'national wrong', at: '/region?province=x', national: true },
  { name: 'national open', at: '/region?province=MA-MAR', national: true },
  { name: 'national closed', at: '/region?province=MA-CAS', national: true },
  { name: 'national not there', at: '/nothing', national: true },
  { name: 'start', at: '/' },
  { name: 'check', at: '/check' },
  { name: 'check wrong', at: sent('/check', { age: 'x' }) },
  { name: 'check likely', at: sent('/check', { province: 'MA-MAR', age: '34', income: 'under-1000' }) },
  { name: 'check unlikely', at: sent('/check', { province: 'elsewhere', age: '12', income: 'over-4000' }) },
  { name: 'apply', at: '/apply' },
  { name: 'apply begun', of: 'begun', at: '/apply' },
  { name: 'apply sent', of: 'sent', at: '/apply' },
  { name: 'resume wrong', at: sent('/apply/resume', { code: 'x' }) },
  { name: 'resume', at: '/apply/resume' },
  { name: 'step start first', at: '/apply/start' },
  { name: 'step strayed', at: '/apply/household' },
  ...STEPS.map(({ id }) => ({ name: `step ${id}`, of: 'answered', at: `/apply/${id}` }) as const),
  ...STEPS.map(({ id }) => ({ name: `step ${id} wrong`, of: 'begun', at: sent(`/apply/${id}`, { ...wrong(id), kept: 'yes' }) }) as const),
  { name: 'check answers', of: 'answered', at: '/apply/check' },
  { name: 'check answers missing', of: 'begun', at: '/apply/check' },
  { name: 'send without consent', of: 'answered', at: sent('/apply/send') },
  { name: 'done', of: 'sent', at: '/apply/done' },
];

describe.each(LANGUAGES)('in %s', (language) => {
  let phone: Phone;
  let session: CDPSession;
  beforeAll(async () => {
    phone = await openPhone(browser, { language, javaScript: true, album: `portal-${language}` });
    session = await phone.context.newCDPSession(phone.page);
  });
  afterAll(() => phone.context.close());

  test.each(VIEWS)('$name', async ({ name, of, at, national = false }) => {
    const { page, picture } = phone;
    await openView(page, national ? system.nationalUrl : system.url, at, language, of === undefined ? undefined : holders.get(of));
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    if (name.endsWith('wrong')) expect(await page.locator('.error-summary').count()).toBe(1);
    const keep = async (way: string): Promise<void> => {
      if (process.env['JISR_PICTURES'] === '1') await picture(`${name} ${way}`.replaceAll(/[^a-z0-9]+/gu, '-'));
    };
    expect(await obstaclesOn(page, session, keep)).toEqual({});
  });
});
