import { type Language, localized } from '../../core/language.ts';
import type { Attendee, Minutes } from '../../core/meeting/minutes.ts';
import { minutes as texts } from '../../messages/catalogue/index.ts';
import { when } from '../../messages/format.ts';
import { html, type Markup } from '../../messages/html.ts';
import { table } from '../parts/parts.ts';

type Held = { readonly language: Language; readonly minutes: Minutes; readonly utcOffset: string };

const roleOf = (language: Language, { chair, inPlaceOf }: Attendee): string => {
  const t = texts[language];
  const role = chair ? t.roles.chair : t.roles.member;
  return inPlaceOf === undefined ? role : `${role} (${t.inPlaceOf(localized(inPlaceOf, language))})`;
};

export const attendanceTable = ({ language, minutes, utcOffset }: Held): Markup => {
  const t = texts[language];
  return table<Attendee>(
    t.attendanceTitle,
    [
      { label: t.attendance.name, heading: true, cell: ({ name }) => localized(name, language) },
      { label: t.attendance.role, cell: (attendee) => roleOf(language, attendee) },
      {
        label: t.attendance.presence,
        cell: ({ present, joinedAt }) =>
          present ? html`${t.present}${joinedAt !== undefined && html`<br>${when(language, joinedAt, utcOffset)}`}` : t.absent,
      },
    ],
    minutes.attendance,
  );
};

/** Room to sign for the chair, the secretary and everybody else who was there. */
export const signatures = ({ language, minutes: { attendance, secretary } }: Held): Markup => {
  const t = texts[language];
  const present = attendance.filter((one) => one.present);
  const signing = [
    ...present.filter(({ chair }) => chair).map((one) => ({ name: one.name, role: roleOf(language, one) })),
    { name: secretary, role: t.roles.secretary },
    ...present.filter(({ chair }) => !chair).map((one) => ({ name: one.name, role: roleOf(language, one) })),
  ];
  return html`<ul class="signatures">${signing.map(({ name, role }) => html`<li><strong>${localized(name, language)}</strong><br>${role}</li>`)}</ul>`;
};
