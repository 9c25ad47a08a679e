import { SYSTEM } from '../application/transitions/actors.ts';
import type { Committee, Person } from '../region/committee.ts';
import { emptySeat, replaceMember } from './membership.ts';
import { changesHands, configuredFor, isAnother, isBack, isNextToSit, type Roster } from './roster.ts';
import type { NewPerson, NotedRoster, RosterChange, RosterError } from './stand-in.ts';

/** `seats`: by which the files were last counted, for a roster that nobody has compared with configuration yet. */
export type Following = {
  readonly seats: readonly string[];
  readonly today: string;
  readonly since: string;
  readonly elsewhere: ReadonlySet<string>;
};

/** `refused`: who was configured for a seat may not take it; she is noted, and not tried again. */
type Noted = NotedRoster & { readonly refused?: { readonly seat: string; readonly why: RosterError } };

/**
 * What a deployment changed of who sits, and is not in the roster yet, one change at a time; undefined: nothing is left. A seat that configuration
 * leaves out is removed. One that it gives to another person is removed and then hers, by an id of her own; so is one that it names again.
 */
export const followConfiguration = (committee: Committee, roster: Roster, following: Following): RosterChange | Noted | undefined => {
  const { seats, today } = following;
  const { left = [], removed } = roster;
  const known = [...new Set([...Object.keys(roster.configured ?? {}), ...seats])];
  const gone = known.filter((seat) => !left.includes(seat) && !committee.members.some(({ id }) => id === seat));
  const [out] = gone.filter((seat) => !removed.includes(seat));
  if (out !== undefined) return emptied(committee, { ...roster, left: [...left, out] }, out, today);
  const moved = committee.members.find((member) => changesHands(member, roster));
  if (moved !== undefined) return emptied(committee, roster, moved.id, today);
  const seatable = committee.members.find((member) => isNextToSit(member, roster));
  if (seatable !== undefined) return taken(committee, roster, seatable, following);
  const noted = committee.members.reduce(note, gone.length === 0 ? roster : { ...roster, left: [...left, ...gone] });
  return noted === roster ? undefined : { roster: { ...noted, version: roster.version + 1 } };
};

/** Whether a change puts somebody into a seat, so that it matters who sits elsewhere in the region. */
export const seatsSomebody = ({ event }: RosterChange | NotedRoster): boolean => event?.kind === 'member-replaced';

const emptied = (committee: Committee, roster: Roster, seat: string, today: string): RosterChange => {
  const replacement = roster.replacements.findLast((one) => one.seat === seat);
  const former = replacement === undefined ? seat : `${seat}.r${replacement.n}`;
  return emptySeat(committee, roster, { seat, former }, { by: SYSTEM, today });
};

/** Nobody holds the seat: who is configured for it takes it. Where she may not, being somebody else in the region, it stays empty for the secretary to fill. */
const taken = (committee: Committee, roster: Roster, member: Person, { today, since, elsewhere }: Following): RosterChange | Noted => {
  const noted = note(roster, member);
  const seated = replaceMember(committee, noted, { seat: member.id, person: personOf(member), since }, { by: SYSTEM, today, elsewhere });
  if (seated.ok) return seated.value;
  return { roster: { ...noted, version: roster.version + 1 }, refused: { seat: member.id, why: seated.error } };
};

/** The roster with who is configured for a seat, as she is named and reached now. */
const note = (roster: Roster, member: Person): Roster => {
  const seat = member.id;
  const all = configuredFor(roster, seat);
  const [last, person] = [all.at(-1), personOf(member)];
  const isSame = last !== undefined && !isBack(member, roster) && isEqual(last, person);
  if (isSame) return roster;
  const same = last === undefined || isAnother(last, person) ? undefined : last;
  const before = same === undefined ? all : all.slice(0, -1);
  const { left, configured, ...rest } = roster;
  return {
    ...rest,
    ...(same === undefined ? {} : { replacements: corrected(roster, seat, same, person) }),
    configured: { ...configured, [seat]: [...before, person] },
    ...(left === undefined ? {} : { left: left.filter((one) => one !== seat) }),
  };
};

/** Whom a deployment has seated is corrected by the next, as whoever sat from the beginning is; whom the secretary seated is as she named her. */
const corrected = ({ replacements, removed }: Roster, seat: string, last: NewPerson, person: NewPerson): Roster['replacements'] => {
  const holder = removed.includes(seat) ? undefined : replacements.findLast((one) => one.seat === seat);
  return replacements.map((one) => (one === holder && isEqual(one.person, last) ? { ...one, person } : one));
};

const personOf = ({ name, email, language }: Person): NewPerson => ({ name, email, language });

const isEqual = (a: NewPerson, b: NewPerson): boolean =>
  a.email === b.email && a.language === b.language && a.name.ar === b.name.ar && a.name.fr === b.name.fr && a.name.zgh === b.name.zgh;
