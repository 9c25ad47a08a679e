import * as z from 'zod';
import { InstantSchema } from '../application/application.ts';
import { LANGUAGES, type Localized } from '../language.ts';
import { type Committee, type Person, PersonSchema } from '../region/committee.ts';

/** Someone who votes in another's seat for some days, once the secretary has approved it. Days are local, both included. */
export const StandInSchema = z.strictObject({
  /** Within the seat, from 1; her id as a voter is `<seat>.s<n>`. */
  n: z.int().min(1),
  seat: z.string(),
  person: PersonSchema.omit({ id: true }),
  from: z.iso.date(),
  until: z.iso.date(),
  state: z.enum(['named', 'approved', 'refused', 'ended']),
});
export type StandIn = z.infer<typeof StandInSchema>;

/** What the secretary changed of a committee since it was configured. One row a province; see `store/committee/committees.ts`. */
export const RosterSchema = z.strictObject({
  province: z.string(),
  /** Raised by one with each change; a write names the version it read. */
  version: z.int().min(0),
  standIns: z.array(StandInSchema),
  /** How many were ever named for a seat: a number is given once, although who was refused is forgotten. */
  named: z.record(z.string(), z.int().min(1)),
  /** Who holds a seat instead of the configured member, the newest last; her id is `<seat>.r<n>`. */
  replacements: z.array(
    z.strictObject({ n: z.int().min(1), seat: z.string(), person: PersonSchema.omit({ id: true }), since: InstantSchema }),
  ),
  /** Seats that nobody holds any more. */
  removed: z.array(z.string()),
  /** Who ever held a seat that was removed, by their ids as voters: what they voted counts no more, also when somebody else takes the seat. */
  struck: z.array(z.string()),
  /**
   * By seat: who was configured for it, each in turn, as due work saw it. The seat's own id names the first of them as a voter, and nobody else ever.
   * Absent: not looked at yet.
   */
  configured: z.record(z.string(), z.array(PersonSchema.omit({ id: true })).min(1)).optional(),
  /** Seats that configuration had left out when due work looked at it last. */
  left: z.array(z.string()).optional(),
  /** By a voter's id: sessions and links from before this moment lead nowhere. Real time in epoch seconds. */
  revoked: z.record(z.string(), z.int().min(0)),
});
export type Roster = z.infer<typeof RosterSchema>;

export const noRoster = (province: string): Roster => ({
  province,
  version: 0,
  standIns: [],
  named: {},
  replacements: [],
  removed: [],
  struck: [],
  revoked: {},
});

/**
 * Who may vote now. A seat has exactly one voter at a time: ballots are kept by seat, so that a member and her stand-in
 * cannot both be counted, and a voter's id names the person, so that the sessions and links of whom she replaces end.
 */
export type Voter = Person & {
  readonly seat: string;
  /** Who was struck off while she held this seat. */
  readonly struck: readonly string[];
  /** Of a stand-in: in whose stead she votes, from which day and until which, both included. */
  readonly standsIn?: { readonly name: Localized; readonly from: string; readonly until: string };
  /** Sessions and links from before are refused. Real time in epoch seconds. */
  readonly revokedAt?: number;
};
export type SeatedCommittee = Omit<Committee, 'members'> & {
  readonly members: readonly Voter[];
  /** Seats that wait for whom a deployment named for them. Nobody votes in them yet, and no file is decided as if nobody ever would. */
  readonly awaited: readonly string[];
  /** Everybody who ever held a seat, by her id as a voter: for the names beside votes that were cast earlier. */
  readonly everyone: readonly Person[];
  /** Who was struck off, of all seats. */
  readonly struck: readonly string[];
};

/** Whether what was issued to a voter at `since`, real time in epoch seconds, was revoked afterwards. */
export const isRevoked = ({ revokedAt }: Pick<Voter, 'revokedAt'>, since: number): boolean => revokedAt !== undefined && since <= revokedAt;

/** The committee as it sits on a local day `YYYY-MM-DD`. */
export const seated = (committee: Committee, roster: Roster, day: string): SeatedCommittee => ({
  ...committee,
  members: committee.members.filter((member) => isHeld(member, roster)).map((member) => voterOf(member, roster, day)),
  awaited: committee.members.flatMap((member) => (changesHands(member, roster) || isNextToSit(member, roster) ? [member.id] : [])),
  everyone: everyone(committee, roster),
  struck: roster.struck,
});

/** Who was configured for a seat, each in turn; none: nobody has looked yet. */
export const configuredFor = ({ configured = {} }: Pick<Roster, 'configured'>, seat: string): readonly Omit<Person, 'id'>[] =>
  // An id such as `constructor` is a valid one and must not find what every object inherits.
  Object.hasOwn(configured, seat) ? (configured[seat] ?? []) : [];

/** Whether two people are not the same: an address is one person, and who has a new address is known by her name, in whichever language it stayed. */
export const isAnother = (a: Pick<Person, 'email' | 'name'>, b: Pick<Person, 'email' | 'name'>): boolean =>
  a.email !== b.email && LANGUAGES.every((language) => a.name[language] === undefined || a.name[language] !== b.name[language]);

/**
 * Whether configuration names another person under the id of a seat than the one who holds it by that id. Nobody sits in it then until
 * due work has emptied it and seated her anew: an id names one person for ever, and what her predecessor voted is not hers.
 */
export const changesHands = (member: Person, roster: Roster): boolean => {
  const seat = member.id;
  const last = configuredFor(roster, seat).at(-1);
  if (last === undefined || roster.removed.includes(seat) || !isAnother(last, member)) return false;
  // Whom the secretary seated stays.
  const holder = roster.replacements.findLast((one) => one.seat === seat)?.person ?? last;
  return !isAnother(holder, last);
};

/** Whether a seat that nobody holds is to be taken by whom configuration names, and did not name when due work looked at it last. */
export const isNextToSit = (member: Person, roster: Roster): boolean => {
  if (!roster.removed.includes(member.id)) return false;
  const last = configuredFor(roster, member.id).at(-1);
  return isBack(member, roster) || (last !== undefined && isAnother(last, member));
};

/** Whether configuration names a seat that it had left out. */
export const isBack = ({ id }: Pick<Person, 'id'>, { left = [] }: Roster): boolean => left.includes(id);

const isHeld = (member: Person, roster: Roster): boolean => !roster.removed.includes(member.id) && !changesHands(member, roster);

const voterOf = (member: Person, roster: Roster, day: string): Voter => {
  const seat = member.id;
  const holder = holderOf(member, roster);
  const standIn = roster.standIns.findLast((one) => one.seat === seat && periodOf(one, day) === 'current');
  const person = standIn === undefined ? holder : { ...standIn.person, id: `${seat}.s${standIn.n}` };
  const revokedAt = Object.hasOwn(roster.revoked, person.id) ? roster.revoked[person.id] : undefined;
  const struck = roster.struck.filter((id) => seatOf(id) === seat);
  return {
    ...person,
    seat,
    struck,
    ...(standIn === undefined ? {} : { standsIn: { name: holder.name, from: standIn.from, until: standIn.until } }),
    ...(revokedAt === undefined ? {} : { revokedAt }),
  };
};

/** Who took the seat last, whoever stands in for her today. */
const holderOf = (member: Person, { replacements }: Roster): Person => {
  const seat = member.id;
  const replacement = replacements.findLast((one) => one.seat === seat);
  return replacement === undefined ? member : { ...replacement.person, id: `${seat}.r${replacement.n}` };
};

/** How a stand-in's days lie to a local day. `unanswered`: they are over and the secretary never said whether she may. */
export const periodOf = (
  { state, from, until }: Pick<StandIn, 'state' | 'from' | 'until'>,
  day: string,
): 'named' | 'unanswered' | 'coming' | 'current' | 'past' | 'refused' | 'ended' => {
  if (state === 'named') return until < day ? 'unanswered' : 'named';
  if (state !== 'approved') return state;
  return day < from ? 'coming' : until < day ? 'past' : 'current';
};

/** Who holds a seat, whoever stands in for her; undefined: nobody. */
export const seatHolder = (committee: Pick<Committee, 'members'>, roster: Roster, seat: string): Person | undefined => {
  const member = committee.members.find((one) => one.id === seat && isHeld(one, roster));
  return member === undefined ? undefined : holderOf(member, roster);
};

/**
 * Why somebody who once had access to a committee does not vote in it today. `stood-in-for`: the seat is hers and another votes in it these days;
 * `standing-in-over`: she stood in, and that is over; `seat-ended`: the seat fell away or another holds it.
 */
export const whyNotSeated = (
  committee: Pick<Committee, 'members'>,
  roster: Roster,
  voter: string,
): 'stood-in-for' | 'standing-in-over' | 'seat-ended' => {
  const seat = seatOf(voter);
  if (voter.startsWith(`${seat}.s`)) return 'standing-in-over';
  return seatHolder(committee, roster, seat)?.id === voter ? 'stood-in-for' : 'seat-ended';
};

/** The seat of a voter, by her id: ids of seats have no dot. */
export const seatOf = (voter: string): string => {
  const dot = voter.indexOf('.');
  return dot < 0 ? voter : voter.slice(0, dot);
};

/** Everybody who ever held a seat, by her id as a voter; those too whom configuration no longer names. */
export const everyone = ({ members }: Pick<Committee, 'members'>, roster: Roster): readonly Person[] => {
  const { standIns, replacements, configured = {} } = roster;
  const first = (seat: string): readonly Person[] =>
    configuredFor(roster, seat)
      .slice(0, 1)
      .map((person) => ({ ...person, id: seat }));
  return [
    ...members.flatMap((member) => first(member.id).filter((one) => isAnother(one, member))[0] ?? member),
    ...Object.keys(configured).flatMap((seat) => (members.some(({ id }) => id === seat) ? [] : first(seat))),
    ...replacements.map(({ seat, n, person }) => ({ ...person, id: `${seat}.r${n}` })),
    ...standIns.map(({ seat, n, person }) => ({ ...person, id: `${seat}.s${n}` })),
  ];
};
