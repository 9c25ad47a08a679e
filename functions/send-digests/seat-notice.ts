import type { CommitteeEvent } from '../../core/audit/committee-event.ts';
import { type Language, localized } from '../../core/language.ts';
import type { Committee } from '../../core/region/committee.ts';
import type { Region } from '../../core/region/region.ts';
import { everyone, type Roster, seatHolder } from '../../core/review/roster.ts';
import { COORDINATOR, type SeatLetter } from '../../core/review/seat-letters.ts';
import { localDay } from '../../core/time.ts';
import { secretariat } from '../../messages/catalogue/index.ts';
import type { SeatLetterText } from '../../messages/seat-letter.ts';

type Read = {
  readonly region: Pick<Region, 'coordinator' | 'utcOffset'>;
  readonly committee: Committee;
  readonly roster: Roster;
  readonly letter: Pick<SeatLetter, 'to' | 'kind'>;
  readonly language: Language;
};

/** What chair and coordinator are told of what was done, as the committee's log has it; the chair also to whom she may object. */
export const noticeOf = (
  { at, by, details = {} }: CommitteeEvent,
  { region: { coordinator, utcOffset }, committee, roster, letter, language }: Read,
): Pick<SeatLetterText, 'notice' | 'coordinator'> => {
  const seat = String(details['seat']);
  const { secretary } = committee;
  const former = letter.kind === 'notice-stand-in' ? seatHolder(committee, roster, seat)?.id : details['former'];
  const before = everyone(committee, roster).find(({ id }) => id === former)?.name;
  const role = secretariat[language].journal.roles[by.role];
  return {
    notice: {
      seat,
      on: localDay(at, utcOffset),
      by: by.role === 'secretary' && by.id === secretary.id ? `${localized(secretary.name, language)} (${role})` : role,
      ...(before === undefined ? {} : { before: localized(before, language) }),
    },
    ...(letter.to === COORDINATOR ? {} : { coordinator: { name: localized(coordinator.name, language), email: coordinator.email } }),
  };
};
