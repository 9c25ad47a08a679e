import { INCOME_BRACKETS } from '../core/application/form.ts';
import type { FieldError } from '../core/application/problems.ts';
import { type Language, localized } from '../core/language.ts';
import type { Region } from '../core/region/region.ts';
import { ELSEWHERE, type Obstacle, thirdQuestion, WISHES } from '../core/scoring/pre-check.ts';
import { labels, rules, preCheck as texts } from '../messages/catalogue/index.ts';
import { colon } from '../messages/format.ts';
import { html, type Markup } from '../messages/html.ts';
import { fieldErrorText } from '../messages/problems.ts';
import { type Frame, startOf, to } from './frame.ts';
import { layout } from './layout.ts';
import { radioField, selectField, textField } from './parts/fields.ts';
import { buttonLink, errorSummary } from './parts/parts.ts';

export type PreCheckModel = Frame & {
  readonly provinces: Region['provinces'];
  readonly grid: Pick<Region['grid'], 'eligibility'>;
  /** The national entry page. */
  readonly nationalUrl: string;
  /** What was typed. */
  readonly values: URLSearchParams;
  readonly errors: readonly FieldError[];
  /** Why not; none: nothing speaks against it. Absent: nothing was asked yet. */
  readonly obstacles?: readonly Obstacle[] | undefined;
};

/** `/check`: three questions, answered at once. It decides nothing and forbids nothing. */
export const preCheckPage = (model: PreCheckModel): string => {
  const { language, obstacles, errors } = model;
  const t = texts[language];
  return layout(
    { ...model, formId: 'check' },
    {
      title: obstacles === undefined ? t.title : verdict(language, obstacles),
      failed: errors.length > 0,
      main: html`${errorSummary(language, summaryOf(model))}
<h1>${t.title}</h1>
${obstacles === undefined ? html`<p class="lead">${t.intro}</p>` : answer(model, obstacles)}
<form id="check" method="post" action="${to(model, '/check')}" novalidate>
${questions(model)}
<p><button class="${obstacles === undefined ? 'button' : 'button second'}">${t.submit}</button></p>
</form>`,
    },
  );
};

const ELSEWHERE_OBSTACLE: Obstacle = 'province-in-region';

const verdict = (language: Language, obstacles: readonly Obstacle[]): string => {
  const t = texts[language];
  if (obstacles.length === 0) return t.likely;
  return obstacles.every((obstacle) => obstacle === ELSEWHERE_OBSTACLE) ? t.otherRegion : t.unlikely;
};

const answer = (model: PreCheckModel, obstacles: readonly Obstacle[]): Markup => {
  const { language } = model;
  const t = texts[language];
  const isLikely = obstacles.length === 0;
  return html`<div class="${isLikely ? 'panel' : 'panel warn'}" tabindex="-1" autofocus>
<h2>${verdict(language, obstacles)}</h2>
${isLikely ? html`<p>${t.likelyText}</p>` : html`<ul>${obstacles.map((obstacle) => html`<li>${reason(model, obstacle)}</li>`)}</ul>`}
${wayOn(model, obstacles)}
</div>
<p>${t.again}</p>`;
};

/** The form of this region has no place for another's provinces: the way on is the portal of hers. */
const wayOn = (model: PreCheckModel, obstacles: readonly Obstacle[]): Markup => {
  const t = texts[model.language];
  if (obstacles.includes(ELSEWHERE_OBSTACLE)) {
    return html`<p><a class="button" href="${startOf(model, model.nationalUrl)}">${t.findRegion}</a></p>`;
  }
  return html`${obstacles.length > 0 && html`<p>${t.anyway}</p>`}
<p>${buttonLink(model, '/apply', t.apply)}</p>`;
};

const reason = ({ language, grid: { eligibility } }: PreCheckModel, obstacle: Obstacle): string => {
  const { why } = texts[language];
  switch (obstacle) {
    case 'minimum-age':
      return why[obstacle](eligibility.minimumAge ?? 0);
    case 'maximum-age':
      return why[obstacle](eligibility.maximumAge ?? 0);
    case 'income-at-most':
      return why[obstacle](0, incomeLabel(language, eligibility.highestIncome));
    case 'province-in-region':
    case 'no-wish':
      return why[obstacle]();
    // Nothing of these is asked here.
    case 'minimum-score':
    case 'partners':
      return rules[language][obstacle].what;
  }
};

const incomeLabel = (language: Language, bracket: string | undefined): string => {
  const known = INCOME_BRACKETS.find((income) => income === bracket);
  return known === undefined ? '' : labels[language].income[known];
};

const errorOf = ({ language, errors }: PreCheckModel, name: string): string | undefined => {
  const error = errors.find(({ pointer }) => pointer === `/${name}`);
  return error === undefined ? undefined : fieldErrorText(language, error.code, error.params);
};

const summaryOf = (model: PreCheckModel): readonly { readonly id: string; readonly text: string }[] => {
  const t = texts[model.language];
  return (['province', 'age', 'income', 'wish'] as const).flatMap((name) => {
    const error = errorOf(model, name);
    return error === undefined ? [] : [{ id: name, text: `${t[name]}${colon(model.language)} ${error}` }];
  });
};

const questions = (model: PreCheckModel): Markup => {
  const { language, values, provinces, grid } = model;
  const t = texts[language];
  const field = (name: 'province' | 'age' | 'income' | 'wish') => ({
    language,
    name,
    label: t[name],
    value: values.get(name) ?? '',
    error: errorOf(model, name),
  });
  const options = [
    ...provinces.map(({ code, name }) => ({ value: code, label: localized(name, language) })),
    { value: ELSEWHERE, label: t.elsewhere },
  ];
  return html`${selectField({ ...field('province'), empty: t.choose, options })}
${textField({ ...field('age'), width: 'short', inputmode: 'numeric', maxlength: 3, ltr: true, suffix: t.ageUnit })}
${
  thirdQuestion(grid) === 'income'
    ? radioField({ ...field('income'), options: INCOME_BRACKETS.map((value) => ({ value, label: labels[language].income[value] })) })
    : radioField({ ...field('wish'), options: WISHES.map((value) => ({ value, label: t.wishes[value] })) })
}`;
};
