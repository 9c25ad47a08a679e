import { err, ok, type Result } from '../../../core/result.ts';
import type { Roster } from '../../../core/review/roster.ts';
import { seatLettersOf } from '../../../core/review/seat-letters.ts';
import { seatNoticesOf } from '../../../core/review/seat-notices.ts';
import { addressesElsewhere, type NotedRoster, type RosterChange, type RosterError } from '../../../core/review/stand-in.ts';
import { DAY_SECONDS, localDay } from '../../../core/time.ts';
import { epochSeconds } from '../adapters/clock.ts';
import type { Deps } from '../container.ts';
import { HttpError } from '../http/http-error.ts';

const TRIES = 8;
/** Whoever could not be told by then is told no more: her address took no mail all the while. */
const LETTER_DAYS = 30;

/** What is decided on a roster as it stands; `elsewhere`: the addresses of everybody of the region who is not of its committee. */
export type Decide = (roster: Roster, elsewhere: ReadonlySet<string>) => Result<RosterChange | NotedRoster, RosterError>;

/** What is decided on a roster without a look at who sits elsewhere: of what seats nobody. */
export type DecideAlone = (roster: Roster) => ReturnType<Decide>;

type RosterDeps = Deps<'committees' | 'clock' | 'region'>;

/** Writes what is decided on the roster as it stands at that moment, with the letters to those whom it concerns: when another was faster, it is decided again on what that one left. */
export const changeRoster = (deps: RosterDeps, province: string, decide: Decide): Promise<Result<Roster, RosterError>> => {
  const { committees, region } = deps;
  return rewrite(deps, province, async (roster, today) => {
    const others = region.committees.filter((one) => one.province !== province);
    const rosters = await Promise.all(others.map((one) => committees.getRoster(one.province)));
    return decide(roster, addressesElsewhere(region, rosters, { province, today }));
  });
};

/** The same by a province's own roster alone: another one that cannot be read is in the way of nobody's leaving. */
export const changeRosterAlone = (deps: RosterDeps, province: string, decide: DecideAlone): Promise<Result<Roster, RosterError>> =>
  rewrite(deps, province, async (roster) => decide(roster));

const rewrite = async (
  { committees, clock, region }: RosterDeps,
  province: string,
  decide: (roster: Roster, today: string) => Promise<ReturnType<Decide>>,
): Promise<Result<Roster, RosterError>> => {
  const committee = region.committees.find((one) => one.province === province);
  if (committee === undefined) throw new HttpError('not-found');
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const roster = await committees.getRoster(province);
    const today = localDay(clock.now(), region.utcOffset);
    const change = await decide(roster, today);
    if (!change.ok) return err(change.error);
    const { event } = change.value;
    const about = { committee, before: roster, today };
    const drafts = event === undefined ? [] : [...seatLettersOf(event, about), ...seatNoticesOf(event, about)];
    const letters = { drafts, expiresAt: epochSeconds(clock) + LETTER_DAYS * DAY_SECONDS };
    const saved = await committees.saveRoster(change.value.roster, { event, at: clock.now(), letters });
    if (saved.ok) return ok(saved.value);
  }
  throw new HttpError('unavailable');
};
