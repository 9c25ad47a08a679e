import type { Appeal } from '../../core/application/appeal.ts';
import type { Instant } from '../../core/application/application.ts';
import type { PublicStatus } from '../../core/application/status.ts';
import { localized } from '../../core/language.ts';
import type { WaitReason } from '../../core/orientation/orient.ts';
import type { Host } from '../../core/region/host.ts';
import type { Score } from '../../core/scoring/grid.ts';
import { labels, manage, rules, follow as texts } from '../../messages/catalogue/index.ts';
import { onDay, phoneLink, when } from '../../messages/format.ts';
import { html, lines, type Markup, weave } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { buttonLink, inset, summaryList, type Tone, tag } from '../parts/parts.ts';
import { scoreReceipt } from '../parts/receipt.ts';
import { type Timeline, timeline } from './timeline.ts';

export type StatusModel = StaffFrame & {
  readonly reference: string;
  readonly status: PublicStatus;
  readonly submittedAt: Instant;
  readonly utcOffset: string;
  readonly timeline: Timeline;
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
  /** Another application with her CIN came after this one: said whether or not this one holds the claim. */
  readonly contestedNotice?: boolean | undefined;
  readonly appeal: Appeal;
  readonly canWithdraw: boolean;
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
const OVER: readonly PublicStatus[] = ['ineligible', 'rejected', 'lapsed', 'withdrawn'];

/** `/follow/status`: where her application stands, in plain words, and what she can do from here. */
export const statusPage = (model: StatusModel): string => {
  const { language, reference, status, utcOffset } = model;
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
${status === 'information-requested' && question(model)}
${host(model)}
${reasons(model)}
${appealed(model)}
${OVER.includes(status) && html`<p>${buttonLink(model, '/apply', t.applyAgain, true)}</p>`}
<h2>${t.historyTitle}</h2>
${timeline(language, utcOffset, model.timeline)}
${model.score !== undefined && html`<h2>${t.scoreTitle}</h2>${scoreReceipt(language, model.score)}`}
${actions(model)}
<p class="hint">${t.print}</p>`,
  });
};

const question = (model: StatusModel): Markup => {
  const { language, deadline, utcOffset } = model;
  return html`${deadline !== undefined && html`<p><strong>${weave(texts[language].answerBy, when(language, deadline, utcOffset))}</strong></p>`}
<p>${buttonLink(model, '/information', manage[language].answer)}</p>`;
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
    why.length > 0 && html`<h2>${t.reasonsTitle}</h2><ul>${why.map((reason) => html`<li><bdi>${reason}</bdi></li>`)}</ul>`,
    ineligible.length > 0 &&
      html`<h2>${t.remedyTitle}</h2><ul>${ineligible.map((code) => html`<li>${rules[language][code].remedy}</li>`)}</ul>`,
  ];
};

/** What of a review there is to say: the offer with its last day, that it is under way, or that there is none any more. */
const appealed = (model: StatusModel): Markup | false => {
  const { language, appeal, status, utcOffset } = model;
  const t = manage[language].appeal;
  switch (appeal.kind) {
    case 'open':
      return html`<h2>${t.offerTitle}</h2>
<p>${t.offer}</p>
<p><strong>${weave(t.until, when(language, appeal.until, utcOffset))}</strong></p>
<p>${buttonLink(model, '/follow/appeal', t.link, true)}</p>`;
    case 'asked':
      return status === 'under-study' && html`<p>${t.asked}</p>`;
    case 'final':
      return html`<p>${t.final}</p>`;
    case 'over':
      return html`<p class="hint">${t.over}</p>`;
    case 'none':
      return false;
  }
};

const actions = (model: StatusModel): Markup => {
  const t = manage[model.language];
  const links = [
    ['/follow/contact', t.contact.link],
    ['/follow/data', t.data.link],
    ...(model.canWithdraw ? ([['/follow/withdraw', t.withdraw.link]] as const) : []),
  ] as const;
  return html`<h2>${t.actionsTitle}</h2>
<ul class="bare actions">${links.map(([path, label]) => html`<li><p><a href="${to(model, path)}">${label}</a></p></li>`)}</ul>`;
};
