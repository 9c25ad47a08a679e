import type { Localized } from '../language.ts';
import type { SeatedCommittee } from '../review/roster.ts';
import type { Joined } from './meeting.ts';
import type { Attendee, MinuteLine, Minutes } from './minutes.ts';

type Sitting = Pick<SeatedCommittee, 'members' | 'chair' | 'everyone'>;

/**
 * Who was there for each seat when a meeting is closed. A seat can have had two: whoever joined and was replaced before the end
 * stays in the minutes.
 */
export const attendanceOf = (committee: Sitting, joined: readonly Joined[]): readonly Attendee[] => {
  const seats = [...new Set([...committee.members, ...joined].map(({ seat }) => seat))];
  return seats.flatMap((seat) => {
    const about = (voter: string) => ({ seat, voter, chair: seat === committee.chair, ...standingFor(committee, seat, voter) });
    const present = joined.filter((one) => one.seat === seat).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    if (present.length > 0) return present.map(({ voter, name, at }): Attendee => ({ ...about(voter), name, present: true, joinedAt: at }));
    const absent = committee.members.filter((one) => one.seat === seat);
    return absent.map(({ id, name }): Attendee => ({ ...about(id), name, present: false }));
  });
};

/** `people`: how many were there; `seats`: in how many of the committee's seats, `of` how many. */
export type Presence = { readonly people: number; readonly seats: number; readonly of: number };

/**
 * Who was there, counted in one way before closing and in the minutes: a member and her stand-in are two people for one seat, and by
 * seats a quorum is counted.
 */
export const presenceIn = (attendance: readonly Pick<Attendee, 'seat' | 'present'>[]): Presence => {
  const present = attendance.filter((one) => one.present);
  const seatsOf = (some: readonly Pick<Attendee, 'seat'>[]): number => new Set(some.map(({ seat }) => seat)).size;
  return { people: present.length, seats: seatsOf(present), of: seatsOf(attendance) };
};

/** The names of those who left a file and are not among the attendance. */
export const othersIn = (
  { everyone }: Pick<Sitting, 'everyone'>,
  attendance: readonly Attendee[],
  files: readonly Pick<MinuteLine, 'recused'>[],
): Minutes['others'] => {
  const recused = new Set(files.flatMap((file) => file.recused));
  for (const { voter } of attendance) recused.delete(voter);
  return everyone.filter(({ id }) => recused.has(id)).map(({ id, name }) => ({ voter: id, name }));
};

/** A stand-in's id as a voter is `<seat>.s<n>`, a replacement's `<seat>.r<n>`; see `core/review/roster.ts`. */
const standingFor = ({ everyone }: Sitting, seat: string, voter: string): { readonly inPlaceOf?: Localized } => {
  const holder = everyone.findLast(({ id }) => id === seat || id.startsWith(`${seat}.r`));
  return voter.startsWith(`${seat}.s`) && holder !== undefined ? { inPlaceOf: holder.name } : {};
};
