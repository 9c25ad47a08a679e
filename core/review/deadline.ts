import type { Application } from '../application/application.ts';
import type { Change, InvalidTransition, Moment } from '../application/change.ts';
import { SYSTEM } from '../application/transitions/actors.ts';
import { extendDeadline } from '../application/transitions/deadline.ts';
import { escalate, retally } from '../application/transitions/review.ts';
import type { Result } from '../result.ts';
import { plusDays } from '../time.ts';
import { rulesOf, settledBy, sortedCategory } from './cast.ts';
import { outcome } from './outcome.ts';
import type { SeatedCommittee } from './roster.ts';
import { standingIn } from './standing.ts';

/**
 * What becomes of a file whose time is over, as its committee is configured: more time, once; or the votes cast decide, if
 * they make a quorum; else the regional coordinator. Never an automatic refusal: votes that were not cast refuse nobody.
 */
export const atDeadline = (file: Application, committee: SeatedCommittee, moment: Moment): Result<Change, InvalidTransition> => {
  const application = settledBy(file, committee);
  const { onDeadline, holdHours } = committee;
  if (onDeadline.kind === 'decide-by-votes-cast') {
    const verdict = verdictOfVotesCast(application, committee);
    return verdict === undefined
      ? escalate(application, { cause: 'deadline' }, moment)
      : retally(application, { verdict, holdHours }, moment);
  }
  if (onDeadline.extendDays > 0 && file.extended !== true) {
    const until = plusDays(moment.at, onDeadline.extendDays);
    return extendDeadline(file, { until, by: SYSTEM, once: true }, moment);
  }
  return escalate(application, { cause: 'deadline' }, moment);
};

/** As if whoever has not voted had no seat; undefined: too few have. */
const verdictOfVotesCast = (application: Application, committee: SeatedCommittee) => {
  const rules = rulesOf(committee);
  const voted = committee.members.flatMap((member) => (standingIn(application.ballots, member) === undefined ? [] : [member.seat]));
  const result = outcome({ ...rules, members: voted }, application.ballots, sortedCategory(application));
  const isShort = result.kind === 'open' || (result.kind === 'coordinator' && result.cause === 'quorum-unreachable');
  return isShort ? undefined : result;
};
