import type { Actor } from '../../audit/event.ts';
import { madeWithout } from '../../review/standing.ts';
import { plusHours } from '../../time.ts';
import type { Application, HeldVerdict, Instant } from '../application.ts';
import { type Moment, transition } from '../change.ts';
import { SYSTEM } from './actors.ts';
import { committeeDecided } from './deciding.ts';

/** The committee's decision rests: it stands in the record and the log, and nothing else happens until its time. */
export const rests = (
  { round, ballots }: Application,
  { outcome, by, category }: Omit<HeldVerdict, 'until'>,
  hours: number,
  { at }: Moment,
) => {
  const until = plusHours(at, hours);
  return {
    set: { verdict: { outcome, by, category, until }, deadline: undefined, dueAt: until },
    events: [{ kind: 'decision-held' as const, by: SYSTEM, details: { outcome, by, category, round, until, ...madeWithout(ballots) } }],
  };
};

/** Nobody reopened it: what was decided is told and takes effect, as if it were decided now. */
export const releaseDecision = transition<Record<never, never>>({
  event: 'committee-decided',
  from: ['held'],
  to: (_, application) => resting(application).outcome,
  effects: (_, application, moment) => {
    const { set, ...decision } = committeeDecided(application, resting(application), moment);
    return { ...decision, set: { ...set, verdict: undefined } };
  },
});

/**
 * The secretary gives a file whose decision rests back to its committee, before anybody is told. It begins a round of its own, so
 * that the votes are void and forms with the old round are refused; it keeps the points and the category of its assessment.
 */
export const reopen = transition<{ by: Actor; reason: string; deadline: Instant }>({
  event: 'reopened',
  from: ['held'],
  to: () => 'in-review',
  effects: ({ by, reason, deadline }, application, { at }) => ({
    set: {
      verdict: undefined,
      round: application.round + 1,
      reopened: (application.reopened ?? 0) + 1,
      ballots: {},
      sentAt: at,
      deadline,
      dueAt: deadline,
      extended: undefined,
      reminded: 0,
    },
    events: [{ kind: 'reopened', by, details: { outcome: resting(application).outcome, round: application.round, deadline }, reason }],
  }),
});

const resting = ({ verdict }: Application): HeldVerdict => {
  if (verdict === undefined) throw new TypeError('a decision that rests is in the record');
  return verdict;
};
