import { type Language, localized } from '../../core/language.ts';
import type { DraftFault, DraftFaultCode } from '../../core/scoring/draft-fault.ts';
import { frame as frames, trial as texts } from '../../messages/catalogue/index.ts';
import { comma } from '../../messages/format.ts';
import { html, ltr, type Markup, weave } from '../../messages/html.ts';

/** So many faults are written out; who has more has pasted something else. */
const MOST_FAULTS = 100;

/** What is wrong in a draft, part by part: where and what is expected in the reader's language, then as the schema words it, in English. */
export const draftFaults = (language: Language, faults: readonly DraftFault[]): Markup => {
  const rest = faults.length - MOST_FAULTS;
  return html`<section aria-label="${frames[language].errorTitle}">
<ul>${faults.slice(0, MOST_FAULTS).map((fault) => html`<li>${one(language, fault)}</li>`)}</ul>
${rest > 0 && html`<p>${texts[language].moreFaults(rest)}</p>`}
</section>`;
};

const one = (language: Language, fault: DraftFault): Markup => html`<strong>${partOf(language, fault)}</strong>
${fault.path.length > 0 && html`<code dir="ltr">${fault.path.join('.')}</code>`}
<p>${weave(texts[language].faults[fault.code], html`${told(language, fault)}`)}</p>
<p class="hint"><bdi lang="en" dir="ltr">${fault.reason}</bdi></p>`;

const partOf = (language: Language, { path: [part, index], criterion }: DraftFault): string => {
  const t = texts[language];
  if (part === 'criteria' && typeof index === 'number') {
    const position = index + 1;
    return criterion === undefined ? t.criterion(position) : t.criterionNamed(position, localized(criterion, language));
  }
  const known = PARTS.find((name) => name === part);
  return known === undefined ? t.whole : t.parts[known];
};

const PARTS = ['version', 'sample', 'criteria', 'eligibility', 'category'] as const;

/** Signs that stand in the file as they are, whatever the language. */
const SIGNS: Readonly<Partial<Record<DraftFaultCode, readonly string[]>>> = {
  'yes-no': ['true', 'false'],
  list: ['[\u00a0]'],
  group: ['{\u00a0}'],
  'short-name': ['sample-2026-1'],
};

const told = (language: Language, { code, known, bound }: DraftFault): readonly Markup[] =>
  (SIGNS[code] ?? known ?? (bound === undefined ? [] : [String(bound)])).map(
    (value, index) => html`${index > 0 && comma(language)}${ltr(value)}`,
  );
