import { parseSubject } from '../../core/access/subject.ts';
import type { CommitteeEvent } from '../../core/audit/committee-event.ts';
import { localized } from '../../core/language.ts';
import { parseMeetingId } from '../../core/meeting/meeting.ts';
import type { Person } from '../../core/region/committee.ts';
import { extendedFiles } from '../../core/review/extended-files.ts';
import { seatOf } from '../../core/review/roster.ts';
import { cases, minutes, secretariat as texts, undelivered } from '../../messages/catalogue/index.ts';
import { comma, formatDay, when } from '../../messages/format.ts';
import { html, lines, ltr, type Markup, type Part } from '../../messages/html.ts';
import { type StaffFrame, segment, to } from '../frame.ts';
import { layout } from '../layout.ts';
import { meetingName, meetingPath } from '../meetings/names.ts';
import { backLink, inset, table } from '../parts/parts.ts';

/** Names in the page's language, by the ids that stand in the log: of voters, subjects, and `role:id` of who writes in it. */
export type JournalNames = ReadonlyMap<string, string>;

/** Where who votes in the committee reads it. */
export const MEMBERS_JOURNAL = '/review/log';
/** Where the coordinator does, of each committee. */
export const COMMITTEES_JOURNAL = '/cases/log';
export const provinceJournalPath = (province: string): string => `${COMMITTEES_JOURNAL}?province=${segment(province)}`;

export type Journal = {
  /** Oldest first. */
  readonly events: readonly CommitteeEvent[];
  readonly intact: boolean;
  readonly names: JournalNames;
  readonly utcOffset: string;
};

export type JournalModel = StaffFrame &
  Journal & {
    readonly province: string;
    readonly back: { readonly path: string; readonly label: string };
    /** Where the reader opens a file; absent: nowhere. */
    readonly filePath?: (reference: string) => string;
    /** To whom one objects; absent where it is the reader, or who did it. */
    readonly coordinator?: Pick<Person, 'name' | 'email'>;
  };

/** `/secretariat/log`, `/review/log`, `/cases/log?province=…`: what happened to the committee, the newest first, and whether the log was altered. */
export const journalPage = (model: JournalModel): string => {
  const { language, events, intact, coordinator, utcOffset } = model;
  const t = texts[language].journal;
  return layout(model, {
    title: t.title,
    main: html`${backLink(model, model.back.path, model.back.label)}
<h1>${t.title}</h1>
<p class="lead">${texts[language].committee(model.province)}</p>
${inset(intact ? t.intact(events.length) : html`<strong>${t.broken}</strong>`)}
${coordinator !== undefined && html`<p>${t.object(localized(coordinator.name, language), coordinator.email)}</p>`}
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
          {
            label: t.columns.reason,
            cell: ({ reason, reasonDigest }) =>
              reason === undefined ? reasonDigest !== undefined && minutes[language].erased : lines(reason),
          },
        ],
        events.toReversed(),
      )
}`,
  });
};

export type CommitteesJournalModel = StaffFrame & {
  /** Codes of those that have a committee. */
  readonly provinces: readonly string[];
  /** By code, in the page's language. */
  readonly names: ReadonlyMap<string, string>;
};

/** `/cases/log`: the committees whose logs the coordinator reads. */
export const committeesJournalPage = (model: CommitteesJournalModel): string => {
  const { language, provinces, names } = model;
  const t = cases[language];
  return layout(model, {
    title: t.journals,
    main: html`${backLink(model, '/cases', t.title)}
<h1>${t.journals}</h1>
<p>${texts[language].journal.about}</p>
<ul>${provinces.map((code) => html`<li><a href="${to(model, provinceJournalPath(code))}">${texts[language].committee(names.get(code) ?? code)}</a></li>`)}</ul>`,
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
  model.filePath === undefined ? ltr(reference) : html`<a href="${to(model, model.filePath(reference))}">${ltr(reference)}</a>`;

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
