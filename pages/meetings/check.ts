import type { Meeting } from '../../core/meeting/meeting.ts';
import { isIntact, type Verification } from '../../core/meeting/verify.ts';
import { meetings } from '../../messages/catalogue/index.ts';
import { html, ltr } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { backLink, summaryList, table } from '../parts/parts.ts';
import { meetingName, meetingPath } from './names.ts';

export type CheckModel = StaffFrame & {
  readonly meeting: Meeting;
  readonly found: Verification;
};

/** `/meetings/{meeting}/verify`: whether everything is as it was when the meeting was closed, and if not, what is not. */
export const checkPage = (model: CheckModel): string => {
  const { language, meeting, found } = model;
  const t = meetings[language];
  const c = t.check;
  const holds = isIntact(found);
  const one = found.versions.length === 1;
  return layout(model, {
    title: c.title,
    main: html`${backLink(model, meetingPath(meeting.id), t.toMeeting)}
<h1>${c.title}</h1>
<p class="lead">${meetingName(language, meeting)}</p>
<div class="${holds ? 'panel' : 'panel warn'}"><h2>${holds ? c.intact : c.changed}</h2><p>${holds ? c.intactAbout(found.checked) : c.ask}</p></div>
${summaryList([
  ...found.versions.map(({ version, minutes }) => ({
    label: one ? c.rows.seal : t.correction.version(String(version)),
    value: c.minutes[minutes],
  })),
  { label: c.rows.log, value: c.log[found.log] },
  { label: c.rows.agenda, value: found.checked > 0 && c.agenda[found.agenda] },
  // Without minutes to compare with, nothing is said of files.
  {
    label: c.rows.files,
    value: found.checked > 0 && (found.files.length === 0 ? c.filesIntact(found.checked) : c.filesChanged(found.files.length)),
  },
])}
${
  found.files.length > 0 &&
  table(
    c.columns.fault,
    [
      { label: c.columns.file, heading: true, cell: ({ reference }) => ltr(reference) },
      { label: c.columns.fault, cell: ({ fault, already }) => html`${c.faults[fault]}${already && html` ${c.already}`}` },
    ],
    found.files,
  )
}
<p class="hint">${c.what}</p>`,
  });
};
