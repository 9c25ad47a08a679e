import type { Language } from '../../core/language.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { meetings } from '../../messages/catalogue/index.ts';
import { formatDay } from '../../messages/format.ts';
import { html, type Markup } from '../../messages/html.ts';
import { segment } from '../frame.ts';
import type { Row } from '../parts/parts.ts';

type Numbered = Pick<Meeting, 'number' | 'year'>;

/** `Séance n° 3 de 2026`: a year is no quantity, so neither is formatted as one. */
export const meetingName = (language: Language, { number, year }: Numbered): string => meetings[language].one(String(number), String(year));

export const meetingPath = (id: string, section?: 'agenda' | 'minutes' | 'correction' | 'verify'): string =>
  `/meetings/${segment(id)}${section === undefined ? '' : `/${section}`}`;

/** When and where a meeting is, or was. */
export const appointmentRows = (language: Language, { plannedFor, place }: Pick<Meeting, 'plannedFor' | 'place'>): readonly Row[] => [
  { label: meetings[language].columns.day, value: formatDay(language, plannedFor) },
  { label: meetings[language].columns.place, value: html`<bdi>${place}</bdi>` },
];

/** Sixty-four letters in groups of eight, so that two copies can be compared by eye and read out. */
export const hashGroups = (hash: string): Markup => html`<code class="hash" dir="ltr">${(hash.match(/.{1,8}/gu) ?? []).join(' ')}</code>`;
