import { err, ok, type Result } from '../../core/result.ts';
import type { Roster } from '../../core/review/roster.ts';
import type { RosterChange, RosterError } from '../../core/review/stand-in.ts';
import { HttpError } from '../shared/http-error.ts';
import type { SecretariatDeps } from './handler.ts';

const TRIES = 8;

/** Writes what is decided on the roster as it stands at that moment: when another was faster, it is decided again on what that one left. */
export const changeRoster = async (
  { committees, clock }: Pick<SecretariatDeps, 'committees' | 'clock'>,
  province: string,
  decide: (roster: Roster) => Result<RosterChange, RosterError>,
): Promise<Result<Roster, RosterError>> => {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const change = decide(await committees.getRoster(province));
    if (!change.ok) return err(change.error);
    const saved = await committees.saveRoster(change.value.roster, { event: change.value.event, at: clock.now() });
    if (saved.ok) return ok(saved.value);
  }
  throw new HttpError('unavailable');
};
