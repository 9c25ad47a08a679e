import type { PublicStatus } from '../../core/application/status.ts';
import { manage } from '../../messages/catalogue/index.ts';
import { html } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { tickField } from '../parts/fields.ts';
import { backLink, errorSummary, staffForm } from '../parts/parts.ts';

export type WithdrawModel = StaffFrame & {
  readonly status: PublicStatus;
  /** The box was not ticked. */
  readonly unconfirmed?: boolean | undefined;
};

/** In these she knows that a place is sought or held for her. */
const WITH_PLACE: readonly PublicStatus[] = ['approved', 'referred', 'waiting-list'];

/** `/follow/withdraw`: what follows, and a box that she ticks herself. Posts `confirm`. */
export const withdrawPage = (model: WithdrawModel): string => {
  const { language, status, unconfirmed = false } = model;
  const { withdraw: t, impossible } = manage[language];
  return layout(model, {
    title: t.title,
    failed: unconfirmed,
    main: html`${backLink(model, '/follow/status', impossible.back)}
${errorSummary(language, unconfirmed ? [{ id: 'confirm', text: t.confirmNeeded }] : [])}
<h1>${t.title}</h1>
<p>${t.intro}</p>
<ul>${[...t.follows, ...(WITH_PLACE.includes(status) ? [t.place] : [])].map((what) => html`<li>${what}</li>`)}</ul>
${staffForm(
  model,
  '/follow/withdraw',
  html`${tickField({ language, name: 'confirm', label: t.confirm, error: unconfirmed ? t.confirmNeeded : undefined, checked: false })}
<p><button class="button">${t.submit}</button></p>`,
)}
<p><a href="${to(model, '/follow/status')}">${t.keep}</a></p>`,
  });
};
