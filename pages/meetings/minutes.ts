import { localized } from '../../core/language.ts';
import { presenceIn } from '../../core/meeting/attendance.ts';
import type { Minutes } from '../../core/meeting/minutes.ts';
import { countResults, resultIn } from '../../core/meeting/result.ts';
import { frame as frameTexts, meetings, minutes as texts } from '../../messages/catalogue/index.ts';
import { colon, formatDate, when, ZONE } from '../../messages/format.ts';
import { html, lines, ltr, type Markup } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { backLink, buttonLink, summaryList } from '../parts/parts.ts';
import { presenceRows, resultRows } from './counts.ts';
import { decisionTable, logTable } from './minutes-files.ts';
import { attendanceTable, signatures } from './minutes-people.ts';
import { hashGroups, meetingPath } from './names.ts';

export type MinutesModel = StaffFrame & {
  readonly minutes: Minutes;
  readonly seal: string;
  /** The committee's province, in the page's language. */
  readonly province: string;
  readonly utcOffset: string;
  /** Where whoever holds a printed copy finds the verification. */
  readonly verifyAt: string;
  /** Earlier versions, which stay as they are. */
  readonly versions: readonly number[];
  readonly mayVerify: boolean;
  readonly mayCorrect: boolean;
};

/** `/meetings/{meeting}/minutes`: made for A4. What it says was fixed when the meeting was closed; only its words have a language. */
export const minutesPage = (model: MinutesModel): string => {
  const { language, minutes, region, seal } = model;
  const t = texts[language];
  const title = t.title(String(minutes.number), String(minutes.year));
  return layout(model, {
    title,
    sheet: 'minutes',
    main: html`${acts(model)}
<div class="letterhead"><p>${t.kingdom}</p><p>${t.ministry}</p><p>${t.programme}</p>${region !== undefined && html`<p>${frameTexts[language].region(localized(region, language))}</p>`}<p>${t.committee(model.province)}</p></div>
<h1>${title}</h1>
${summaryList([
  { label: t.version, value: minutes.version > 1 && String(minutes.version) },
  {
    label: minutes.correction === undefined ? '' : t.correction(String(minutes.version - 1)),
    value: minutes.correction !== undefined && lines(minutes.correction.reason),
  },
  { label: t.day, value: formatDate(language, minutes.openedAt, model.utcOffset) },
  { label: t.place, value: html`<bdi>${minutes.place}</bdi>` },
  // The paper goes without the page's foot.
  { label: t.opened, value: html`${when(language, minutes.openedAt, model.utcOffset)} (${ZONE[language]})` },
  { label: t.closed, value: when(language, minutes.closedAt, model.utcOffset) },
  { label: t.quorum, value: String(minutes.quorum) },
  { label: t.grid, value: ltr([...new Set(minutes.files.flatMap(({ grid }) => (grid === '' ? [] : [grid])))].join(', ')) },
])}
<h2>${t.attendanceTitle}</h2>
${attendanceTable(model)}
${summaryList(presenceRows(language, presenceIn(minutes.attendance)))}
<h2>${t.agendaTitle}</h2>
${decisionTable(model)}
<h2>${t.totalsTitle}</h2>
${summaryList(resultRows(language, countResults(minutes.files.map(resultIn))))}
<h2>${t.sealTitle}</h2>
<p>${hashGroups(seal)}</p>
<p>${t.sealAbout}</p>
<p>${t.verifyAt}${colon(language)}<br>${ltr(model.verifyAt)}</p>
<h2>${t.signaturesTitle}</h2>
${signatures(model)}
<h2>${t.logsTitle}</h2>
${logTable(model)}`,
  });
};

/** What is on the screen only. */
const acts = (model: MinutesModel): Markup => {
  const { language, minutes, versions, mayVerify, mayCorrect } = model;
  const t = meetings[language];
  const path = (section: 'verify' | 'correction') => meetingPath(minutes.meeting, section);
  return html`<div class="screen">${backLink(model, meetingPath(minutes.meeting), t.toMeeting)}
<p class="hint">${texts[language].printHint}</p>
${versions.map((version) => html`<a class="row-link" href="${to(model, `${meetingPath(minutes.meeting, 'minutes')}?version=${version}`)}">${t.correction.version(String(version))}</a>`)}
<p class="buttons">${mayVerify && buttonLink(model, path('verify'), t.verify, true)} ${mayCorrect && buttonLink(model, path('correction'), t.correct, true)}</p></div>`;
};
