import type { Page } from 'playwright-core';
import type { Language } from '../../../core/language.ts';

/** A form that a person sends, with what she filled in. */
export type Sent = { readonly path: string; readonly fields: Readonly<Record<string, string>> };
export const sent = (path: string, fields: Readonly<Record<string, string>> = {}): Sent => ({ path, fields });

/** What a browser holds of somebody: her cookies, and the token that her forms carry. */
export type Holder = { readonly cookies: ReadonlyMap<string, string>; readonly csrf?: string };
export const holderOf = ({ cookie, csrf }: { readonly cookie: string; readonly csrf: string }): Holder => {
  const [name = '', value = ''] = cookie.split(/=(.*)/su);
  return { cookies: new Map([[name, value]]), csrf };
};

/** Opens a page as a person meets it: by its address, or by sending a form. */
export const openView = async (page: Page, url: string, view: string | Sent, language: Language, holder?: Holder): Promise<void> => {
  const address = (path: string): string => `${url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
  await page.context().clearCookies();
  const cookies = [...(holder?.cookies ?? [])].map(([name, value]) => ({
    name,
    value,
    url: url.replace('http:', 'https:'),
    secure: true,
    httpOnly: true,
  }));
  await page.context().addCookies(cookies);
  if (typeof view === 'string') {
    await page.goto(address(view));
    return;
  }
  // A page of the portal that holds just this form.
  const fields = Object.entries({ ...view.fields, csrf: holder?.csrf ?? '' });
  const inputs = fields.map(([name, value]) => `<input name="${name}" value="${value}">`).join('');
  const form = `<form method="post" action="${address(view.path)}">${inputs}<button>send</button></form>`;
  await page.route(`${url}/form-of-a-test`, (route) => route.fulfill({ contentType: 'text/html', body: form }));
  await page.goto(`${url}/form-of-a-test`);
  await page.getByRole('button').click();
  await page.waitForLoadState();
};
