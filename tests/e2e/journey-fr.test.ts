import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { information, referrals, review } from '../../messages/catalogue/index.ts';
import { startBrowser } from '../support/browser/chromium.ts';
import { openPhone, type Phone } from '../support/browser/phone.ts';
import { aFormInput, aProject } from '../support/builders/index.ts';
import { hasSignInLink } from './support/mailbox.ts';
import { hostOf, memberEmail } from './support/region.ts';
import { answerReferral, apply, confirm, enterCode, followApplication, openLinkOf, prepareVote } from './support/steps.ts';
import { type System, startSystem } from './support/system.ts';
import { until } from './support/until.ts';

let system: System;
let browser: Browser;
beforeAll(async () => {
  [system, browser] = await Promise.all([startSystem({ bundled: true }), startBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const phoneOf = (album: string): Promise<Phone> => openPhone(browser, { language: 'fr', javaScript: true, album: `journey-fr/${album}` });

const t = review.fr;
const statusIs = (reference: string, status: string) =>
  until(`${reference} to be ${status}`, async () => ((await system.store.application(reference)).status === status ? true : undefined));

/** From the docket to the answer to her vote, which the page shows at the end. */
const vote = async (page: Page, reference: string, choice: string, reason: string): Promise<void> => {
  await page.goto(`${system.url}/review?lang=fr`);
  await page.getByRole('link', { name: reference }).click();
  await prepareVote(page, 'fr', { choice, reason });
  await confirm(page, 'fr');
  await page.getByRole('heading', { level: 1, name: t.votedTitle }).waitFor();
};

/** A host's staff from the day's mail to its referral. */
const openReferral = async (staff: Phone, email: string, reference: string): Promise<Page> => {
  const page = await openLinkOf(staff, system.mailbox, await system.mailbox.arrival(email, hasSignInLink));
  await enterCode(page, system.mailbox, email, 'fr');
  await page.getByRole('heading', { level: 1, name: referrals.fr.title }).waitFor();
  await page.getByRole('link', { name: reference }).click();
  await page.getByRole('heading', { level: 1, name: reference }).waitFor();
  return page;
};

test('in French, with the bundles: asked for more information, she answers; one host declines, the next takes her in', {
  timeout: 180_000,
}, async () => {
  const { mailbox, store } = system;
  const hers = await phoneOf('1-applicant');
  const receipt = await apply(
    hers,
    system,
    'fr',
    aFormInput({
      language: 'fr',
      cin: 'BE 765432',
      email: 'khadija@example.org',
      phone: '+212 661 23 45 67',
      maritalStatus: 'divorced',
      project: aProject({ title: 'Atelier de couture', sector: 'textile', jobsForeseen: 3 }),
    }),
  );
  const { reference } = receipt;
  await mailbox.arrival('khadija@example.org', ({ text }) => text.includes(receipt.trackingCode));

  const members: { readonly page: Page; readonly picture: Phone['picture'] }[] = [];
  for (const id of ['m1', 'm3', 'm5', 'm6']) {
    const member = await phoneOf('2-member');
    const email = memberEmail('MA-MAR', id);
    const page = await openLinkOf(member, mailbox, await mailbox.arrival(email, hasSignInLink));
    await enterCode(page, mailbox, email, 'fr');
    await page.getByRole('heading', { level: 1, name: t.docketTitle }).waitFor();
    await vote(page, reference, 'more-information', `Combien de machines avez-vous, demande ${id} ?`);
    members.push({ page, picture: member.picture });
  }
  const request = await mailbox.arrival('khadija@example.org', hasSignInLink);
  // What is asked is read behind the code.
  expect(request.text).not.toContain('machines');
  await statusIs(reference, 'information-requested');
  const form = await openLinkOf(hers, mailbox, request, '05-request');
  await enterCode(form, mailbox, 'khadija@example.org', 'fr', hers);
  await form.getByRole('heading', { level: 1, name: information.fr.title }).waitFor();
  await hers.picture('06-questions', form);
  const asked = await form.getByRole('main').innerText();
  expect(asked).toContain('Combien de machines avez-vous, demande m3 ?');
  await form.getByLabel(information.fr.answer).fill('Deux machines à coudre et une surjeteuse.');
  await form.locator('[name="project.jobsForeseen"]').fill('4');
  await form.getByRole('button', { name: information.fr.submit }).click();
  await form.getByRole('heading', { level: 1, name: information.fr.doneTitle }).waitFor();
  await hers.picture('07-answered', form);
  await statusIs(reference, 'in-review');

  // The votes of the first round are void; the members are still signed in.
  for (const [index, { page, picture }] of members.entries()) {
    await page.goto(`${system.url}/review/${reference}?lang=fr`);
    const dossier = await page.getByRole('main').innerText();
    expect(dossier).toContain('Deux machines à coudre');
    if (index === 0) await picture('second-round', page);
    await vote(page, reference, 'approve', 'Le projet est clair.');
  }

  const first = await hostOf(system, reference);
  const staff = await phoneOf('3-host');
  const declining = await openReferral(staff, first.staff[0]?.email ?? '', reference);
  await answerReferral(declining, 'fr', 'decline', 'Toutes nos machines sont prises.');
  await staff.picture('confirm-decline', declining);
  await confirm(declining, 'fr');
  await declining.getByRole('heading', { level: 1, name: referrals.fr.doneTitle.decline }).waitFor();

  const second = await hostOf(system, reference, [first.id]);
  await mailbox.arrival('khadija@example.org', ({ text }) => text.includes(second.name.fr));
  const accepting = await openReferral(await phoneOf('3-host'), second.staff[0]?.email ?? '', reference);
  await answerReferral(accepting, 'fr', 'accept', '');
  await confirm(accepting, 'fr');
  await accepting.getByRole('heading', { level: 1, name: referrals.fr.doneTitle.accept }).waitFor();

  await mailbox.arrival('khadija@example.org', ({ subject, text }) => subject.includes('place') && text.includes(second.name.fr));
  await followApplication(hers, system, 'fr', receipt);
  await hers.picture('08-placed');
  const status = await hers.page.getByRole('main').innerText();
  expect(status).toContain('Vous avez une place');
  expect(status).toContain(second.name.fr);
  expect(status).toContain(second.address.fr);
  expect(status).not.toContain('Toutes nos machines sont prises.');
  expect(await store.application(reference)).toMatchObject({ status: 'placed', declinedHosts: [first.id], round: 1 });
});
