import type { Committee } from '../region/committee.ts';
import { err, ok, type Result } from '../result.ts';
import { everyone, type Roster, seatHolder, seatOf } from './roster.ts';
import {
  changed,
  type Doing,
  isKnownVoter,
  mayHaveVoted,
  type NewPerson,
  next,
  type RosterChange,
  type RosterError,
  type Seating,
  takenBy,
} from './stand-in.ts';

/** What the secretary does about a seat. What was voted in it stays counted when somebody else takes it; in one that falls away it counts never again. */

/** Another person takes a seat, or one that nobody held any more. Who stood in for the one before does so no longer. */
export const replaceMember = (
  committee: Committee,
  roster: Roster,
  { seat, person, since }: { readonly seat: string; readonly person: NewPerson; readonly since: string },
  { by, today, elsewhere, reason }: Seating,
): Result<RosterChange, RosterError> => {
  if (!committee.members.some(({ id }) => id === seat)) return err('NotFound');
  const without = withoutStandIns(roster, seat, today);
  const former = seatHolder(committee, roster, seat);
  const taken = takenBy(committee, without, person, { today, elsewhere });
  if (taken !== undefined) return err(taken);
  const n = next(roster.replacements, seat);
  return changed(
    without,
    { replacements: [...roster.replacements, { n, seat, person, since }], removed: roster.removed.filter((one) => one !== seat) },
    {
      kind: 'member-replaced',
      by,
      details: { seat, voter: `${seat}.r${n}`, ...(former === undefined ? {} : { former: former.id }) },
      ...(reason === undefined ? {} : { reason }),
    },
  );
};

/** Nobody holds the seat any more, and who ever held it is struck off: filled again, the seat votes anew. Open files are counted anew by due work. */
export const removeMember = (
  committee: Committee,
  roster: Roster,
  seat: string,
  { by, today, reason }: Doing,
): Result<RosterChange, RosterError> => {
  if (!committee.members.some(({ id }) => id === seat)) return err('NotFound');
  const former = seatHolder(committee, roster, seat);
  if (former === undefined) return err('NotOpen');
  return ok(emptySeat(committee, roster, { seat, former: former.id }, { by, today, reason }));
};

/** What removing a seat does to its roster, whoever does it: the secretary, or a deployment that no longer names who holds it. `former`: by her id as a voter. */
export const emptySeat = (
  committee: Committee,
  roster: Roster,
  { seat, former }: { readonly seat: string; readonly former: string },
  { by, today, reason }: Doing,
): RosterChange => {
  const held = everyone(committee, roster).flatMap(({ id }) => (seatOf(id) === seat ? [id] : []));
  const without = withoutStandIns(roster, seat, today);
  return {
    roster: {
      ...without,
      removed: [...roster.removed, seat],
      struck: [...new Set([...roster.struck, seat, ...held])],
      version: roster.version + 1,
    },
    event: { kind: 'member-removed', by, details: { seat, former }, ...(reason === undefined ? {} : { reason }) },
  };
};

/** Every link and session of a voter from before `now` (real time, epoch seconds) ends. */
export const revokeAccess = (
  committee: Committee,
  roster: Roster,
  { voter, now }: { readonly voter: string; readonly now: number },
  { by, reason }: Doing,
): Result<RosterChange, RosterError> => {
  if (!isKnownVoter(committee, roster, voter)) return err('NotFound');
  return changed(
    roster,
    { revoked: { ...roster.revoked, [voter]: now } },
    { kind: 'access-revoked', by, details: { voter }, ...(reason === undefined ? {} : { reason }) },
  );
};

/** Who stands in for a seat does so no longer, and who was only named is forgotten. Whose days were over stays as she was. */
const withoutStandIns = (roster: Roster, seat: string, today: string): Roster => ({
  ...roster,
  standIns: roster.standIns
    .filter((one) => one.seat !== seat || mayHaveVoted(one))
    .map((one) => (one.seat === seat && one.until >= today ? { ...one, state: 'ended' as const } : one)),
});
