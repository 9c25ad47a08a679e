import type { Page } from 'playwright-core';
import type { Answers } from './form.ts';

export type Focused = {
  readonly tag: string;
  readonly type: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly text: string;
};

/** What has the focus. */
export const focused = (page: Page): Promise<Focused> =>
  page
    .locator(':focus')
    .first()
    .evaluate((element) => ({
      tag: element.tagName,
      type: element.getAttribute('type') ?? '',
      name: element.getAttribute('name') ?? '',
      value: 'value' in element ? String(element.value) : '',
      checked: 'checked' in element && element.checked === true,
      text: (element.textContent ?? '').trim(),
    }));

const MOST_KEYS = 400;

/** Answers a page with the keyboard alone, from where the focus is to the form's button, which it presses. */
export const fillByKeyboard = async (page: Page, answers: Answers): Promise<void> => {
  const { keyboard } = page;
  for (let keys = 0; keys < MOST_KEYS; keys += 1) {
    await keyboard.press('Tab');
    const { tag, type, name, value } = await focused(page);
    if (tag === 'BUTTON' && name === '' && (await page.locator('main .button:focus').count()) === 1) {
      await keyboard.press('Enter');
      return;
    }
    const answer = answers[name];
    if (answer === undefined || answer === '') continue;
    if (type === 'checkbox') {
      if (answer.includes(value)) await keyboard.press('Space');
    } else if (type === 'radio') await choose(page, String(answer));
    else if (tag === 'SELECT') await pick(page, String(answer));
    else {
      await keyboard.press('Control+A');
      await keyboard.type(String(answer));
    }
  }
  throw new Error(`the button is not reached with the keyboard at ${page.url()}`);
};

/** The first of a group is focused: it or one below. */
const choose = async (page: Page, answer: string): Promise<void> => {
  if ((await focused(page)).value === answer) await page.keyboard.press('Space');
  for (let keys = 0; keys < 20 && (await focused(page)).value !== answer; keys += 1) await page.keyboard.press('ArrowDown');
};

const pick = async (page: Page, answer: string): Promise<void> => {
  for (let keys = 0; keys < 30 && (await focused(page)).value !== answer; keys += 1) await page.keyboard.press('ArrowDown');
};
