import { type Language, localized } from '../../core/language.ts';
import type { Committee } from '../../core/region/committee.ts';
import { periodOf, type Roster, seated } from '../../core/review/roster.ts';
import type { SeatView, StandInView } from '../../pages/secretariat/members.ts';

type Shown = { readonly committee: Committee; readonly roster: Roster; readonly today: string; readonly language: Language };

/** Every seat with who votes in it today, the vacant ones too. */
export const seatViews = ({ committee, roster, today, language }: Shown): readonly SeatView[] => {
  const { members } = seated(committee, roster, today);
  return committee.members.map(({ id: seat }) => {
    const chair = seat === committee.chair;
    const voter = members.find((one) => one.seat === seat);
    if (voter === undefined) return { seat, chair, state: 'vacant' };
    const state = voter.standsIn !== undefined ? 'stands-in' : voter.id === seat ? 'holds' : 'replaced';
    return { seat, chair, state, until: voter.standsIn?.until, name: localized(voter.name, language), email: voter.email };
  });
};

/** The newest first. */
export const standInViews = (
  { roster, today, language }: Pick<Shown, 'roster' | 'today' | 'language'>,
  seat?: string,
): readonly StandInView[] =>
  roster.standIns
    .filter((one) => seat === undefined || one.seat === seat)
    .map((one) => ({
      seat: one.seat,
      n: one.n,
      from: one.from,
      until: one.until,
      state: periodOf(one, today),
      name: localized(one.person.name, language),
      email: one.person.email,
    }))
    .toReversed();
