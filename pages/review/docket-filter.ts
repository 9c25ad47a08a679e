import { SECTORS } from '../../core/application/form.ts';
import { type Localized, localized } from '../../core/language.ts';
import { DOCKET_FLAGS, type DocketFilter } from '../../core/review/docket.ts';
import { OTHER_COMMUNE } from '../../core/review/search.ts';
import { docket, labels, review } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import { type Frame, type StaffFrame, to } from '../frame.ts';
import { selectField, textField } from '../parts/fields.ts';
import { hidden, staffForm, tag } from '../parts/parts.ts';
import { docketPath } from './paths.ts';

type Choices = Pick<Frame, 'language'> & {
  readonly filter: Omit<DocketFilter, 'view'>;
  readonly communes: readonly Localized[];
};

type Filtered = Frame & {
  readonly filter: DocketFilter;
  /** Those of the province to filter by; none where communes are hidden. */
  readonly communes: readonly Localized[];
};

/** What she has not voted on, or everything. */
export const viewSwitch = (frame: Filtered): Markup => {
  const t = docket[frame.language];
  const { filter } = frame;
  return html`<nav aria-label="${t.views}"><ul class="switch">${(['mine', 'all'] as const).map(
    (view) =>
      html`<li>${
        view === filter.view
          ? html`<span aria-current="true"><strong>${t.view[view]}</strong></span>`
          : html`<a href="${to(frame, docketPath({ ...filter, view }))}">${t.view[view]}</a>`
      }</li>`,
  )}</ul></nav>`;
};

export const isFiltered = ({ category, sector, flag, commune }: DocketFilter): boolean =>
  [category, sector, flag, commune].some((one) => one !== undefined);

/** What a docket is filtered by, each in a list. Only words of the form's own stand in it. `communes`: none where they are hidden. */
export const filterFields = ({ language, filter, communes }: Choices): Markup => {
  const t = docket[language];
  const r = review[language];
  const l = labels[language];
  const select = (name: string, label: string, value: string | number | undefined, options: readonly (readonly [string, string])[]) =>
    selectField({
      language,
      name,
      label,
      empty: t.any,
      value: value === undefined ? '' : String(value),
      options: options.map(([one, text]) => ({ value: one, label: text })),
    });
  return html`${select('category', r.columns.category, filter.category, [
    ['1', l.categoryShort[1]],
    ['2', l.categoryShort[2]],
  ])}
${select('sector', r.columns.sector, filter.sector, [...SECTORS.map((sector) => [sector, l.sector[sector]] as const), ['none', r.noSector]])}
${select(
  'flag',
  r.columns.flags,
  filter.flag,
  DOCKET_FLAGS.map((flag) => [flag, r.flags[flag]]),
)}
${
  communes.length > 0 &&
  select('commune', t.commune, filter.commune, [
    ...communes.map((commune, index) => [String(index), localized(commune, language)] as const),
    [OTHER_COMMUNE, t.otherCommune],
  ])
}`;
};

/** Asked by GET, so that a view has an address and the way back leads to it. */
export const filterForm = (frame: Filtered): Markup => {
  const { language, filter } = frame;
  const t = docket[language];
  return html`${chosen(frame)}<details><summary>${t.filter}</summary>
<form method="get" action="/review">
${hidden({ lang: language, view: filter.view })}
${filterFields(frame)}
<p class="buttons"><button class="button">${t.apply}</button></p>
</form></details>`;
};

/** What is filtered by stands above the closed form: on a phone the open one would hide the list. */
const chosen = (frame: Filtered): Markup | false => {
  const { language, filter, communes } = frame;
  if (!isFiltered(filter)) return false;
  const { category, sector, flag, commune } = filter;
  const t = docket[language];
  const r = review[language];
  const l = labels[language];
  const names = [
    category === undefined ? undefined : l.categoryShort[category],
    sector === undefined ? undefined : sector === 'none' ? r.noSector : l.sector[sector],
    flag === undefined ? undefined : r.flags[flag],
    commune === undefined ? undefined : localized(communes[Number(commune)], language, t.otherCommune),
  ];
  return html`<p>${names.flatMap((name) => (name === undefined ? [] : [html`${tag(name)} `]))}</p>
<p><a class="row-link" href="${to(frame, docketPath({ view: filter.view }))}">${t.clear}</a></p>`;
};

/** A name is posted: it must stand in no address. `byName`: false where names are hidden. */
export const searchForm = (frame: StaffFrame, typed: string, byName: boolean, error?: string): Markup => {
  const { language } = frame;
  const t = docket[language];
  return staffForm(
    frame,
    '/review',
    html`${textField({
      language,
      name: 'search',
      label: t.search,
      hint: byName ? t.searchHint : t.searchHintBlind,
      value: typed,
      width: 'medium',
      maxlength: 120,
      ...(error === undefined ? {} : { error }),
    })}
<p><button class="button second">${t.searchButton}</button></p>`,
  );
};
