import type { Meeting } from '../../core/meeting/meeting.ts';
import { meetings } from '../../messages/catalogue/index.ts';
import { formatNumber } from '../../messages/format.ts';
import { html } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { hidden, staffForm, summaryList } from '../parts/parts.ts';
import { meetingName, meetingPath } from './names.ts';

export type ClosingModel = StaffFrame & {
  readonly meeting: Meeting;
  readonly decided: number;
  readonly undecided: number;
  /** Among the undecided: those that cannot be read. */
  readonly unreadable: number;
  readonly present: number;
  readonly quorum: number;
};

/** The second step of closing a meeting: nothing is fixed until its button is pressed. */
export const closingPage = (model: ClosingModel): string => {
  const { language, meeting, decided, undecided, unreadable, present, quorum } = model;
  const t = meetings[language].closing;
  const number = (value: number): string => formatNumber(language, value);
  return layout(model, {
    title: t.title,
    main: html`<h1>${t.title}</h1>
<p class="lead">${meetingName(language, meeting)}</p>
<p>${t.intro}</p>
${summaryList([
  { label: t.decided, value: number(decided) },
  { label: t.undecided, value: number(undecided) },
  { label: t.unreadable, value: unreadable > 0 && number(unreadable) },
  { label: t.present, value: number(present) },
  { label: t.quorum, value: number(quorum) },
])}
${staffForm(model, meetingPath(meeting.id), html`${hidden({ action: 'close', confirm: 'yes' })}<p><button class="button">${t.confirm}</button></p>`)}
<p><a href="${to(model, meetingPath(meeting.id))}">${t.cancel}</a></p>`,
  });
};
