import type { Category, Instant } from '../../core/application/application.ts';
import type { Form } from '../../core/application/form.ts';
import type { Language } from '../../core/language.ts';
import type { Province } from '../../core/region/region.ts';
import type { Resemblance } from '../../core/resemblance/resemblance.ts';
import type { Score } from '../../core/scoring/grid.ts';
import { docket, form as formTexts, labels, review } from '../../messages/catalogue/index.ts';
import { colon, formatList, onDay, when } from '../../messages/format.ts';
import { html, lines, ltr, type Markup, weave } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { type DecisionError, type DecisionValues, decisionErrorList } from '../parts/decision.ts';
import { blindRows, contactRows, identityRows, projectRows, situationRows, supportRows } from '../parts/form-summary.ts';
import { helpRows } from '../parts/help-rows.ts';
import { backLink, errorSummary, inset, summaryList } from '../parts/parts.ts';
import { scoreReceipt } from '../parts/receipt.ts';
import { agendaPosition, type Beside, neighbours } from './neighbours.ts';
import { filePath, listPath } from './paths.ts';
import { toList } from './to-list.ts';
import { voteForm } from './vote-form.ts';
import { type VoteView, voteList } from './votes.ts';

export type DossierModel = StaffFrame &
  Beside & {
    readonly reference: string;
    readonly form: Form;
    /** Who she is stays hidden until this member has voted. */
    readonly hidden: boolean;
    readonly provinces: readonly Province[];
    /** Whole years at submission. */
    readonly age: number;
    readonly submittedAt: Instant;
    readonly deadline?: Instant | undefined;
    readonly utcOffset: string;
    /** The category the grid gave. */
    readonly category: Category;
    readonly score: Score;
    /** Version of the region's grid today. */
    readonly gridToday: string;
    /** The round the member has read: posted back, so that no vote falls on answers she has not seen. */
    readonly round: number;
    /** Files that may be hers too. `open`: one that this committee can open. One without a reference is hidden until both are judged. */
    readonly resembles: readonly (Pick<Resemblance, 'why'> & { readonly reference?: string; readonly open: boolean })[];
    /** What she answered to requests for information, oldest first. */
    readonly answers: readonly { readonly at: Instant; readonly text: string }[];
    /** Why the secretary reopened it before its decision was told, oldest first. */
    readonly reopenings: readonly { readonly at: Instant; readonly text: string }[];
    readonly votes: {
      /** Votes cast that count for the quorum. */
      readonly cast: number;
      readonly quorum: number;
      readonly mine?: VoteView | undefined;
      /** Who held her seat before her, or stood in for her, has voted, and that vote stands. */
      readonly bySomebodyElse?: boolean | undefined;
      /** Undefined: she may not read them, before her own vote or for what it was. */
      readonly others: readonly VoteView[] | undefined;
    };
    readonly values?: DecisionValues | undefined;
    readonly errors?: readonly DecisionError[] | undefined;
  };

/** `/review/{reference}`: the file, its score explained, and the vote. Others' votes show only once her own is cast. */
export const dossierPage = (model: DossierModel): string => {
  const { language, reference, errors = [] } = model;
  const t = review[language];
  return layout(model, {
    title: t.dossierTitle(reference),
    failed: errors.length > 0,
    main: html`${backLink(model, listPath(model.filter), toList(language, model.filter))}
${errorSummary(language, decisionErrorList(language, errors))}
<h1>${weave(t.dossierTitle, ltr(reference))}</h1>
<p><a href="#vote">${t.toVote}</a></p>
${agendaPosition(model)}
${summaryList([
  { label: t.deadline, value: model.deadline !== undefined && html`<strong>${when(language, model.deadline, model.utcOffset)}</strong>` },
  { label: t.submittedOn, value: onDay(language, model.submittedAt, model.utcOffset) },
  { label: t.sortedCategory, value: labels[language].category[model.category] },
])}
${reopenings(model)}
${model.hidden && inset(html`<p>${docket[language].blind}</p>`)}
${resembling(model)}
<div class="beside">
<div><h2>${t.scoreTitle}</h2>
${scoreReceipt(language, model.score)}
${model.score.grid !== model.gridToday && inset(html`<p>${weave(t.otherGrid, ltr(model.gridToday))}</p>`)}</div>
<div>${formGroups(model)}
${answers(model)}</div>
</div>
<h2>${t.votesTitle}</h2>
${votes(model)}
<h2 id="vote" tabindex="-1">${t.voteTitle}</h2>
${voteForm(model)}
${neighbours(model)}`,
  });
};

const resembling = (model: DossierModel): Markup | false => {
  const { language, resembles } = model;
  const t = review[language];
  return (
    resembles.length > 0 &&
    html`<h2>${t.resemblesTitle}</h2>
<p>${t.resemblesIntro}</p>
<ul>${resembles.map(
      ({ reference, why, open }) =>
        html`<li>${reference !== undefined && html`${open ? html`<a href="${to(model, filePath(reference, model.filter))}">${ltr(reference)}</a>` : ltr(reference)}${colon(language)} `}${formatList(
          language,
          why.map((one) => t.resemblance[one]),
        )}</li>`,
    )}</ul>`
  );
};

const formGroups = (model: DossierModel): Markup => {
  const { language, age, hidden } = model;
  const t = formTexts[language].summaryGroups;
  const project = projectRows(model);
  const years = { label: review[language].age, value: review[language].years(age) };
  const help = helpRows(language, model.form);
  return html`<h2>${t.identity}</h2>
${summaryList(hidden ? [...blindRows(model), years, ...help] : [...identityRows(model), years])}
${hidden ? false : html`<h2>${t.contact}</h2>${summaryList([...contactRows(model), ...help])}`}
<h2>${t.situation}</h2>${summaryList(situationRows(model))}
<h2>${t.project}</h2>${project.length === 0 ? html`<p>${review[language].noSector}</p>` : summaryList(project)}
<h2>${t.support}</h2>${summaryList(supportRows(model))}`;
};

const answers = ({ language, answers: given, utcOffset }: DossierModel): Markup | false =>
  given.length > 0 && html`<h2>${review[language].answersTitle}</h2>${quoted(language, given, utcOffset)}`;

const reopenings = ({ language, reopenings: given, utcOffset }: DossierModel): Markup | false =>
  given.length > 0 &&
  html`<h2>${review[language].reopenedTitle}</h2>
<p>${review[language].reopenedAbout}</p>${quoted(language, given, utcOffset)}`;

const quoted = (language: Language, texts: DossierModel['answers'], utcOffset: string): readonly Markup[] =>
  texts.map(({ at, text }) => html`<blockquote>${lines(text)}</blockquote><p class="hint">${when(language, at, utcOffset)}</p>`);

const votes = ({ language, utcOffset, votes: { cast, quorum, mine, bySomebodyElse, others } }: DossierModel): Markup => {
  const t = review[language];
  return html`<p>${t.cast(cast, quorum)}</p>
${bySomebodyElse === true && html`<p>${t.bySomebodyElse}</p>`}
${mine === undefined ? html`<p>${t.hidden}</p>` : others === undefined ? html`<p>${t.notShown}</p>` : others.length === 0 ? html`<p>${t.none}</p>` : voteList(language, utcOffset, others)}
${mine !== undefined && html`<h3>${t.yours}</h3>${voteList(language, utcOffset, [mine])}<p>${t.changeable}</p>`}`;
};
