import { localized } from '../core/language.ts';
import type { Region } from '../core/region/region.ts';
import { apply, assist, submitted as texts } from '../messages/catalogue/index.ts';
import { phoneLink } from '../messages/format.ts';
import { html, ltr, type Markup } from '../messages/html.ts';
import { leaveForm as closeForm } from './apply/leave.ts';
import { leaveForm } from './assist/assist.ts';
import type { Frame, StaffFrame } from './frame.ts';
import { layout } from './layout.ts';
import { buttonLink } from './parts/parts.ts';

export type SubmittedModel = Frame & {
  readonly reference: string;
  /** Grouped `XXXX-XXXX-XXXXX`. */
  readonly trackingCode: string;
  /** Days that the committee of her province has; absent: no committee decides for it. */
  readonly deadlineDays?: number | undefined;
  /** Address of the portal, for the paper. */
  readonly portalUrl: string;
  /** The desks of her province. */
  readonly help: Region['help'];
};

/** `/apply/done`: after a submission. A contested one sees the same page. Its upper part prints on one A6 sheet. */
export const submittedPage = (model: SubmittedModel): string => {
  const { language, deadlineDays } = model;
  const t = texts[language];
  const more = apply[language].done;
  const { confirmed, studied, vote, decided } = t.next;
  const byThen = deadlineDays === undefined ? '' : ` ${more.committee(deadlineDays)}`;
  const next = [confirmed, studied, `${vote}${byThen}`, more.information, decided];
  return layout(model, {
    title: t.title,
    sheet: 'slip',
    main: html`<div class="panel">
<h1>${t.title}</h1>
<p>${t.reference}<br><strong>${ltr(model.reference)}</strong></p>
<p>${t.trackingCode}<br><strong>${ltr(model.trackingCode)}</strong></p>
</div>
<p>${t.keep}</p>
<p>${more.followText}<br>${ltr(`${model.portalUrl}/follow`)}</p>
${model.help.length > 0 && desks(model)}
<h2>${t.nextTitle}</h2>
<ol>${next.map((line) => html`<li>${line}</li>`)}</ol>
<div class="screen">
${model.session !== undefined && atCounter({ ...model, session: model.session })}
<p>${t.nothing}</p>
${model.session === undefined && html`<p class="buttons">${buttonLink(model, '/follow', t.follow, true)}</p>${closeForm(model)}`}
<p class="hint">${more.print}</p>
</div>`,
  });
};

/** An agent hands the slip over, and closes the form before the next one begins. */
const atCounter = (model: StaffFrame): Markup => {
  const t = assist[model.language].done;
  return html`<p><strong>${t.print}</strong></p>${leaveForm(model, t.next, { first: true })}`;
};

const desks = ({ language, help }: SubmittedModel): Markup => html`<h2>${apply[language].done.helpTitle}</h2>
${help.map(({ name, address, phone }) => html`<p>${localized(name, language)}<br>${localized(address, language)}<br>${phoneLink(phone)}</p>`)}`;
