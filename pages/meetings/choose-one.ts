import type { Status } from '../../core/application/status.ts';
import type { Language } from '../../core/language.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { labels, meetings } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { textField } from '../parts/fields.ts';
import { hidden } from '../parts/parts.ts';
import { meetingPath } from './names.ts';
import { PREVIEW } from './preview.ts';

/**
 * Why a given file cannot be added. `unknown`: none that has come to this committee, be it another's or nobody's; `listed`: where it
 * stands on the agenda.
 */
export type OneRefused =
  | { readonly why: 'reference' | 'unknown' }
  | { readonly why: 'notWaiting'; readonly status: Status }
  | { readonly why: 'listed'; readonly position: number };

export const oneRefusedText = (language: Language, refused: OneRefused): string => {
  const t = meetings[language].errors;
  switch (refused.why) {
    case 'notWaiting':
      return t.notWaiting(labels[language].status[refused.status]);
    case 'listed':
      return t.listed(refused.position);
    default:
      return t[refused.why];
  }
};

/** Asks for one file by its reference. By GET, as the filter does. */
export const oneForm = (
  { language }: StaffFrame,
  { id }: Pick<Meeting, 'id'>,
  { typed, refused }: { readonly typed: string; readonly refused: OneRefused | undefined },
): Markup => {
  const t = meetings[language].choose;
  return html`<h2>${t.oneTitle}</h2>
<p>${t.oneAbout}</p>
<form method="get" action="${meetingPath(id, 'agenda')}#${PREVIEW}" novalidate>
${hidden({ lang: language })}
${textField({
  language,
  name: 'reference',
  label: t.reference,
  hint: t.referenceHint,
  width: 'medium',
  inputmode: 'numeric',
  ltr: true,
  maxlength: 20,
  value: typed,
  error: refused === undefined ? undefined : oneRefusedText(language, refused),
})}
<p><button class="button second">${t.seeOne}</button></p>
</form>`;
};
