import { secretariat as texts } from '../../messages/catalogue/index.ts';
import { formatDay } from '../../messages/format.ts';
import { html } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { backLink, errorSummary, staffForm, table } from '../parts/parts.ts';
import { doneNote, type StandInView } from './members.ts';
import { errorList, type FieldError, type PostedValues, periodFields, personFields } from './person-fields.ts';

export const STAND_IN = '/review/stand-in';

export type StandInModel = StaffFrame & {
  /** Of her own seat, the newest first. */
  readonly standIns: readonly StandInView[];
  /** False: she stands in herself. */
  readonly mayName: boolean;
  readonly done?: 'named' | undefined;
  readonly values?: PostedValues | undefined;
  readonly errors?: readonly FieldError[] | undefined;
};

/** `/review/stand-in`: a member says who shall vote in her seat while she is away. Posts the person, `from` and `until`. */
export const standInPage = (model: StandInModel): string => {
  const { language, values = {}, errors = [], standIns, mayName } = model;
  const t = texts[language].standIn;
  const columns = texts[language].standIns;
  return layout(model, {
    title: t.title,
    failed: errors.length > 0,
    main: html`${backLink(model, '/review', t.back)}
${errorSummary(language, errorList(language, errors))}
${doneNote(model)}
<h1>${t.title}</h1>
${!mayName && html`<p>${t.notHere}</p>`}
${
  mayName &&
  html`<p class="lead">${t.intro}</p>
${
  standIns.length > 0 &&
  html`<h2>${t.yours}</h2>
${table<StandInView>(
  t.yours,
  [
    { label: columns.columns.name, heading: true, cell: ({ name }) => html`<bdi>${name}</bdi>` },
    { label: columns.columns.period, cell: ({ from, until }) => columns.period(formatDay(language, from), formatDay(language, until)) },
    { label: columns.columns.state, cell: ({ state }) => columns.states[state] },
  ],
  standIns,
)}`
}
<h2>${t.name}</h2>
${staffForm(
  model,
  STAND_IN,
  html`${personFields({ language, values, errors })}
${periodFields({ language, values, errors })}
<p><button class="button">${t.submit}</button></p>`,
)}`
}`,
  });
};
