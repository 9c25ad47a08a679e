import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../core/language.ts';
import { problems } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { follow } from './support/applicant.ts';
import { enter, type Person } from './support/client.ts';
import { ON_A_PHONE, obstaclesOn } from './support/legible.ts';
import { hasSignInLink, signInLink } from './support/mailbox.ts';
import { hostOf, region } from './support/region.ts';
import { openScene, type Submitted } from './support/scene.ts';
import { type System, startSystem } from './support/system.ts';
import { holderOf, openView, type Sent, sent } from './support/views.ts';

/**
 * Pages of the real system, those of the staff among them, in three languages: on a phone, on a desktop, and with text at 200 %, by
 * axe-core's rules (WCAG 2.2 AA and its best practices). Every page there is, with sample data: `legible-<language>.test.ts`.
 * `JISR_PICTURES=1` keeps a picture of each.
 */
let system: System;
let browser: Browser;
let inReview: Submitted;
let closed: Submitted;
let ineligible: Submitted;
let referred: Submitted;
type Role = 'member' | 'host' | 'coordinator' | 'applicant' | 'refused' | 'appealed';
const people = new Map<Role, Person>();
const caseIds = new Map<string, string>();
let links: readonly string[] = [];

beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
  const scene = openScene(system);
  inReview = await scene.submitted('in-review', { province: 'MA-MAR' });
  closed = await scene.submitted('in-review', { province: 'MA-MAR' });
  const reviewed = await scene.submitted('in-review', { province: 'MA-MAR' });
  ineligible = await scene.submitted('ineligible', { birthDate: '2014-01-01' });
  referred = await scene.submitted('in-review', { province: 'MA-ESI' });
  await scene.submitted('contested', { province: 'MA-MAR', cin: inReview.form.cin });
  const escalated = await scene.submitted('in-review', { province: 'MA-SAF' });
  const asked = await scene.submitted('in-review', { province: 'MA-CHI', email: 'asked@example.org' });
  const phone = '+212690000009';
  await system.mailbox.fail({ channel: 'email', to: 'gone@example.org', failures: 9, code: 'MessageRejected' });
  await system.mailbox.fail({ channel: 'sms', to: phone, failures: 9, code: 'InvalidParameter' });
  await scene.submitted('in-review', { province: 'MA-KES', email: 'gone@example.org', phone });
  const failing = await scene.submitted('in-review', { province: 'MA-REH' });
  await system.store.spoilForm(await system.store.application(failing.reference));

  const four = ['m1', 'm2', 'm3', 'm4'] as const;
  await scene.votes('MA-MAR', four, closed.reference, 'reject');
  await scene.votes('MA-MAR', four, reviewed.reference, 'reject');
  await scene.votes('MA-MAR', ['m2'], inReview.reference, 'abstain');
  await scene.votes('MA-ESI', four, referred.reference, 'approve');
  await scene.votes('MA-SAF', ['m1', 'm2', 'm3'], escalated.reference, 'recuse');
  await scene.votes('MA-CHI', four, asked.reference, 'more-information');
  await scene.votes('MA-REH', four, failing.reference, 'approve');
  const [host] = (await hostOf(system, referred.reference)).staff;
  await system.mailbox.arrival(host?.email ?? '', hasSignInLink);
  const request = await system.mailbox.arrival('asked@example.org', hasSignInLink);
  links = [signInLink(request), signInLink(await system.mailbox.arrival(region.coordinator.email, hasSignInLink))];
  people.set('member', await scene.member('MA-MAR', 'm1'));
  people.set('host', await scene.staff(host?.email ?? ''));
  people.set('coordinator', await scene.staff(region.coordinator.email));
  people.set('applicant', await enter(system, signInLink(request), 'asked@example.org'));
  people.set('refused', await follow(system, closed));
  const appealed = await follow(system, reviewed);
  await appealed.post('/follow/appeal', { csrf: appealed.csrf, reason: 'sample reason' });
  people.set('appealed', appealed);
  for (const kind of ['contested', 'escalated', 'parked-message', 'failed-execution', 'appeal'] as const)
    caseIds.set(kind, await scene.caseOf(kind));
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

type View = {
  readonly name: string;
  readonly as?: Role;
  readonly at: () => string | Sent;
};

const onCase = (kind: string, fields?: Readonly<Record<string, string>>) => (): string | Sent => {
  const path = `/cases/${encodeURIComponent(caseIds.get(kind) ?? '')}`;
  return fields === undefined ? path : sent(path, fields);
};

const VIEWS: readonly View[] = [
  { name: 'start', at: () => '/' },
  { name: 'form', at: () => '/apply' },
  { name: 'form with errors', at: () => sent('/apply', { idempotencyKey: 'k', cin: 'x', applicantKind: 'company', disability: 'yes' }) },
  { name: 'follow', at: () => '/follow' },
  { name: 'follow, refused', at: () => sent('/follow', { reference: '1', trackingCode: 'x' }) },
  { name: 'follow, code asked again', at: () => sent('/follow/code', { reference: '1' }) },
  { name: 'status, under study', at: () => sent('/follow', { reference: inReview.reference, trackingCode: inReview.trackingCode }) },
  { name: 'status, ineligible', at: () => sent('/follow', { reference: ineligible.reference, trackingCode: ineligible.trackingCode }) },
  { name: 'status, rejected', at: () => sent('/follow', { reference: closed.reference, trackingCode: closed.trackingCode }) },
  { name: 'status, referred', at: () => sent('/follow', { reference: referred.reference, trackingCode: referred.trackingCode }) },
  { name: 'status, under review', as: 'appealed', at: () => '/follow/status' },
  { name: 'contact', as: 'refused', at: () => '/follow/contact' },
  { name: 'contact with errors', as: 'refused', at: () => sent('/follow/contact', { phone: '1', email: 'x' }) },
  {
    name: 'contact, the same',
    as: 'refused',
    at: () => sent('/follow/contact', { phone: closed.form.phone, email: closed.form.email ?? '', language: closed.form.language }),
  },
  { name: 'withdrawal', as: 'applicant', at: () => '/follow/withdraw' },
  { name: 'withdrawal, not confirmed', as: 'applicant', at: () => sent('/follow/withdraw') },
  { name: 'withdrawal that cannot be', as: 'refused', at: () => '/follow/withdraw' },
  { name: 'review of a refusal', as: 'refused', at: () => '/follow/appeal' },
  { name: 'review of a refusal, with errors', as: 'refused', at: () => sent('/follow/appeal', { reason: 'x' }) },
  { name: 'her data', as: 'appealed', at: () => '/follow/data' },
  { name: 'sign in', at: () => '/sign-in' },
  { name: 'sign in, wrong', at: () => sent('/sign-in', { email: 'x' }) },
  { name: 'sign in, sent', at: () => sent('/sign-in', { email: 'nobody@example.org' }) },
  { name: 'link of an applicant', at: () => new URL(links[0] ?? '').pathname },
  { name: 'link of the staff', at: () => new URL(links[1] ?? '').pathname },
  { name: 'code', at: () => sent(`${new URL(links[1] ?? '').pathname}/code`) },
  { name: 'code, wrong', at: () => sent(`${new URL(links[1] ?? '').pathname}/session`, { code: 'x' }) },
  { name: 'link that is unknown', at: () => '/l/AAAAAAAAAAAAAAAAAAAAAA' },
  { name: 'page that is not there', at: () => '/nothing' },
  { name: 'session that is over', at: () => '/review' },
  // What a member does meets her in `member-browser.test.ts`.
  { name: 'dossier with errors', as: 'member', at: () => sent(`/review/${inReview.reference}`, { round: '0' }) },
  { name: 'dossier that is closed', as: 'member', at: () => `/review/${closed.reference}` },
  { name: 'referrals', as: 'host', at: () => '/referrals' },
  { name: 'referral', as: 'host', at: () => `/referrals/${referred.reference}` },
  { name: 'referral with errors', as: 'host', at: () => sent(`/referrals/${referred.reference}`) },
  { name: 'answer to confirm', as: 'host', at: () => sent(`/referrals/${referred.reference}`, { choice: 'accept' }) },
  { name: 'referral that is closed', as: 'host', at: () => `/referrals/${inReview.reference}` },
  { name: 'questions', as: 'applicant', at: () => '/information' },
  { name: 'questions with errors', as: 'applicant', at: () => sent('/information', { dependants: 'x' }) },
  { name: 'forbidden', as: 'applicant', at: () => '/cases' },
  { name: 'cases', as: 'coordinator', at: () => '/cases' },
  { name: 'case, contested', as: 'coordinator', at: onCase('contested') },
  { name: 'case, escalated', as: 'coordinator', at: onCase('escalated') },
  { name: 'case, appeal', as: 'coordinator', at: onCase('appeal') },
  { name: 'case, message', as: 'coordinator', at: onCase('parked-message') },
  { name: 'case, message, with errors', as: 'coordinator', at: onCase('parked-message', { choice: 'replace-address' }) },
  { name: 'case, execution', as: 'coordinator', at: onCase('failed-execution') },
  { name: 'case to confirm', as: 'coordinator', at: onCase('escalated', { choice: 'approve', reason: 'sample reason', category: '1' }) },
  { name: 'case that is closed', as: 'coordinator', at: () => '/cases/none' },
];

/** Views that are meant to be a refusal. */
const REFUSALS = ['page that is not there', 'session that is over', 'forbidden'];

describe.each(LANGUAGES)('in %s', (language) => {
  let phone: Phone;
  let session: CDPSession;
  const refusals: readonly string[] = Object.values(problems[language]).map(({ title }) => title);
  beforeAll(async () => {
    phone = await openPhone(browser, { language, javaScript: true, album: `accessibility-${language}` });
    session = await phone.context.newCDPSession(phone.page);
  });
  afterAll(() => phone.context.close());

  test.each(VIEWS)('$name', async (view) => {
    const { page, picture } = phone;
    const person = view.as === undefined ? undefined : people.get(view.as);
    await openView(page, system.url, view.at(), language, person === undefined ? undefined : holderOf(person));
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const [title, ...more] = await page.getByRole('heading', { level: 1 }).allInnerTexts();
    expect(more).toEqual([]);
    expect(refusals.includes(title ?? ''), title).toBe(REFUSALS.includes(view.name));
    const keep = async (way: string): Promise<void> => {
      if (process.env['JISR_PICTURES'] === '1') await picture(`${view.name} ${way}`.replaceAll(/[^a-z0-9]+/gu, '-'));
    };
    expect(await obstaclesOn(page, session, keep, ON_A_PHONE)).toEqual({});
  });
});
