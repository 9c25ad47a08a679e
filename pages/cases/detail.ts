import type { Category, Instant } from '../../core/application/application.ts';
import type { Form } from '../../core/application/form.ts';
import type { Status } from '../../core/application/status.ts';
import type { Language } from '../../core/language.ts';
import type { MessageKind } from '../../core/message/message.ts';
import type { Province } from '../../core/region/region.ts';
import type { Score } from '../../core/scoring/grid.ts';
import { labels, cases as texts } from '../../messages/catalogue/index.ts';
import { formatPhone } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import { contactRows, identityRows, projectRows, situationRows, supportRows } from '../parts/form-summary.ts';
import { helpRows } from '../parts/help-rows.ts';
import { inset, type Row, summaryList } from '../parts/parts.ts';
import { scoreReceipt } from '../parts/receipt.ts';
import { type VoteView, voteList } from '../review/votes.ts';
import { type AppealView, appealDetail } from './appeal.ts';
import { comparison } from './comparison.ts';

/** One of two applications with the same CIN. */
export type Claimant = { readonly reference: string; readonly submittedAt: Instant; readonly status: Status; readonly form: Form };

/** What is known of a case, by its kind. */
export type CaseDetail =
  | {
      readonly kind: 'contested';
      readonly contested: Claimant;
      /** The application that holds the claim, when it is of this region. */
      readonly earlier?: Claimant | undefined;
      /** Otherwise the name of its region, when known: no personal data leaves that region. */
      readonly elsewhere?: string | undefined;
      /** True: the application that held the claim is closed or was taken back meanwhile. */
      readonly free?: boolean | undefined;
      /** True: the holder is placed, and her claim cannot go to another. */
      readonly locked: boolean;
      readonly provinces: readonly Province[];
    }
  | {
      /** Of `escalated`, `tie` and `appeal`. */
      readonly kind: 'undecided';
      readonly form: Form;
      readonly provinces: readonly Province[];
      readonly score: Score;
      readonly category: Category;
      readonly votes: readonly VoteView[];
      /** Of `appeal` alone. */
      readonly appeal?: AppealView | undefined;
    }
  | {
      readonly kind: 'parked-message';
      readonly message: MessageKind;
      readonly email?: string | undefined;
      readonly phone?: string | undefined;
    }
  | {
      readonly kind: 'failed-execution';
      readonly status: Status;
      readonly state: string;
      readonly error: string;
      readonly execution: string;
    }
  | {
      readonly kind: 'failed-due-work';
      /** Of the row that it is about. */
      readonly row: string;
    };

/** What the coordinator sees before she decides. */
export const caseDetail = (language: Language, utcOffset: string, detail: CaseDetail): Markup => {
  const t = texts[language];
  switch (detail.kind) {
    case 'contested':
      return html`${detail.locked && inset(t.contested.locked)}
${
  detail.earlier === undefined
    ? html`${inset(detail.free === true ? t.contested.free : t.contested.elsewhere)}${summaryList([{ label: t.contested.region, value: detail.elsewhere }])}<h2>${t.contested.contested}</h2>${summaryList(rowsOf(language, detail.contested, detail.provinces))}`
    : comparison(language, utcOffset, detail.earlier, detail.contested, detail.provinces)
}`;
    case 'undecided':
      return undecided(language, utcOffset, detail);
    case 'parked-message':
      return summaryList([
        { label: t.parked.message, value: labels[language].messageKind[detail.message] },
        { label: t.parked.phone, value: detail.phone === undefined ? t.parked.none : ltr(formatPhone(detail.phone)) },
        { label: t.parked.email, value: detail.email === undefined ? t.parked.none : ltr(detail.email) },
      ]);
    case 'failed-execution':
      return summaryList([
        { label: t.status, value: labels[language].status[detail.status] },
        { label: t.failed.state, value: ltr(detail.state) },
        { label: t.failed.error, value: ltr(detail.error) },
        { label: t.failed.execution, value: ltr(detail.execution) },
      ]);
    case 'failed-due-work':
      return html`<p>${t.dueWork.what}</p>${inset(t.dueWork.todo)}${summaryList([{ label: t.dueWork.row, value: ltr(detail.row) }])}`;
  }
};

const rowsOf = (language: Language, { reference, form }: Claimant, provinces: readonly Province[]): readonly Row[] => [
  { label: texts[language].columns.reference, value: ltr(reference) },
  ...identityRows({ language, form, provinces }),
  ...contactRows({ language, form, provinces }),
  ...helpRows(language, form, 'agent'),
];

const undecided = (language: Language, utcOffset: string, detail: Extract<CaseDetail, { kind: 'undecided' }>): Markup => {
  const shown = { language, form: detail.form, provinces: detail.provinces };
  const t = texts[language].escalated;
  return html`${detail.appeal !== undefined && appealDetail(language, utcOffset, detail.appeal)}
<h2>${t.votesTitle}</h2>
${detail.votes.length === 0 ? html`<p>${t.noVotes}</p>` : voteList(language, utcOffset, detail.votes)}
${scoreReceipt(language, detail.score)}
${summaryList([...identityRows(shown), ...contactRows(shown), ...helpRows(language, detail.form, 'agent'), ...situationRows(shown), ...projectRows(shown), ...supportRows(shown)])}`;
};
