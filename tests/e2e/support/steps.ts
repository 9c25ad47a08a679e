import type { Page } from 'playwright-core';
import type { FormInput } from '../../../core/application/form.ts';
import type { Language } from '../../../core/language.ts';
import { apply as applyTexts, cases, decision, follow, referrals, review, signIn, submitted } from '../../../messages/catalogue/index.ts';
import type { Phone } from '../../support/browser/phone.ts';
import { type Answers, answersFrom, fillStep, stepAt } from './form.ts';
import { codeIn, hasCode, type Mailbox, type Message, signInLink } from './mailbox.ts';
import type { System } from './system.ts';

/** What people do in a browser, step by step. Each step ends on the page that answers it. */

/** What is shown of one name: `<dt>` and its `<dd>`. */
export const shown = async (page: Page, label: string): Promise<string> =>
  (
    await page
      .locator('dl.summary > div', { has: page.locator('dt', { hasText: label }) })
      .locator('dd')
      .first()
      .innerText()
  ).trim();

export type Receipt = { readonly reference: string; readonly trackingCode: string };

/** Opens the portal and begins an application: ends on its first page of questions. */
export const begin = async ({ page, picture }: Phone, { url }: System, language: Language): Promise<void> => {
  await page.goto(`${url}/?lang=${language}`);
  await picture('01-home');
  await page.getByRole('main').getByRole('link', { name: applyTexts[language].title }).first().click();
  await picture('02-begin');
  await page.getByRole('button', { name: applyTexts[language].begin }).click();
  await page.waitForURL(/\/apply\/start/u);
};

/** Goes on, page of questions by page, until what `until` says; by default until all are answered. */
export const answerSteps = async (
  { page, picture }: Phone,
  language: Language,
  answers: Answers,
  until: (url: string) => boolean = () => false,
): Promise<void> => {
  for (let step = stepAt(page.url()); step !== undefined && !until(page.url()); step = stepAt(page.url())) {
    await fillStep(page, step, answers);
    await picture(`03-${step}`);
    await page.getByRole('button', { name: applyTexts[language].next }).click();
    await page.waitForURL((url) => url.pathname !== `/apply/${step}`);
  }
};

/** From the check of all answers to the receipt. */
export const send = async ({ page, picture }: Phone, language: Language): Promise<Receipt> => {
  await picture('04-check');
  await page.locator('[name="consent.given"]').check();
  await page.getByRole('button', { name: applyTexts[language].check.send }).click();
  await page.getByRole('heading', { level: 1, name: submitted[language].title }).waitFor();
  await picture('04-submitted');
  return receiptOn(page);
};

/** The receipt that a page shows. */
export const receiptOn = async (page: Page): Promise<Receipt> => {
  const [reference = '', trackingCode = ''] = await page.locator('.panel strong').allInnerTexts();
  return { reference: reference.trim(), trackingCode: trackingCode.trim() };
};

/** From the start page to the receipt. */
export const apply = async (phone: Phone, system: System, language: Language, input: FormInput): Promise<Receipt> => {
  await begin(phone, system, language);
  await answerSteps(phone, language, answersFrom(input));
  return send(phone, language);
};

/** Opens a message in the mailbox and follows its link, in the tab that it opens. */
export const openLinkOf = async ({ context, page, picture }: Phone, mailbox: Mailbox, message: Message, name?: string): Promise<Page> => {
  await page.goto(`${mailbox.url}/messages/${message.id}`);
  if (name !== undefined) await picture(name);
  const opened = context.waitForEvent('page');
  await page
    .frameLocator('iframe')
    .locator(`a[href^="${signInLink(message)}"]`)
    .click();
  const tab = await opened;
  await tab.waitForLoadState();
  return tab;
};

/** From the page of a link to whatever it leads to: asks for the code, reads it in the mailbox, types it. */
export const enterCode = async (page: Page, mailbox: Mailbox, to: string, language: Language, phone?: Phone): Promise<void> => {
  const t = signIn[language];
  // A link opens in the language of its mail; whoever reads another presses the switch.
  if ((await page.locator('html').getAttribute('lang')) !== language)
    await page.locator(`header .switch a[hreflang="${language}"]`).click();
  const before = await mailbox.newest();
  await phone?.picture('link', page);
  await page.getByRole('button', { name: t.link.send }).click();
  await page.getByRole('heading', { level: 1, name: t.code.title }).waitFor();
  await phone?.picture('code', page);
  await page.getByLabel(t.code.label, { exact: true }).fill(codeIn(await mailbox.arrival(to, hasCode, before)));
  await page.getByRole('button', { name: t.code.submit, exact: true }).click();
};

export type Ballot = { readonly choice: string; readonly reason: string; readonly category?: '1' | '2' };

/** On a dossier: the vote up to its confirmation, which repeats it and has recorded nothing. */
export const prepareVote = async (page: Page, language: Language, { choice, reason, category }: Ballot): Promise<void> => {
  await page.locator(`[name="choice"][value="${choice}"]`).check();
  if (category !== undefined) await page.locator('select[name="category"]').selectOption(category);
  await page.locator('[name="reason"]').fill(reason);
  await page.getByRole('button', { name: review[language].submit, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: review[language].confirmTitle }).waitFor();
};

export const confirm = async (page: Page, language: Language): Promise<void> =>
  page.getByRole('button', { name: decision[language].confirm }).click();

/** The page where an applicant follows her application. */
export const followApplication = async ({ page }: Phone, { url }: System, language: Language, receipt: Receipt): Promise<void> => {
  const t = follow[language];
  await page.goto(`${url}/follow?lang=${language}`);
  await page.getByLabel(t.reference).fill(receipt.reference);
  await page.getByLabel(t.trackingCode).fill(receipt.trackingCode);
  await page.getByRole('button', { name: t.submit }).click();
  await page.getByRole('heading', { level: 1, name: receipt.reference }).waitFor();
};

/** On a referral: the answer up to its confirmation. */
export const answerReferral = async (page: Page, language: Language, choice: 'accept' | 'decline', reason: string): Promise<void> => {
  await page.locator(`[name="choice"][value="${choice}"]`).check();
  await page.locator('[name="reason"]').fill(reason);
  await page.getByRole('button', { name: referrals[language].submit, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: decision[language].confirmTitle }).waitFor();
};

/** On a case: the decision, up to its confirmation. `more`: other fields by name. */
export const decide = async (
  page: Page,
  language: Language,
  choice: string,
  reason: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> => {
  await page.locator(`[name="choice"][value="${choice}"]`).check();
  for (const [name, value] of Object.entries(more)) {
    const field = page.locator(`main [name="${name}"]`);
    await (name === 'category' ? field.selectOption(value) : field.fill(value));
  }
  await page.locator('[name="reason"]').fill(reason);
  await page.getByRole('button', { name: cases[language].submit, exact: true }).click();
};
