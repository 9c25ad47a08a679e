import { undelivered as texts } from '../../messages/catalogue/index.ts';
import { html } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { backLink, inset } from '../parts/parts.ts';
import { type UndeliveredRow, undeliveredList } from '../parts/undelivered.ts';

export const STAFF_MAIL_PATH = '/cases/mail';

/** `/cases/mail`: the region's staff to whom no mail goes any more. `tried`: it goes again to one of them. */
export const staffMailPage = (
  model: StaffFrame & { readonly undelivered: readonly UndeliveredRow[]; readonly tried: boolean; readonly utcOffset: string },
): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.title,
    main: html`${backLink(model, '/cases')}
<h1>${t.title}</h1>
${model.tried && html`<div role="status">${inset(t.tried)}</div>`}
${undeliveredList(model, STAFF_MAIL_PATH, model.undelivered, model.utcOffset)}`,
  });
};
