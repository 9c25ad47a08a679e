import { err, ok } from '../../core/result.ts';
import { seatsIn } from '../../core/review/cast.ts';
import { type Following, followConfiguration } from '../../core/review/configured.ts';
import { localDay } from '../../core/time.ts';
import { changeRoster } from '../shared/committee/change-roster.ts';
import type { Deps } from '../shared/container.ts';
import { found } from '../shared/or-fail.ts';

/** Each seat is emptied and filled once at most, and all else is one change. */
const MOST = 60;
const NOBODY: ReadonlySet<string> = new Set();

/**
 * What a deployment changed of who sits on a committee goes into its roster and its log, once, before its files are counted: who was left out, and
 * whose seat went to another, is struck off as one whom the secretary removes. A run that ends early is gone on with by the next.
 */
export const followDeployment = async (deps: Deps<'committees' | 'region' | 'clock'>, province: string): Promise<void> => {
  const { committees, region, clock } = deps;
  const committee = found(region.committees.find((one) => one.province === province));
  let seats: readonly string[] | undefined;
  for (let step = 1; step <= MOST; step += 1) {
    const roster = await committees.getRoster(province);
    // Only a roster that was never compared needs to be told which seats there were.
    seats ??= roster.configured === undefined ? seatsIn((await committees.tallied(province))?.by ?? '') : [];
    const following = (elsewhere: ReadonlySet<string>): Following => ({
      seats: seats ?? [],
      today: localDay(clock.now(), region.utcOffset),
      since: clock.now(),
      elsewhere,
    });
    if (followConfiguration(committee, roster, following(NOBODY)) === undefined) return;
    await changeRoster(deps, province, (now, elsewhere) => {
      const change = followConfiguration(committee, now, following(elsewhere));
      return change === undefined ? err('NotOpen') : ok(change);
    });
  }
};
