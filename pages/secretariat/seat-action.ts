import { LONGEST_REASON } from '../../core/application/fields.ts';
import { labels, secretariat as texts } from '../../messages/catalogue/index.ts';
import { html, lines, ltr, type Markup } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { textArea } from '../parts/fields.ts';
import { backLink, errorSummary, hidden, inset, type Row, staffForm, summaryList } from '../parts/parts.ts';
import type { ReasonedAction } from './actions.ts';
import { MEMBERS, seatPath } from './members.ts';
import { errorAt, errorList, type FieldError, type PostedValues, personFields } from './person-fields.ts';

export type SeatActionModel = StaffFrame & {
  readonly seat: string;
  readonly action: ReasonedAction;
  /** Of a stand-in. */
  readonly n?: number | undefined;
  /** Whom it is about, in the page's language. */
  readonly name?: string | undefined;
  /** Seats held afterwards, when they no longer make a quorum. */
  readonly quorumLost?: { readonly left: number; readonly quorum: number } | undefined;
  readonly values: PostedValues;
  readonly errors: readonly FieldError[];
};

const aboutWhom = ({ language, seat, name }: SeatActionModel): Row[] => [
  { label: texts[language].members.columns.seat, value: ltr(seat) },
  { label: texts[language].standIns.columns.name, value: name !== undefined && html`<bdi>${name}</bdi>` },
];

const warning = ({ language, quorumLost }: SeatActionModel): Markup | false =>
  quorumLost !== undefined && inset(html`<strong>${texts[language].quorumLost(quorumLost.left, quorumLost.quorum)}</strong>`);

/** Of the reason: she writes it knowing who reads it. */
const whoReads = ({ language, action }: SeatActionModel): string => {
  const t = texts[language];
  return action === 'refuse' ? `${t.reasonHint} ${t.refusalTold}` : t.reasonHint;
};

const posted = ({ seat, action, n }: SeatActionModel) => ({ seat, action, n: n === undefined ? undefined : String(n) });

/** `/secretariat/members?seat=m3&do=remove`: what it means, and why it is done. Posts `reason`, and the person who takes a seat. */
export const seatActionPage = (model: SeatActionModel): string => {
  const { language, action, values, errors } = model;
  const t = texts[language];
  return layout(model, {
    title: t.actions[action],
    failed: errors.length > 0,
    main: html`${backLink(model, seatPath(model.seat), t.cancel)}
${errorSummary(language, errorList(language, errors))}
<h1>${t.actions[action]}</h1>
${summaryList(aboutWhom(model))}
<p>${t.about[action]}</p>
${warning(model)}
${staffForm(
  model,
  MEMBERS,
  html`${hidden(posted(model))}
${action === 'replace' && personFields(model)}
${textArea({ language, name: 'reason', label: t.reason, hint: whoReads(model), error: errorAt(model, 'reason'), value: values.reason ?? '', maxlength: LONGEST_REASON })}
<p><button class="button">${t.actions[action]}</button></p>`,
)}`,
  });
};

/** The second step of what cannot be taken back as it was: it repeats it and changes nothing until its button is pressed. */
export const confirmSeatActionPage = (model: SeatActionModel): string => {
  const { language, action, values } = model;
  const t = texts[language];
  const chosen = values.language;
  const rows: readonly Row[] = [
    ...aboutWhom(model),
    { label: t.person.nameAr, value: values.nameAr !== undefined && html`<bdi lang="ar">${values.nameAr}</bdi>` },
    { label: t.person.nameFr, value: values.nameFr !== undefined && html`<bdi lang="fr">${values.nameFr}</bdi>` },
    { label: t.person.email, value: values.email !== undefined && ltr(values.email) },
    { label: t.person.language, value: (chosen === 'ar' || chosen === 'fr' || chosen === 'zgh') && labels[language].language[chosen] },
    { label: t.reason, value: lines(values.reason ?? '') },
  ];
  const title = t.confirmTitle(t.actions[action]);
  return layout(model, {
    title,
    main: html`<h1>${title}</h1>
<p>${t.confirmIntro}</p>
${summaryList(rows)}
<p>${t.about[action]}</p>
${warning(model)}
${staffForm(model, MEMBERS, html`${hidden({ ...posted(model), ...values, confirm: 'yes' })}<p><button class="button">${t.confirm}</button></p>`)}
<p><a href="${to(model, seatPath(model.seat))}">${t.cancel}</a></p>`,
  });
};
