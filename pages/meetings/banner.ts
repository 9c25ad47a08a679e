import type { Meeting } from '../../core/meeting/meeting.ts';
import { meetings } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { inset } from '../parts/parts.ts';
import { meetingName, meetingPath } from './names.ts';

/** On a member's docket: the way to the meetings, and that one is open now. */
export const meetingBanner = (frame: StaffFrame, open: Pick<Meeting, 'id' | 'number' | 'year'> | undefined): Markup => {
  const { language } = frame;
  const t = meetings[language];
  const link = (path: string, label: string): Markup => html`<a class="row-link" href="${to(frame, path)}">${label}</a>`;
  return open === undefined
    ? link('/meetings', t.title)
    : inset(html`<p><strong>${t.isOpen(meetingName(language, open))}</strong></p>${link(meetingPath(open.id), t.see)}`);
};
