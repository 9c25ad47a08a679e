import type { CommitteeEventDraft } from '../audit/committee-event.ts';
import type { Actor } from '../audit/event.ts';
import type { Committee, Person } from '../region/committee.ts';
import type { Region } from '../region/region.ts';
import { err, ok, type Result } from '../result.ts';
import { DAY_MS } from '../time.ts';
import { mailboxOf } from './mailbox.ts';
import { everyone, noRoster, type Roster, type StandIn, seated, seatHolder } from './roster.ts';

/** A changed roster with the event that tells of it: they are written together. */
export type RosterChange = { readonly roster: Roster; readonly event: CommitteeEventDraft };
/** A roster in which something is noted and nothing changed of who sits. */
export type NotedRoster = { readonly roster: Roster; readonly event?: undefined };

export type RosterError =
  /** Nobody holds this seat, or there is no such seat or stand-in. */
  | 'NotFound'
  /** It was settled meanwhile. */
  | 'NotOpen'
  /** The address is that of somebody who votes, keeps the records or is to stand in: one person, one vote. */
  | 'SitsAlready'
  /** The address is that of somebody else of the region, who would read and decide in two roles. */
  | 'WorksElsewhere'
  | 'PeriodWrong'
  | 'PeriodOver'
  | 'PeriodTooLong'
  /** Another stand-in of the same seat is approved for some of these days. */
  | 'PeriodTaken'
  /** As many of this seat await the secretary already as may. */
  | 'TooManyNamed';

/** Stand-ins of one seat that may await the secretary at once. A roster is one row: what one member writes in it must not fill it. */
export const MOST_NAMED = 2;

/** Days for which a stand-in may be named at once. After that the seat is for somebody else. */
export const LONGEST_ABSENCE_DAYS = 180;

export type NewPerson = Omit<Person, 'id'>;
export type Naming = Pick<StandIn, 'seat' | 'person' | 'from' | 'until'>;
export type StandInRef = Pick<StandIn, 'seat' | 'n'>;

/** Who does it; `today`: the local day. */
export type Doing = { readonly by: Actor; readonly today: string; readonly reason?: string | undefined };
/** The same where somebody takes a seat. `elsewhere`: the mailboxes of everybody of the region who is not of this committee. */
export type Seating = Doing & { readonly elsewhere: ReadonlySet<string> };

/** A member names who shall vote in her seat on some days, both included. She does not until the secretary approves it. */
export const nameStandIn = (
  committee: Committee,
  roster: Roster,
  naming: Naming,
  { by, today, elsewhere }: Seating,
): Result<RosterChange, RosterError> => {
  const { seat, person, from, until } = naming;
  if (!isHeld(committee, roster, seat)) return err('NotFound');
  if (until < from) return err('PeriodWrong');
  if (until < today) return err('PeriodOver');
  if ((Date.parse(until) - Date.parse(from)) / DAY_MS + 1 > LONGEST_ABSENCE_DAYS) return err('PeriodTooLong');
  const taken = takenBy(committee, roster, person, { today, elsewhere });
  if (taken !== undefined) return err(taken);
  const kept = roster.standIns.filter((one) => one.seat !== seat || mayHaveVoted(one) || awaits(one, today));
  if (kept.filter((one) => one.seat === seat && awaits(one, today)).length >= MOST_NAMED) return err('TooManyNamed');
  const n = (Object.hasOwn(roster.named, seat) ? (roster.named[seat] ?? 0) : 0) + 1;
  return changed(
    roster,
    { standIns: [...kept, { n, seat, person, from, until, state: 'named' }], named: { ...roster.named, [seat]: n } },
    { kind: 'stand-in-named', by, details: { seat, voter: `${seat}.s${n}`, from, until } },
  );
};

const DECISIONS = {
  approved: { kind: 'stand-in-approved', from: ['named'] },
  refused: { kind: 'stand-in-refused', from: ['named'] },
  ended: { kind: 'stand-in-ended', from: ['approved'] },
} as const;
export type StandInDecision = keyof typeof DECISIONS;

/** The secretary approves or refuses a stand-in, or ends what was approved before its last day. */
export const decideStandIn = (
  committee: Committee,
  roster: Roster,
  { seat, n, decision }: StandInRef & { readonly decision: StandInDecision },
  { by, today, elsewhere, reason }: Seating,
): Result<RosterChange, RosterError> => {
  const { kind, from } = DECISIONS[decision];
  const one = roster.standIns.find((standIn) => standIn.seat === seat && standIn.n === n);
  if (one === undefined) return err('NotFound');
  if (!from.some((state) => state === one.state)) return err('NotOpen');
  if (decision === 'approved') {
    if (!isHeld(committee, roster, seat)) return err('NotFound');
    if (one.until < today) return err('PeriodOver');
    if (roster.standIns.some((other) => other !== one && other.seat === seat && other.state === 'approved' && overlaps(other, one))) {
      return err('PeriodTaken');
    }
    const others = { ...roster, standIns: roster.standIns.filter((other) => other !== one) };
    const taken = takenBy(committee, others, one.person, { today, elsewhere });
    if (taken !== undefined) return err(taken);
  }
  // Over by itself: there is nothing to end, and nobody to be told so.
  if (decision === 'ended' && one.until < today) return err('PeriodOver');
  return changed(
    roster,
    { standIns: roster.standIns.map((standIn) => (standIn === one ? { ...one, state: decision } : standIn)) },
    { kind, by, details: { seat, voter: `${seat}.s${n}`, from: one.from, until: one.until }, ...(reason === undefined ? {} : { reason }) },
  );
};

/** A roster with some of it replaced, its version raised. */
export const changed = (roster: Roster, changes: Partial<Roster>, event: CommitteeEventDraft): Result<RosterChange, never> =>
  ok({ roster: { ...roster, ...changes, version: roster.version + 1 }, event });

/** The number of who takes a seat next. */
export const next = (list: readonly StandInRef[], seat: string): number =>
  1 + Math.max(0, ...list.filter((one) => one.seat === seat).map(({ n }) => n));

/** Whoever was never approved never voted: nothing names her but the log, by her number. */
export const mayHaveVoted = ({ state }: Pick<StandIn, 'state'>): boolean => state === 'approved' || state === 'ended';

const awaits = ({ state, until }: Pick<StandIn, 'state' | 'until'>, today: string): boolean => state === 'named' && until >= today;

const isHeld = (committee: Committee, roster: Roster, seat: string): boolean => seatHolder(committee, roster, seat) !== undefined;

const overlaps = (a: StandIn, b: StandIn): boolean => a.from <= b.until && b.from <= a.until;

/** Who votes now or will, or keeps the records: who holds a seat, her live stand-in, the secretary. */
const sitting = (committee: Committee, roster: Roster, today: string): readonly NewPerson[] => {
  const holders = seated(committee, { ...roster, standIns: [] }, today).members;
  const standIns = roster.standIns.filter(({ state, until }) => (state === 'named' || state === 'approved') && until >= today);
  return [committee.secretary, ...holders, ...standIns.map(({ person }) => person)];
};

/** Why a person cannot take a seat; undefined: she can. A mailbox is one person, and she has one role in the region, as configuration has it. */
export const takenBy = (
  committee: Committee,
  roster: Roster,
  { email }: NewPerson,
  { today, elsewhere }: Pick<Seating, 'today' | 'elsewhere'>,
): 'SitsAlready' | 'WorksElsewhere' | undefined => {
  const mailbox = mailboxOf(email);
  if (sitting(committee, roster, today).some((person) => mailboxOf(person.email) === mailbox)) return 'SitsAlready';
  return elsewhere.has(mailbox) ? 'WorksElsewhere' : undefined;
};

type Staffed = Pick<Region, 'committees' | 'hosts' | 'agents' | 'coordinator'>;

/** The mailboxes of everybody of a region who is not of one province's committee, as the others sit today. */
export const addressesElsewhere = (
  { committees, hosts, agents, coordinator }: Staffed,
  rosters: readonly Roster[],
  { province, today }: { readonly province: string; readonly today: string },
): ReadonlySet<string> => {
  const others = committees.filter((committee) => committee.province !== province);
  const people = others.flatMap((committee) =>
    sitting(committee, rosters.find((roster) => roster.province === committee.province) ?? noRoster(committee.province), today),
  );
  return new Set([coordinator, ...agents, ...hosts.flatMap(({ staff }) => staff), ...people].map(({ email }) => mailboxOf(email)));
};

/** Whether somebody ever voted under this id. */
export const isKnownVoter = (committee: Committee, roster: Roster, voter: string): boolean =>
  everyone(committee, roster).some(({ id }) => id === voter);
