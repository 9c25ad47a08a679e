import type { Category, Instant } from '../../core/application/application.ts';
import { LONGEST_REASON } from '../../core/application/fields.ts';
import type { Status } from '../../core/application/status.ts';
import type { Language } from '../../core/language.ts';
import { CHOICES, type Choice } from '../../core/review/ballot.ts';
import type { DocketFilter } from '../../core/review/docket.ts';
import { bulk, labels, review } from '../../messages/catalogue/index.ts';
import { colon, when } from '../../messages/format.ts';
import { html, ltr, type Markup, weave } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import {
  categoryRow,
  choiceRow,
  confirmPage,
  type DecisionError,
  type DecisionValues,
  decisionErrorOf,
  reasonRow,
} from '../parts/decision.ts';
import { radioField, selectField, textArea } from '../parts/fields.ts';
import { buttonLink, hidden, inset, type Row, staffForm, summaryList } from '../parts/parts.ts';
import { agendaPosition, type Beside, neighbours } from './neighbours.ts';
import { filePath, listPath } from './paths.ts';
import { toList } from './to-list.ts';

/** `filter`: of the list she came from, so that she goes on in it. */
type OfList = StaffFrame & { readonly reference: string; readonly filter: DocketFilter };

type Voting = OfList & {
  readonly category: Category;
  readonly round: number;
  readonly values?: DecisionValues | undefined;
  readonly errors?: readonly DecisionError[] | undefined;
};

/** The vote: an explicit choice without a default and a reason. Posts `choice`, `category` (empty: the sorted one), `reason`, `round`. */
export const voteForm = (model: Voting): Markup => {
  const { language, reference, category, round, values = {}, errors = [] } = model;
  const t = review[language];
  const l = labels[language];
  const error = decisionErrorOf(language, errors);
  const other: Category = category === 1 ? 2 : 1;
  return staffForm(
    model,
    filePath(reference, model.filter),
    html`${hidden({ round: String(round) })}
${radioField({
  language,
  name: 'choice',
  label: t.choiceAsk,
  error: error('choice'),
  value: values.choice ?? '',
  options: CHOICES.map((choice) => ({
    value: choice,
    label: l.choice[choice],
    ...(t.choiceHints[choice] === '' ? {} : { hint: t.choiceHints[choice] }),
  })),
})}
${selectField({
  language,
  name: 'category',
  label: t.categoryAsk,
  hint: t.categoryHint,
  error: error('category'),
  value: values.category ?? '',
  options: [
    { value: '', label: t.keepCategory(l.categoryShort[category]) },
    { value: String(other), label: l.categoryShort[other] },
  ],
})}
${textArea({ language, name: 'reason', label: t.reasonAsk, hint: t.reasonHint, error: error('reason'), value: values.reason ?? '', maxlength: LONGEST_REASON })}
<p><button class="button">${t.submit}</button></p>`,
  );
};

export type ConfirmVoteModel = OfList & {
  readonly round: number;
  readonly choice: Choice;
  /** The one proposed; absent: the sorted one. Counts with an approval alone. */
  readonly category?: Category | undefined;
  readonly sorted: Category;
  readonly reason: string;
};

/** The choice repeated; nothing is recorded until it is confirmed. */
export const confirmVotePage = (model: ConfirmVoteModel): string => {
  const { language, reference, round, choice, category, sorted, reason } = model;
  const t = review[language];
  const approvedIn =
    (category ?? sorted) === sorted ? t.keepCategory(labels[language].category[sorted]) : labels[language].category[category ?? sorted];
  return confirmPage(model, {
    title: t.confirmTitle,
    about: weave(t.dossierTitle, ltr(reference)),
    rows: [
      choiceRow(language, labels[language].choice[choice]),
      categoryRow(language, choice === 'approve' ? approvedIn : undefined),
      reasonRow(language, reason),
    ],
    fields: { choice, category: category === undefined ? undefined : String(category), reason, round: String(round) },
    action: filePath(reference, model.filter),
  });
};

export type VotedModel = OfList & {
  readonly choice: Choice;
  /** The status that her vote led to, when it closed the file. */
  readonly outcome?: 'approved' | 'rejected' | 'information-requested' | 'escalated' | undefined;
  readonly held?: Held | undefined;
  /** Reference of the next file that awaits her vote. */
  readonly next?: string | undefined;
};

/** After a vote. */
export const votedPage = (model: VotedModel): string => {
  const { language, choice, outcome, held, reference, next, filter } = model;
  const t = review[language];
  return layout(model, {
    title: t.votedTitle,
    main: html`<div class="panel"><h1>${t.votedTitle}</h1><p>${weave(t.dossierTitle, ltr(reference))}${colon(language)} ${labels[language].choice[choice]}</p></div>
<p>${outcome === undefined ? t.votedOpen : t.votedClosed}</p>
${outcome !== undefined && summaryList([{ label: t.result, value: labels[language].status[outcome] }, ...heldRows(language, held)])}
${held !== undefined && inset(html`<p>${t.held}</p>`)}
<p class="buttons">${next !== undefined && buttonLink(model, filePath(next, filter), t.nextFile)} ${buttonLink(model, listPath(filter), toList(language, filter), true)}</p>`,
  });
};

/** A vote from a meeting that is not open. */
export const voteNotTakenPage = (model: OfList): string => {
  const { language, reference, filter } = model;
  const t = review[language];
  return layout(model, {
    title: t.notTakenTitle,
    failed: true,
    main: html`<h1>${t.notTakenTitle}</h1>
<p>${bulk[language].notOpen}</p>
<p class="buttons">${buttonLink(model, filePath(reference, { ...filter, meeting: undefined }), t.voteOutside)} ${buttonLink(model, listPath(filter), toList(language, filter), true)}</p>`,
  });
};

/** Until when nobody is told of the decision. */
type Held = { readonly until: Instant; readonly utcOffset: string };

const heldRows = (language: Language, held: Held | undefined): readonly Row[] =>
  held === undefined ? [] : [{ label: review[language].heldUntil, value: when(language, held.until, held.utcOffset) }];

/** `status`: where the file stands, or what was decided and rests. */
export type ClosedDossierModel = OfList & Beside & { readonly status: Status; readonly held?: Held | undefined };

/** A file that is no longer the committee's to decide. */
export const closedDossierPage = (model: ClosedDossierModel): string => {
  const { language, reference, status, held, filter } = model;
  const t = review[language];
  return layout(model, {
    title: t.closedTitle,
    main: html`<h1>${t.closedTitle}</h1>
<p>${weave(t.dossierTitle, ltr(reference))}. ${t.closed}</p>
${agendaPosition(model)}
${summaryList([{ label: t.result, value: labels[language].status[status] }, ...heldRows(language, held)])}
${held !== undefined && inset(html`<p>${t.held}</p>`)}
<p class="buttons">${buttonLink(model, listPath(filter), toList(language, filter), true)}</p>
${neighbours(model)}`,
  });
};
