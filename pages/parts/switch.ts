import { LANGUAGES, type Language } from '../../core/language.ts';
import { html, type Markup } from '../../messages/html.ts';
import { type Frame, to } from '../frame.ts';

/** Each language by its own name: whoever needs it cannot read the page's. */
const OWN_NAMES: Readonly<Record<Language, string>> = { ar: 'العربية', fr: 'Français', zgh: 'ⵜⴰⵎⴰⵣⵉⵖⵜ' };

/** The page in another language. With a form to save, a button of that form; else a link. */
export const languageSwitch = (frame: Frame): Markup => html`${frame.formId !== undefined && enterKey(frame.formId)}
<ul class="switch">${LANGUAGES.map((language) => html`<li>${choice(frame, language)}</li>`)}</ul>`;

const choice = ({ language: current, path, formId }: Frame, language: Language): Markup => {
  const name = OWN_NAMES[language];
  if (language === current) return html`<span lang="${language}" aria-current="true">${name}</span>`;
  return formId === undefined
    ? html`<a href="${to({ language }, path)}" lang="${language}" hreflang="${language}">${name}</a>`
    : html`<button form="${formId}" name="switch" value="${language}" lang="${language}" formnovalidate>${name}</button>`;
};

/** The Enter key presses the first button of a form in the page's order: this one, not a language. */
const enterKey = (formId: string): Markup => html`<button form="${formId}" class="unseen" tabindex="-1" aria-hidden="true"></button>`;
