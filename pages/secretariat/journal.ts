import { parseSubject } from '../../core/access/subject.ts';
import type { CommitteeEvent } from '../../core/audit/committee-event.ts';
import { parseMeetingId } from '../../core/meeting/meeting.ts';
import { extendedFiles } from '../../core/review/extended-files.ts';
import { seatOf } from '../../core/review/roster.ts';
import { secretariat as texts, undelivered } from '../../messages/catalogue/index.ts';
import { comma, formatDay, when } from '../../messages/format.ts';
import { html, lines, ltr, type Markup, type Part } from '../../messages/html.ts';
import { type StaffFrame, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { meetingName, meetingPath } from '../meetings/names.ts';
import { backLink, inset, table } from '../parts/parts.ts';
import { decisionPath } from './decisions.ts';

/** Names in the page's language, by the ids that stand in the log: of voters, subjects, and `role:id` of who writes in it. */
export type JournalNames = ReadonlyMap<string, string>;

export type JournalModel = StaffFrame & {
  readonly province: string;
  /** Oldest first. */
  readonly events: readonly CommitteeEvent[];
  readonly intact: boolean;
  readonly names: JournalNames;
  readonly utcOffset: string;
};

/** `/secretariat/log`: what happened to the committee, the newest first, and whether the log was altered. */
export const journalPage = (model: JournalModel): string => {
  const { language, events, intact, utcOffset } = model;
  const t = texts[language].journal;
  return layout(model, {
    title: t.title,
    main: html`${backLink(model, '/secretariat', texts[language].back)}
<h1>${t.title}</h1>
<p class="lead">${texts[language].committee(model.province)}</p>
${inset(intact ? t.intact(events.length) : html`<strong>${t.broken}</strong>`)}
${
  events.length === 0
    ? html`<p>${t.none}</p>`
    : table<CommitteeEvent>(
        t.title,
        [
          { label: t.columns.what, heading: true, cell: ({ kind }) => t.kinds[kind] },
          { label: t.columns.at, cell: ({ at }) => when(language, at, utcOffset) },
          { label: t.columns.whom, cell: (event) => whom(model, event) },
          { label: t.columns.by, cell: ({ by }) => actor(model, by) },
          { label: t.columns.reason, cell: ({ reason }) => reason !== undefined && lines(reason) },
        ],
        events.toReversed(),
      )
}`,
  });
};

const whom = (model: JournalModel, { kind, details = {} }: CommitteeEvent): Part => {
  const { language } = model;
  const t = texts[language].journal;
  const { meeting: id, voter, seat, former, reference, from, until } = details;
  const meeting = parseMeetingId(String(id ?? ''));
  if (meeting !== undefined) return html`<a href="${to(model, meetingPath(String(id)))}">${meetingName(language, meeting)}</a>`;
  if (kind === 'deadlines-extended') return extended(model, details);
  if (typeof reference === 'string') return fileLink(model, reference);
  const days =
    typeof from === 'string' && typeof until === 'string'
      ? html`<br>${texts[language].standIns.period(formatDay(language, from), formatDay(language, until))}`
      : '';
  if (typeof voter === 'string' && typeof former === 'string') return html`${person(model, voter)}<br>${t.before} ${person(model, former)}`;
  const who = voter ?? former;
  if (typeof who === 'string') return html`${person(model, who)}${days}`;
  return typeof seat === 'string' && texts[language].members.seatTitle(seat);
};

const fileLink = (model: JournalModel, reference: string): Markup =>
  html`<a href="${to(model, decisionPath(reference))}">${ltr(reference)}</a>`;

/** Each file with the time that it had, and the one that all of them were given. */
const extended = (model: JournalModel, details: NonNullable<CommitteeEvent['details']>): Part => {
  const { language, utcOffset } = model;
  const t = texts[language].journal;
  const { until, files } = details;
  const named = extendedFiles(details);
  return html`${typeof until === 'string' && html`${t.newDeadline} ${when(language, until, utcOffset)}`}
${named.length === 0 && typeof files === 'number' && html`<br>${texts[language].files(files)}`}
${
  named.length > 0 &&
  html`<ul>${named.map(
    ({ reference, before }) =>
      html`<li>${fileLink(model, reference)}${before !== undefined && html`<br>${t.oldDeadline} ${when(language, before, utcOffset)}`}</li>`,
  )}</ul>`
}`;
};

/** By name with what she is; whoever the committee no longer knows, by her id. */
const person = (model: JournalModel, who: string): Markup => {
  const { language, names } = model;
  const subject = parseSubject(who);
  if (subject !== undefined && subject.kind !== 'member' && subject.kind !== 'applicant') {
    return said(names.get(who) ?? who, undelivered[language].roles[subject.kind]);
  }
  const id = subject?.kind === 'member' ? subject.id : who;
  const t = texts[language];
  const seat = seatOf(id);
  const name = names.get(id);
  const role = id.startsWith(`${seat}.s`) ? t.journal.standIn : t.journal.roles.member;
  return said(name ?? id, `${role}${comma(language)}${t.members.seatTitle(seat)}`);
};

const actor = (model: JournalModel, { role, id }: CommitteeEvent['by']): Markup => {
  const { language, names } = model;
  const name = names.get(role === 'member' || role === 'chair' ? id : `${role}:${id}`);
  const t = texts[language].journal.roles[role];
  return name === undefined ? html`${t}` : said(name, t);
};

const said = (name: string, role: string): Markup => html`<bdi>${name}</bdi> (<bdi>${role}</bdi>)`;
