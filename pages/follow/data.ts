import type { Category, Instant } from '../../core/application/application.ts';
import type { Form } from '../../core/application/form.ts';
import type { PublicStatus } from '../../core/application/status.ts';
import type { Actor, EventKind } from '../../core/audit/event.ts';
import type { CaseKind } from '../../core/case/case.ts';
import { STEPS } from '../../core/draft/steps.ts';
import { type Language, type Localized, localized } from '../../core/language.ts';
import type { Message, MessageKind } from '../../core/message/message.ts';
import type { Province } from '../../core/region/region.ts';
import type { Score } from '../../core/scoring/grid.ts';
import { assist, follow, labels, manage } from '../../messages/catalogue/index.ts';
import { comma, when } from '../../messages/format.ts';
import { html, lines, ltr, type Markup, type Part } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { answerRows } from '../parts/answers.ts';
import { backLink, buttonLink, summaryList } from '../parts/parts.ts';
import { scoreReceipt } from '../parts/receipt.ts';

/** What she is given of what is held about her. The download is this, as JSON. */
export type PersonalData = {
  readonly reference: string;
  readonly region: string;
  readonly province: string;
  readonly submittedAt: Instant;
  readonly status: PublicStatus;
  readonly language: Language;
  readonly category: Category | undefined;
  readonly waitingSince: Instant | undefined;
  readonly answerBy: Instant | undefined;
  readonly host: Localized | undefined;
  /** Who helped her at a counter is said by role alone. */
  readonly form: Omit<Form, 'consent'> & {
    readonly consent: { readonly given: true; readonly textVersion: string; readonly spoken: boolean };
  };
  readonly scores: readonly (Score & { readonly round: number })[];
  readonly decisions: readonly {
    readonly at: Instant;
    readonly by: 'committee' | 'coordinator';
    readonly outcome: 'approved' | 'rejected' | 'information-requested';
    readonly reasons: readonly string[];
  }[];
  readonly written: readonly { readonly at: Instant; readonly kind: 'information-answered' | 'appealed'; readonly text: string }[];
  readonly events: readonly {
    readonly at: Instant;
    readonly kind: EventKind;
    readonly by: Actor['role'];
    /** Her tracking code was renewed with it. */
    readonly codeRenewed?: true;
  }[];
  readonly messages: readonly { readonly at: Instant; readonly kind: MessageKind; readonly state: Message['state'] }[];
  /** What waits for a person. */
  readonly waiting: readonly Extract<CaseKind, 'appeal' | 'parked-message'>[];
  /** More is shown once she has been told a decision. */
  readonly undecided: boolean;
};

export type DataModel = StaffFrame & { readonly data: PersonalData; readonly provinces: readonly Province[]; readonly utcOffset: string };

const QUESTIONS = STEPS.flatMap(({ asks }) => asks);

/** `/follow/data`: everything held about her, in words. */
export const dataPage = (model: DataModel): string => {
  const { language, data, utcOffset } = model;
  const { data: t, impossible } = manage[language];
  const f = follow[language];
  const moment = (at: Instant | undefined): Part => at !== undefined && when(language, at, utcOffset);
  const { consent, ...answers } = data.form;
  return layout(model, {
    title: t.title,
    main: html`${backLink(model, '/follow/status', impossible.back)}
<h1>${t.title}</h1>
<p>${t.intro}</p>
<p>${buttonLink(model, '/follow/data.json', t.download, true)}</p>
<p class="hint">${t.downloadHint}</p>
<h2>${t.application}</h2>
${summaryList([
  { label: f.reference, value: ltr(data.reference) },
  { label: f.status, value: labels[language].publicStatus[data.status] },
  { label: f.submittedOn, value: moment(data.submittedAt) },
  { label: t.category, value: data.category !== undefined && labels[language].category[data.category] },
  { label: t.waitingSince, value: moment(data.waitingSince) },
  { label: t.host, value: localized(data.host, language) },
])}
<h2>${t.form}</h2>
${summaryList([
  ...answerRows({ language, answers, provinces: model.provinces }, QUESTIONS),
  { label: t.consent, value: ltr(consent.textVersion) },
  { label: assist[language].helped.label, value: consent.spoken && assist[language].helped.you },
])}
${data.scores.length > 0 && html`<h2>${t.scores}</h2>${data.scores.map((score) => scoreReceipt(language, score))}`}
${said(model)}
${log(model)}
<h2>${t.withheldTitle}</h2>
<ul>${[...t.withheld, ...(data.undecided ? [t.undecided] : [])].map((what) => html`<li>${what}</li>`)}</ul>
<p><a href="${to(model, '/follow/status')}">${impossible.back}</a></p>`,
  });
};

/** What was decided and why, and what she wrote. */
const said = ({ language, data, utcOffset }: DataModel): readonly (Markup | false)[] => {
  const t = manage[language].data;
  return [
    data.decisions.length > 0 &&
      html`<h2>${t.decisions}</h2>
${data.decisions.map(
  ({
    at,
    outcome,
    reasons,
  }) => html`<p><strong>${t.outcome[outcome]}</strong> <span class="hint">${when(language, at, utcOffset)}</span></p>
${reasons.map((reason) => html`<blockquote>${lines(reason)}</blockquote>`)}`,
)}`,
    data.written.length > 0 &&
      html`<h2>${t.written}</h2>
${data.written.map(
  ({
    at,
    kind,
    text,
  }) => html`<p><strong>${labels[language].event[kind]}</strong> <span class="hint">${when(language, at, utcOffset)}</span></p>
<blockquote>${lines(text)}</blockquote>`,
)}`,
  ];
};

/** What happened, what she was sent, and what waits for a person. */
const log = ({ language, data, utcOffset }: DataModel): Markup => {
  const { data: t } = manage[language];
  const { event, messageKind, caseKind } = labels[language];
  const entry = (what: string, more: string, at: Instant): Markup =>
    html`<li><p>${what}</p><p class="hint">${more}${comma(language)}${when(language, at, utcOffset)}</p></li>`;
  return html`<h2>${t.events}</h2>
<ol class="timeline">${data.events.map(({ kind, by, at, codeRenewed = false }) => entry(`${event[kind]}${codeRenewed ? `${comma(language)}${t.codeRenewed}` : ''}`, t.by[by], at))}</ol>
<h2>${t.messages}</h2>
${
  data.messages.length === 0
    ? html`<p>${t.nothing}</p>`
    : html`<ol class="timeline">${data.messages.map(({ kind, state, at }) => entry(messageKind[kind], t.state[state], at))}</ol>`
}
<h2>${t.waiting}</h2>
${data.waiting.length === 0 ? html`<p>${t.nothing}</p>` : html`<ul>${data.waiting.map((kind) => html`<li>${caseKind[kind]}</li>`)}</ul>`}`;
};
