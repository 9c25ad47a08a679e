import type { CommitteeEvent } from '../../core/audit/committee-event.ts';
import type { Language } from '../../core/language.ts';
import { parseMeetingId } from '../../core/meeting/meeting.ts';
import { minutes, secretariat as texts } from '../../messages/catalogue/index.ts';
import { when } from '../../messages/format.ts';
import { html, lines, ltr, type Part } from '../../messages/html.ts';
import type { StaffFrame } from '../frame.ts';
import { layout } from '../layout.ts';
import { meetingName } from '../meetings/names.ts';
import { backLink, inset, table } from '../parts/parts.ts';

export type JournalModel = StaffFrame & {
  readonly province: string;
  /** Oldest first. */
  readonly events: readonly CommitteeEvent[];
  readonly intact: boolean;
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
          { label: t.columns.whom, cell: ({ details }) => whom(language, details) },
          { label: t.columns.by, cell: ({ by }) => actor(language, by) },
          { label: t.columns.reason, cell: ({ reason }) => reason !== undefined && lines(reason) },
        ],
        events.toReversed(),
      )
}`,
  });
};

const whom = (language: Language, details: CommitteeEvent['details'] = {}): Part => {
  const meeting = parseMeetingId(String(details['meeting'] ?? ''));
  if (meeting !== undefined) return meetingName(language, meeting);
  const named = details['voter'] ?? details['seat'] ?? details['reference'];
  return named !== undefined && ltr(String(named));
};

const actor = (language: Language, { role, id }: CommitteeEvent['by']): Part => {
  const { roles } = minutes[language];
  if (role === 'secretary') return roles.secretary;
  return role === 'member' ? html`${roles.member} ${ltr(id)}` : ltr(id);
};
