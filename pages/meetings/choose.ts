import type { Localized } from '../../core/language.ts';
import { MOST_FILES } from '../../core/meeting/meeting.ts';
import type { DocketFilter, DocketRow } from '../../core/review/docket.ts';
import { meetings } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import { layout } from '../layout.ts';
import { textField } from '../parts/fields.ts';
import { backLink, errorSummary, hidden } from '../parts/parts.ts';
import { filterFields } from '../review/docket-filter.ts';
import { type OneRefused, oneForm, oneRefusedText } from './choose-one.ts';
import { meetingName, meetingPath } from './names.ts';
import { agendaPreview, PREVIEW, type PreviewModel } from './preview.ts';

/** `over`: the meeting has ended; `full`: no more fit on its agenda. Then nothing is asked for. */
export type ChooseError = 'first' | 'full' | 'over' | 'left' | 'changed';

export type ChooseModel = PreviewModel & {
  readonly filter: Omit<DocketFilter, 'view'>;
  /** Those of the province to filter by. */
  readonly communes: readonly Localized[];
  /** How many, as typed. */
  readonly first: string;
  /** The reference of one file, as typed. */
  readonly reference: string;
  /** What the filter finds, best score first, or the one file; absent: nothing was asked for yet. */
  readonly preview?: readonly DocketRow[] | undefined;
  readonly error?: ChooseError | undefined;
  /** Why the one file cannot be added. */
  readonly refused?: OneRefused | undefined;
};

/** `/meetings/{meeting}/agenda`: files chosen from the docket, shown one by one before they become the agenda. */
export const choosePage = (model: ChooseModel): string => {
  const { language, meeting, preview, error, refused, reference } = model;
  const t = meetings[language];
  const errors = [
    ...(error === undefined ? [] : [{ ...(error === 'first' ? { id: 'first' } : {}), text: t.errors[error] }]),
    ...(refused === undefined ? [] : [{ id: 'reference', text: oneRefusedText(language, refused) }]),
  ];
  const isAsked = error !== 'full' && error !== 'over';
  return layout(model, {
    title: t.agendaTitle,
    failed: errors.length > 0,
    main: html`${backLink(model, meetingPath(meeting.id), t.toMeeting)}
${errorSummary(language, errors)}
<h1>${t.agendaTitle}</h1>
<p class="lead">${meetingName(language, meeting)}</p>
${isAsked && html`<p>${t.choose.intro}</p>${filterForm(model)}${oneForm(model, meeting, { typed: reference, refused })}`}
${preview !== undefined && agendaPreview(model, preview)}`,
  });
};

/** By GET: it changes nothing, and what is previewed has an address. */
const filterForm = ({ language, meeting, filter, communes, first, error }: ChooseModel): Markup => {
  const t = meetings[language];
  return html`<form method="get" action="${meetingPath(meeting.id, 'agenda')}#${PREVIEW}">
${hidden({ lang: language })}
${filterFields({ language, filter, communes })}
${textField({
  language,
  name: 'first',
  label: t.choose.first,
  hint: t.choose.firstHint,
  width: 'short',
  inputmode: 'numeric',
  ltr: true,
  maxlength: String(MOST_FILES).length,
  value: first,
  error: error === 'first' ? t.errors.first : undefined,
})}
<p><button class="button second">${t.choose.preview}</button></p>
</form>`;
};
