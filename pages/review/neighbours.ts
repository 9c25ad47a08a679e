import type { AgendaPlace } from '../../core/meeting/agenda.ts';
import type { DocketFilter } from '../../core/review/docket.ts';
import { docket, meetings, review } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { meetingName } from '../meetings/names.ts';
import { buttonLink } from '../parts/parts.ts';
import { filePath } from './paths.ts';

export type Beside = {
  /** The list she came from. */
  readonly filter: DocketFilter;
  /** The files before and behind this one in it. */
  readonly previous?: string | undefined;
  readonly next?: string | undefined;
  /** The meeting whose agenda the list is, and where this file stands on it. */
  readonly meeting?: ({ readonly number: number; readonly year: number } & Pick<AgendaPlace, 'position' | 'of'>) | undefined;
};

/** The next files of the list she came from. */
export const neighbours = (model: StaffFrame & Beside): Markup | false => {
  const { language, filter, previous, next, meeting } = model;
  const label = meeting === undefined ? docket[language].neighbours : meetings[language].agendaNavigation;
  return (
    (previous !== undefined || next !== undefined) &&
    html`<nav aria-label="${label}" class="buttons">
${previous !== undefined && buttonLink(model, filePath(previous, filter), docket[language].previousFile, true)}
${next !== undefined && buttonLink(model, filePath(next, filter), review[language].nextFile, true)}
</nav>`
  );
};

/** Which file of the meeting's agenda this is. */
export const agendaPosition = ({ language, meeting }: StaffFrame & Beside): Markup | false =>
  meeting !== undefined &&
  html`<p class="lead">${meetings[language].position(meeting.position, meeting.of, meetingName(language, meeting))}</p>`;
