import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { referrals, review } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { aFormInput } from '../support/builders/index.ts';
import { hasSignInLink } from './support/mailbox.ts';
import { hostOf, memberEmail } from './support/region.ts';
import { answerReferral, apply, confirm, enterCode, followApplication, openLinkOf, prepareVote } from './support/steps.ts';
import { type System, startSystem } from './support/system.ts';

let system: System;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem(), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

/** Nobody in this journey runs a script. */
const phoneOf = (album: string): Promise<Phone> => openPhone(browser, { language: 'ar', javaScript: false, album: `journey-ar/${album}` });

test('in Arabic: a widow of Marrakech and her partner apply, four members approve, an incubator takes her in', {
  timeout: 180_000,
}, async () => {
  const { mailbox, store } = system;
  const hers = await phoneOf('1-applicant');
  // As an Arabic keyboard types them.
  const receipt = await apply(
    hers,
    system,
    'ar',
    aFormInput({
      applicantKind: 'company',
      partners: [{ name: 'مريم النموذجية', cin: 'ZT777777' }],
      cin: 'zt ١٢٣٤٥٦',
      phone: '٠٦١٢٣٤٥٦٧٨',
      birthDate: '١٩٩٠-٠٣-١٥',
      email: 'fatima@example.org',
    }),
  );
  expect(receipt.reference).toMatch(/^\d{9}$/u);
  expect(receipt.trackingCode).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/u);

  const ofReceipt = ({ text }: { readonly text: string }) => text.includes(receipt.trackingCode);
  const received = await mailbox.arrival('fatima@example.org', ofReceipt);
  expect(received.html).toContain('dir="rtl"');
  expect(received.text).toContain(receipt.reference);
  await mailbox.arrival('+212612345678', ofReceipt);
  await hers.page.goto(`${mailbox.url}/messages/${received.id}`);
  await hers.picture('05-acknowledgement');
  await followApplication(hers, system, 'ar', receipt);
  await hers.picture('06-under-study');
  expect(await hers.page.getByRole('main').innerText()).toContain('قيد الدراسة');

  const t = review.ar;
  for (const [index, id] of ['m1', 'm2', 'm4', 'm5'].entries()) {
    const member = await phoneOf('2-member');
    const picture = async (name: string, page: Page) => (index === 0 ? member.picture(name, page) : undefined);
    const email = memberEmail('MA-MAR', id);
    const page = await openLinkOf(member, mailbox, await mailbox.arrival(email, hasSignInLink), index === 0 ? '01-digest' : undefined);
    await enterCode(page, mailbox, email, 'ar', index === 0 ? member : undefined);
    await page.getByRole('heading', { level: 1, name: t.docketTitle }).waitFor();
    await picture('04-docket', page);
    await page.getByRole('link', { name: receipt.reference }).click();
    await page.getByRole('heading', { level: 1, name: receipt.reference }).waitFor();
    await picture('05-dossier', page);
    const dossier = await page.getByRole('main').innerText();
    expect(dossier).toContain('ZT123456');
    expect(dossier).toContain('مريم النموذجية');
    // Others' votes are hidden until her own is cast.
    expect(dossier).not.toContain('مشروع واضح');
    await prepareVote(page, 'ar', { choice: 'approve', reason: `مشروع واضح ومفيد ${index + 1}` });
    await picture('06-confirm', page);
    expect(await store.votes()).toHaveLength(index);
    await confirm(page, 'ar');
    await page.getByRole('heading', { level: 1, name: t.votedTitle }).waitFor();
    await picture('07-voted', page);
    expect(await store.votes()).toHaveLength(index + 1);
    if (index === 1) {
      await page.goto(`${system.url}/review/${receipt.reference}?lang=ar`);
      await member.picture('08-after-vote', page);
      expect(await page.getByRole('main').innerText()).toContain('مشروع واضح ومفيد 1');
    }
  }

  const host = await hostOf(system, receipt.reference);
  expect(host).toMatchObject({ province: 'MA-MAR', category: 1 });
  await mailbox.arrival('fatima@example.org', ({ text }) => text.includes(host.name.ar));
  const staff = await phoneOf('3-host');
  const [{ email } = { email: '' }] = host.staff;
  const page = await openLinkOf(staff, mailbox, await mailbox.arrival(email, hasSignInLink), '01-digest');
  await enterCode(page, mailbox, email, 'ar', staff);
  await page.getByRole('heading', { level: 1, name: referrals.ar.title }).waitFor();
  await staff.picture('04-referrals', page);
  await page.getByRole('link', { name: receipt.reference }).click();
  await staff.picture('05-referral', page);
  // A host needs to reach her, not her identity card.
  expect(await page.getByRole('main').innerText()).not.toContain('ZT123456');
  await answerReferral(page, 'ar', 'accept', '');
  await staff.picture('06-confirm', page);
  await confirm(page, 'ar');
  await page.getByRole('heading', { level: 1, name: referrals.ar.doneTitle.accept }).waitFor();
  await staff.picture('07-accepted', page);

  await mailbox.arrival('fatima@example.org', ({ subject, text }) => subject.includes('مقعد') && text.includes(host.name.ar));
  await followApplication(hers, system, 'ar', receipt);
  await hers.picture('07-placed');
  const status = await hers.page.getByRole('main').innerText();
  expect(status).toContain(host.name.ar);
  expect(status).toContain(host.address.ar);
  expect(await store.application(receipt.reference)).toMatchObject({ status: 'placed' });
});
