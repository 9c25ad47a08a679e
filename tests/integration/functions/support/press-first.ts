import type { Browser } from './committee-room.ts';

/** The address and the fields of the first form of a page's own part that posts; undefined: there is none. */
const firstForm = (body: string, page: string) => {
  const main = body.slice(body.indexOf('<main'));
  const [, attributes = '', inner = ''] = /<form([^>]*method="post"[^>]*)>(.*?)<\/form>/su.exec(main) ?? [];
  if (inner === '') return undefined;
  const fields = new URLSearchParams();
  for (const [tag] of inner.matchAll(/<input[^>]*type="hidden"[^>]*>/gu)) {
    const name = /name="([^"]+)"/u.exec(tag)?.[1];
    if (name !== undefined && name !== 'csrf') fields.append(name, /value="([^"]*)"/u.exec(tag)?.[1] ?? '');
  }
  const button = /<button[^>]*name="([^"]+)"[^>]*value="([^"]*)"/u.exec(inner);
  if (button !== null) fields.append(button[1] ?? '', button[2] ?? '');
  return { path: (/action="([^"?]*)/u.exec(attributes)?.[1] ?? page).replaceAll('&amp;', '&'), fields };
};

/** Opens a page and presses its first button; the answer's status, or undefined: there is none to press. */
export const pressFirst = async (browser: Browser, page: string): Promise<number | undefined> => {
  const { body } = await browser.get(page);
  const form = firstForm(body, page);
  return form === undefined ? undefined : (await browser.post(form.path, form.fields)).status;
};
