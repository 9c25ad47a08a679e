import { type Ballots, type SeatBallot, voterOf } from './ballot.ts';
import type { Voter } from './roster.ts';

/** A seat, with those who were struck off while they held it: what they voted counts no more, whoever holds it now. */
export type Seat = Pick<Voter, 'seat' | 'struck'>;

/** Who holds a seat now. */
export type Holder = Seat & Pick<Voter, 'id'>;

const isStruck = (seat: string, ballot: SeatBallot, struck: readonly string[]): boolean =>
  ballot.void === true || struck.includes(voterOf(seat, ballot));

/** The ballot that counts in a seat; undefined: its vote is still owed. */
export const standingIn = <B extends SeatBallot>(ballots: Readonly<Record<string, B>>, { seat, struck }: Seat): B | undefined => {
  // An id such as `constructor` is a valid one and must not find what every object inherits.
  const ballot = Object.hasOwn(ballots, seat) ? ballots[seat] : undefined;
  return ballot === undefined || isStruck(seat, ballot, struck) ? undefined : ballot;
};

/** The ballot that counts in her seat, if it was she who cast it. */
export const ownBallot = (ballots: Ballots, voter: Holder): SeatBallot | undefined => {
  const ballot = standingIn(ballots, voter);
  return ballot !== undefined && voterOf(voter.seat, ballot) === voter.id ? ballot : undefined;
};

/** By what the ballots of an open file stand: the seats that somebody holds now, and who was struck off. */
export type Sitting = { readonly members: readonly Pick<Seat, 'seat'>[]; readonly struck: readonly string[] };

/**
 * The ballots of an open file with those marked void that stand no more: of voters who were struck off, and of seats that nobody holds,
 * be it the secretary or a deployment that emptied them. What is void stays so. A file that is decided is settled no more.
 */
export const settled = (ballots: Ballots, { members, struck }: Sitting): Record<string, SeatBallot> => {
  const seats = new Set(members.map(({ seat }) => seat));
  return voided(ballots, (seat, ballot) => !seats.has(seat) || isStruck(seat, ballot, struck));
};

/** The ballots of an open file with those marked void that never stand again, of whoever was struck off: all that it keeps while it is open. */
export const struckOut = (ballots: Ballots, { struck }: Pick<Sitting, 'struck'>): Record<string, SeatBallot> =>
  voided(ballots, (seat, ballot) => isStruck(seat, ballot, struck));

const voided = (ballots: Ballots, isVoid: (seat: string, ballot: SeatBallot) => boolean): Record<string, SeatBallot> =>
  Object.fromEntries(
    Object.entries(ballots).map(([seat, ballot]) => [seat, isVoid(seat, ballot) ? { ...ballot, void: true as const } : ballot]),
  );

/** What a decision's event says of the votes it was made without: ids of voters, or nothing. */
export const madeWithout = (ballots: Ballots): { readonly without?: string } => {
  const without = Object.entries(ballots).flatMap(([seat, ballot]) => (ballot.void === true ? [voterOf(seat, ballot)] : []));
  return without.length === 0 ? {} : { without: without.sort().join(' ') };
};

/** Whether the decision that an event tells of was made with a voter's vote. */
export const countedIn = ({ details }: { readonly details?: Readonly<Record<string, unknown>> | undefined }, voter: string): boolean =>
  !String(details?.['without'] ?? '')
    .split(' ')
    .includes(voter);
