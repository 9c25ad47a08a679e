import type { Instant } from '../core/application/application.ts';
import type { PublicStatus } from '../core/application/status.ts';
import { localized } from '../core/language.ts';
import type { WaitReason } from '../core/orientation/orient.ts';
import type { Host } from '../core/region/host.ts';
import type { Score } from '../core/scoring/grid.ts';
import { labels, rules, follow as texts } from '../messages/catalogue/index.ts';
import { onDay, phoneLink, when } from '../messages/format.ts';
import type { HistoryLine } from '../messages/history.ts';
import { html, lines, type Markup, weave } from '../messages/html.ts';
import { type Frame, to } from './frame.ts';
import { layout } from './layout.ts';
import { textField } from './parts/fields.ts';
import { buttonLink, errorSummary, inset, summaryList, type Tone, tag } from './parts/parts.ts';
import { scoreReceipt } from './parts/receipt.ts';

export type FollowModel = Frame & {
  readonly reference?: string | undefined;
  /** `wrong`: an unknown reference and a wrong code read alike. `limited`: too many failures this hour. */
  readonly failed?: 'wrong' | 'limited' | undefined;
};

/** `/follow`: reference and tracking code, posted as `reference` and `trackingCode`. A code that was typed is never shown again. */
export const followPage = (model: FollowModel): string => {
  const { language, failed } = model;
  const t = texts[language];
  const error = failed === undefined ? undefined : t[failed];
  return layout(model, {
    title: t.title,
    failed: failed !== undefined,
    main: html`${errorSummary(language, error === undefined ? [] : [{ id: 'reference', text: error }])}
<h1>${t.title}</h1>
<p>${t.intro}</p>
<form method="post" action="${to(model, '/follow')}" novalidate>
${textField({ language, name: 'reference', label: t.reference, hint: t.referenceHint, error, value: model.reference ?? '', inputmode: 'numeric', ltr: true, width: 'medium', maxlength: 40 })}
${textField({ language, name: 'trackingCode', label: t.trackingCode, hint: t.trackingCodeHint, value: '', ltr: true, width: 'medium', maxlength: 40 })}
<p><button class="button">${t.submit}</button></p>
</form>
<h2>${t.lost.title}</h2>
<p>${t.lost.intro}</p>
<form method="post" action="${to(model, '/follow/code')}" novalidate>
<div class="field">
<label for="lostReference">${t.lost.reference}</label>
<input class="medium" id="lostReference" name="reference" type="text" value="${model.reference ?? ''}" inputmode="numeric" autocomplete="off" maxlength="40" dir="ltr">
</div>
<p><button class="button second">${t.lost.submit}</button></p>
</form>`,
  });
};

/** The same answer whatever reference was typed, and whatever became of it. */
export const codeSentPage = (model: Frame): string => {
  const t = texts[model.language];
  return layout(model, {
    title: t.lost.sentTitle,
    main: html`<h1>${t.lost.sentTitle}</h1>
<p>${t.lost.sent}</p>
<p>${t.lost.none}</p>
<p><a href="${to(model, '/follow')}">${t.lost.back}</a></p>`,
  });
};

export type StatusModel = Frame & {
  readonly reference: string;
  readonly status: PublicStatus;
  readonly submittedAt: Instant;
  readonly utcOffset: string;
  readonly history: readonly HistoryLine[];
  /** Until when she may answer a request for information. */
  readonly deadline?: Instant | undefined;
  /** Once decided. */
  readonly score?: Score | undefined;
  /** Why it was refused, as the deciders wrote it. */
  readonly reasons?: readonly string[] | undefined;
  readonly ineligible?: Score['ineligible'] | undefined;
  /** Why there is no place yet. Of `waiting-list`. */
  readonly waiting?: readonly WaitReason[] | undefined;
  /** Where she is placed. */
  readonly host?: Pick<Host, 'name' | 'kind' | 'address' | 'phone'> | undefined;
  /** Another application with her CIN was received; only the live one is told. */
  readonly contestedNotice?: boolean | undefined;
};

const TONES: Readonly<Record<PublicStatus, Tone>> = {
  'under-study': 'plain',
  'information-requested': 'wait',
  approved: 'good',
  referred: 'good',
  'waiting-list': 'wait',
  placed: 'good',
  ineligible: 'bad',
  rejected: 'bad',
  lapsed: 'bad',
  withdrawn: 'plain',
  closed: 'bad',
};
const OVER: readonly PublicStatus[] = ['ineligible', 'rejected', 'lapsed'];

/** Where her application stands, in plain words. */
export const statusPage = (model: StatusModel): string => {
  const { language, reference, status, utcOffset, history } = model;
  const t = texts[language];
  return layout(model, {
    title: t.statusTitle(reference),
    main: html`<h1>${weave(t.statusTitle, html`<bdi dir="ltr">${reference}</bdi>`)}</h1>
${summaryList([
  { label: t.status, value: tag(labels[language].publicStatus[status], TONES[status]) },
  { label: t.submittedOn, value: onDay(language, model.submittedAt, utcOffset) },
])}
${model.contestedNotice === true && inset(t.contestedNotice)}
<h2>${t.expectedTitle}</h2>
<p>${t.expected[status]}</p>
${status === 'waiting-list' && (model.waiting ?? []).map((reason) => html`<p>${labels[language].waitReason[reason]}</p>`)}
${status === 'information-requested' && model.deadline !== undefined && html`<p><strong>${weave(t.answerBy, when(language, model.deadline, utcOffset))}</strong></p>`}
${host(model)}
${reasons(model)}
${OVER.includes(status) && html`<p>${buttonLink(model, '/apply', t.applyAgain, true)}</p>`}
${model.score !== undefined && html`<h2>${t.scoreTitle}</h2>${scoreReceipt(language, model.score)}`}
<h2>${t.historyTitle}</h2>
<ol class="timeline">${history.map(({ at, text }) => html`<li><p>${text}</p><p class="hint">${when(language, at, utcOffset)}</p></li>`)}</ol>
<p class="hint">${t.print}</p>`,
  });
};

const host = ({ language, host: place }: StatusModel): Markup | false => {
  if (place === undefined) return false;
  const t = texts[language];
  return html`<h2>${t.hostTitle}</h2>
${summaryList([
  { label: t.host.name, value: html`${localized(place.name, language)}<br>${labels[language].hostKind[place.kind]}` },
  { label: t.host.address, value: localized(place.address, language) },
  { label: t.host.phone, value: phoneLink(place.phone) },
])}`;
};

const reasons = ({ language, reasons: given = [], ineligible = [] }: StatusModel): readonly (Markup | false)[] => {
  const t = texts[language];
  const why = [...ineligible.map((code) => html`${rules[language][code].what}`), ...given.map(lines)];
  return [
    why.length > 0 && html`<h2>${t.reasonsTitle}</h2><ul>${why.map((reason) => html`<li>${reason}</li>`)}</ul>`,
    ineligible.length > 0 &&
      html`<h2>${t.remedyTitle}</h2><ul>${ineligible.map((code) => html`<li>${rules[language][code].remedy}</li>`)}</ul>`,
  ];
};
