import { err, ok, type Result } from '../../core/result.ts';
import type { Roster } from '../../core/review/roster.ts';
import { addressesElsewhere, type RosterChange, type RosterError } from '../../core/review/stand-in.ts';
import { localDay } from '../../core/time.ts';
import { HttpError } from '../shared/http/http-error.ts';
import type { SecretariatDeps } from './handler.ts';

const TRIES = 8;

/** What is decided on a roster as it stands; `elsewhere`: the addresses of everybody of the region who is not of its committee. */
export type Decide = (roster: Roster, elsewhere: ReadonlySet<string>) => Result<RosterChange, RosterError>;

/** Writes what is decided on the roster as it stands at that moment: when another was faster, it is decided again on what that one left. */
export const changeRoster = async (
  { committees, clock, region }: Pick<SecretariatDeps, 'committees' | 'clock' | 'region'>,
  province: string,
  decide: Decide,
): Promise<Result<Roster, RosterError>> => {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const rosters = await Promise.all(region.committees.map((one) => committees.getRoster(one.province)));
    const roster = rosters.find((one) => one.province === province);
    if (roster === undefined) throw new HttpError('not-found');
    const change = decide(roster, addressesElsewhere(region, rosters, { province, today: localDay(clock.now(), region.utcOffset) }));
    if (!change.ok) return err(change.error);
    const saved = await committees.saveRoster(change.value.roster, { event: change.value.event, at: clock.now() });
    if (saved.ok) return ok(saved.value);
  }
  throw new HttpError('unavailable');
};
