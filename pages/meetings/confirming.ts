import type { Meeting } from '../../core/meeting/meeting.ts';
import { html, type Part } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { hidden, type Row, staffForm, summaryList } from '../parts/parts.ts';
import { meetingName, meetingPath } from './names.ts';

type Step = {
  readonly title: string;
  readonly intro?: Part;
  readonly rows: readonly Row[];
  /** What follows from it. */
  readonly note?: Part;
  /** Posted again with `confirm=yes`. */
  readonly fields: Readonly<Record<string, string>>;
  readonly confirm: string;
  readonly back: string;
};

/** The second step of what changes a meeting for good: nothing changes until its button is pressed. */
export const confirmingPage = (frame: StaffFrame, meeting: Meeting, { title, intro, rows, note, fields, confirm, back }: Step): string => {
  const path = meetingPath(meeting.id);
  return layout(frame, {
    title,
    main: html`<h1>${title}</h1>
<p class="lead">${meetingName(frame.language, meeting)}</p>
${intro !== undefined && html`<p>${intro}</p>`}
${summaryList(rows)}
${note !== undefined && html`<p>${note}</p>`}
${staffForm(frame, path, html`${hidden({ ...fields, confirm: 'yes' })}<p><button class="button">${confirm}</button></p>`)}
<p><a href="${to(frame, path)}">${back}</a></p>`,
  });
};
