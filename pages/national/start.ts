import { type Language, localized } from '../../core/language.ts';
import type { Directory, Opening } from '../../core/region/directory.ts';
import { national as texts } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import type { Frame } from '../frame.ts';
import { layout } from '../layout.ts';
import { type OptionGroup, selectField } from '../parts/fields.ts';
import { errorSummary, hidden, summaryList } from '../parts/parts.ts';
import { openingLine } from './opening.ts';

export type StartModel = Frame & {
  readonly directory: Directory;
  /** By region code. */
  readonly openings: ReadonlyMap<string, Opening>;
  /** What was asked for and is no province; absent: nothing was asked for. */
  readonly unknown?: string | undefined;
};

const groups = (language: Language, { regions }: Directory): readonly OptionGroup[] =>
  regions.map(({ name, provinces }) => ({
    label: texts[language].region(localized(name, language)),
    options: provinces.map((province) => ({ value: province.code, label: localized(province.name, language) })),
  }));

/** `/` of the national entry page: what the programme is, the list of provinces, where one can apply already. */
export const startPage = (model: StartModel): string => {
  const { language, directory, unknown } = model;
  const t = texts[language];
  const error = unknown === undefined ? undefined : t.provinceNeeded;
  return layout(model, {
    title: t.title,
    failed: error !== undefined,
    main: html`${error !== undefined && errorSummary(language, [{ id: 'province', text: error }])}
<h1>${t.title}</h1>
${t.about.map((sentence) => html`<p>${sentence}</p>`)}
<form method="get" action="/region">
${hidden({ lang: language })}
${selectField({ language, name: 'province', label: t.province, error, value: '', empty: t.choose, options: groups(language, directory) })}
<button class="button">${t.submit}</button>
</form>
${overview(model)}`,
  });
};

const overview = ({ language, directory, openings }: StartModel): Markup => html`<h2>${texts[language].overviewTitle}</h2>
${summaryList(
  directory.regions.flatMap(({ code, name }) => {
    const opening = openings.get(code);
    const region = localized(name, language);
    return opening === undefined ? [] : [{ label: region, value: openingLine(language, region, opening) }];
  }),
)}`;
