import type { Language } from '../../core/language.ts';
import { decision } from '../../messages/catalogue/index.ts';
import { html, lines, type Markup } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { hidden, type Row, staffForm, summaryList } from './parts.ts';

/** What can be wrong with a decision, by field. */
export type DecisionErrorCode = keyof (typeof decision)['ar']['errors'];
export type DecisionField = 'choice' | 'category' | 'reason' | 'email' | 'phone';
export type DecisionError = { readonly field: DecisionField; readonly code: DecisionErrorCode };
/** What was posted, to show it again beside its errors. */
export type DecisionValues = Readonly<Partial<Record<DecisionField, string>>>;

export const decisionErrorOf =
  (language: Language, errors: readonly DecisionError[]) =>
  (field: DecisionField): string | undefined => {
    const found = errors.find((error) => error.field === field);
    return found === undefined ? undefined : decision[language].errors[found.code];
  };

export const decisionErrorList = (language: Language, errors: readonly DecisionError[]) =>
  errors.map(({ field, code }) => ({ id: field, text: decision[language].errors[code] }));

export type Confirmation = {
  /** Absent: a decision is confirmed. */
  readonly title?: string;
  /** What the decision is about, such as `Dossier 123456782`. */
  readonly about: Markup;
  readonly rows: readonly Row[];
  /** Posted again with `confirm=yes`. */
  readonly fields: Readonly<Record<string, string | undefined>>;
  /** Where it is posted. */
  readonly action: string;
};

/** The second step of every decision of staff: it repeats the choice and changes nothing until its button is pressed. */
export const confirmPage = (frame: StaffFrame, { title, about, rows, fields, action }: Confirmation): string => {
  const t = decision[frame.language];
  const heading = title ?? t.confirmTitle;
  return layout(frame, {
    title: heading,
    main: html`<h1>${heading}</h1>
<p class="lead">${about}</p>
<p>${t.confirmIntro}</p>
${summaryList(rows)}
${staffForm(frame, action, html`${hidden({ ...fields, confirm: 'yes' })}<p><button class="button">${t.confirm}</button></p>`)}
<p><a href="${to(frame, action)}">${t.change}</a></p>`,
  });
};

/** The rows that every confirmation repeats. */
export const choiceRow = (language: Language, choice: string): Row => ({
  label: decision[language].choice,
  value: html`<strong>${choice}</strong>`,
});
export const categoryRow = (language: Language, category: string | undefined): Row => ({
  label: decision[language].category,
  value: category,
});
export const reasonRow = (language: Language, reason: string): Row => ({
  label: decision[language].reason,
  value: reason === '' ? decision[language].noReason : lines(reason),
});
