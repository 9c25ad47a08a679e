import { err, ok } from '../../core/result.ts';
import { seatsIn } from '../../core/review/cast.ts';
import { type Following, followConfiguration, seatsSomebody } from '../../core/review/configured.ts';
import type { Roster } from '../../core/review/roster.ts';
import { localDay } from '../../core/time.ts';
import { changeRoster, changeRosterAlone, type Decide } from '../shared/committee/change-roster.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';
import { found } from '../shared/or-fail.ts';
import type { HasTime } from '../shared/step/schedule.ts';

/** Each seat is emptied and filled once at most, and all else is one change. */
const MOST = 60;
const NOBODY: ReadonlySet<string> = new Set();

type FollowDeps = Deps<'committees' | 'region' | 'clock'>;

/**
 * What a deployment changed of who sits on a committee goes into its roster and its log, once, before its files are counted: who was left out, and
 * whose seat went to another, is struck off as one whom the secretary removes. A run that ends early is gone on with by the next.
 * `cut`: there is more. Who sits elsewhere in the region is looked at only where somebody is to be seated.
 */
export const followDeployment = async (deps: FollowDeps, province: string, hasTime: HasTime): Promise<'followed' | 'cut'> => {
  const { committees, region, clock } = deps;
  const committee = found(region.committees.find((one) => one.province === province));
  let seats: readonly string[] | undefined;
  for (let step = 1; step <= MOST && hasTime(); step += 1) {
    const roster = await committees.getRoster(province);
    // Only a roster that was never compared needs to be told which seats there were.
    seats ??= roster.configured === undefined ? seatsIn((await committees.tallied(province))?.by ?? '') : [];
    const following = (elsewhere: ReadonlySet<string>): Following => ({
      seats: seats ?? [],
      today: localDay(clock.now(), region.utcOffset),
      since: clock.now(),
      elsewhere,
    });
    const change = followConfiguration(committee, roster, following(NOBODY));
    if (change === undefined) return 'followed';
    const refused = new Map<string, string>();
    const decide = (now: Roster, elsewhere: ReadonlySet<string>): ReturnType<Decide> => {
      const next = followConfiguration(committee, now, following(elsewhere));
      refused.clear();
      if (next !== undefined && 'refused' in next && next.refused !== undefined) refused.set(next.refused.seat, next.refused.why);
      return next === undefined ? err('NotOpen') : ok(next);
    };
    const alone = (now: Roster): ReturnType<Decide> => {
      const next = decide(now, NOBODY);
      // Another was faster, and now somebody is to be seated: the next step looks at who sits elsewhere.
      return next.ok && seatsSomebody(next.value) ? err('NotOpen') : next;
    };
    const saved = await (seatsSomebody(change) ? changeRoster(deps, province, decide) : changeRosterAlone(deps, province, alone));
    // The seat stays empty, and the secretary finds it so: whoever deployed reads here why.
    if (saved.ok) for (const [seat, why] of refused) log('seat-not-taken', { province, seat, why });
  }
  return 'cut';
};

/** Whether a roster was ever compared with configuration. Until then only the last count of its files tells which seats there were, so that another must wait. */
export const isCompared = async ({ committees }: Deps<'committees'>, province: string): Promise<boolean> =>
  (await committees.getRoster(province)).configured !== undefined;
