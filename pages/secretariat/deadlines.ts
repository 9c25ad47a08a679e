import type { Instant } from '../../core/application/application.ts';
import { LONGEST_REASON } from '../../core/application/fields.ts';
import { MOST_AT_ONCE } from '../../core/review/bulk.ts';
import type { LeftCommittee } from '../../core/review/left-committee.ts';
import { MOST_DAYS } from '../../core/review/more-time.ts';
import { localDay } from '../../core/time.ts';
import { labels, secretariat, deadlines as texts } from '../../messages/catalogue/index.ts';
import { formatDay, onDay } from '../../messages/format.ts';
import { html, lines, ltr } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { radioField, textArea, textField } from '../parts/fields.ts';
import { backLink, buttonLink, errorSummary, hidden, inset, staffForm, summaryList, table, tag } from '../parts/parts.ts';

export const DEADLINES = '/secretariat/deadlines';
export const WHICH = ['one', 'overdue', 'due-soon'] as const;
export type Which = (typeof WHICH)[number];

export const DEADLINE_FIELDS = ['which', 'reference', 'until', 'reason'] as const;
export type DeadlineField = (typeof DEADLINE_FIELDS)[number];
export type DeadlineValues = Readonly<Partial<Record<DeadlineField, string>>>;

/** Why the one file gets no more time: it is not before the committee, or has the time already. */
export type NoMoreTime = LeftCommittee | { readonly why: 'has-time'; readonly deadline?: Instant | undefined };

type FormModel = StaffFrame & {
  readonly values: DeadlineValues;
  readonly errors: readonly DeadlineField[];
  /** What is wrong with the one file, or with the day for it. */
  readonly why?: NoMoreTime | undefined;
  readonly utcOffset: string;
};

/** `/secretariat/deadlines`: for which files, until when and why the committee gets more time. */
export const deadlinesPage = (model: FormModel): string => {
  const { language, values, errors } = model;
  const t = texts[language];
  const said = (field: DeadlineField): string => {
    if (model.why !== undefined) return told(model, model.why);
    return field === 'until' ? t.errors.until(MOST_DAYS) : t.errors[field];
  };
  const common = (name: DeadlineField) => ({
    language,
    name,
    label: t[name],
    value: values[name] ?? '',
    error: errors.includes(name) ? said(name) : undefined,
  });
  return layout(model, {
    title: t.title,
    failed: errors.length > 0,
    main: html`${backLink(model, '/secretariat', secretariat[language].back)}
${errorSummary(
  language,
  errors.map((field) => ({ id: field, text: said(field) })),
)}
<h1>${t.title}</h1>
<p class="lead">${t.intro}</p>
${staffForm(
  model,
  DEADLINES,
  html`${radioField({ ...common('which'), options: WHICH.map((value) => ({ value, label: t.choices[value] })) })}
${textField({ ...common('reference'), hint: t.referenceHint, inputmode: 'numeric', ltr: true, width: 'medium', maxlength: 20 })}
${textField({ ...common('until'), hint: t.untilHint(MOST_DAYS), type: 'date', ltr: true, width: 'medium' })}
${textArea({ ...common('reason'), hint: t.reasonHint, maxlength: LONGEST_REASON })}
<p><button class="button">${t.preview}</button></p>`,
)}`,
  });
};

const told = ({ language, utcOffset }: FormModel, no: NoMoreTime): string => {
  const t = texts[language].noMoreTime;
  const day = (at: Instant): string => formatDay(language, localDay(at, utcOffset));
  const { status } = labels[language];
  switch (no.why) {
    case 'decided':
      return t.decided(status[no.outcome], day(no.at));
    case 'closed':
      return t.closed(status[no.status]);
    case 'has-time':
      return no.deadline === undefined ? texts[language].nothing : t['has-time'](day(no.deadline));
    default:
      return t[no.why];
  }
};

/** A file that would get more time. */
export type DeadlineRow = { readonly reference: string; readonly round: number; readonly before?: Instant | undefined };

type PreviewModel = StaffFrame & {
  readonly values: DeadlineValues;
  /** The new deadline. */
  readonly until: Instant;
  readonly rows: readonly DeadlineRow[];
  /** More files than are changed with one press. */
  readonly more: boolean;
  readonly utcOffset: string;
};

/** Every file with its deadline now and then; nothing changes until it is confirmed, and then only what was shown. */
export const deadlinesPreviewPage = (model: PreviewModel): string => {
  const { language, values, until, rows, more, utcOffset } = model;
  const t = texts[language];
  return layout(model, {
    title: t.previewTitle,
    main: html`${backLink(model, DEADLINES)}
<h1>${t.previewTitle}</h1>
${
  rows.length === 0
    ? html`<p>${t.nothing}</p>`
    : html`<p class="lead">${t.count(rows.length)}</p>
${more && inset(t.more(MOST_AT_ONCE))}
${summaryList([
  { label: t.until, value: onDay(language, until, utcOffset) },
  { label: t.reason, value: lines(values.reason ?? '') },
])}
${table<DeadlineRow>(
  t.previewTitle,
  [
    { label: t.columns.reference, heading: true, cell: ({ reference }) => ltr(reference) },
    { label: t.columns.before, cell: ({ before }) => (before === undefined ? '–' : onDay(language, before, utcOffset)) },
    { label: t.columns.after, cell: () => onDay(language, until, utcOffset) },
  ],
  rows,
)}
<p>${t.confirmIntro}</p>
${staffForm(
  model,
  DEADLINES,
  html`${hidden({ ...values, confirm: 'yes' })}
${rows.map(({ reference, round }) => hidden({ file: `${reference}.${round}` }))}
<p><button class="button">${t.confirm(rows.length)}</button></p>`,
)}`
}
<p><a href="${to(model, DEADLINES)}">${t.again}</a></p>`,
  });
};

export type DeadlineResult = { readonly reference: string; readonly done: 'extended' | 'stands' | 'changed' | 'busy' };

/** After the press: file by file. */
export const deadlinesDonePage = (model: StaffFrame & { readonly results: readonly DeadlineResult[] }): string => {
  const { language, results } = model;
  const t = texts[language];
  const good = ({ done }: DeadlineResult): boolean => done === 'extended' || done === 'stands';
  return layout(model, {
    title: t.doneTitle,
    main: html`${backLink(model, '/secretariat', secretariat[language].back)}
<div class="panel"><h1>${t.doneTitle}</h1><p>${t.done(results.filter(({ done }) => done === 'extended').length)}</p></div>
${table<DeadlineResult>(
  t.doneTitle,
  [
    { label: t.columns.reference, heading: true, cell: ({ reference }) => ltr(reference) },
    { label: t.columns.done, cell: (result) => tag(t.results[result.done], good(result) ? 'good' : 'bad') },
  ],
  results,
)}
<p class="buttons">${buttonLink(model, DEADLINES, t.again, true)}</p>`,
  });
};
