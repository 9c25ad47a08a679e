import type { Language } from '../../core/language.ts';
import { secretariat as texts } from '../../messages/catalogue/index.ts';
import { formatDay } from '../../messages/format.ts';
import { html, type Markup } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { backLink, errorSummary, inset, staffForm, table } from '../parts/parts.ts';
import { doneNote, type StandInView } from './members.ts';
import { errorList, type FieldError, type PostedValues, periodFields, personFields } from './person-fields.ts';

export const STAND_IN = '/review/stand-in';

export type StandInModel = StaffFrame & {
  /** Of her own seat, the newest first. */
  readonly standIns: readonly StandInView[];
  /** She stands in herself, and names nobody: for whom, in the page's language, until which local day. */
  readonly standsIn?: StandsIn | undefined;
  readonly done?: 'named' | undefined;
  readonly values?: PostedValues | undefined;
  readonly errors?: readonly FieldError[] | undefined;
};

export type StandsIn = { readonly name: string; readonly until: string };

/** To who stands in: for whom and until when. */
export const standsInPart = (language: Language, { name, until }: StandsIn): Markup =>
  inset(html`<p>${texts[language].standIn.standsIn(name, formatDay(language, until))}</p>`);

/** `/review/stand-in`: a member says who shall vote in her seat while she is away. Posts the person, `from` and `until`. */
export const standInPage = (model: StandInModel): string => {
  const { language, values = {}, errors = [], standIns, standsIn } = model;
  const t = texts[language].standIn;
  const columns = texts[language].standIns;
  const title = standsIn === undefined ? t.title : t.standsInTitle;
  return layout(model, {
    title,
    failed: errors.length > 0,
    main: html`${backLink(model, '/review', t.back)}
${errorSummary(language, errorList(language, errors))}
${doneNote(model)}
<h1>${title}</h1>
${standsIn !== undefined && html`${standsInPart(language, standsIn)}<p>${t.notHere}</p>`}
${
  standsIn === undefined &&
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
