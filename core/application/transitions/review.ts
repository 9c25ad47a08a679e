import type { Actor } from '../../audit/event.ts';
import { type Case, type CaseCause, caseId } from '../../case/case.ts';
import { asKept } from '../../review/ballot.ts';
import type { Outcome, Verdict } from '../../review/outcome.ts';
import { madeWithout } from '../../review/standing.ts';
import type { ReasonedVote } from '../../review/vote.ts';
import type { Application, Category, Instant } from '../application.ts';
import { type Moment, transition } from '../change.ts';
import type { Status } from '../status.ts';
import { SYSTEM } from './actors.ts';
import { committeeDecided, decided } from './deciding.ts';
import { rests } from './holding.ts';

/** The file goes on the committee's docket and the execution waits. Again after a repair: the time already given stays. */
export const sendToCommittee = transition<{ token: string; deadline: Instant }>({
  event: 'sent-to-committee',
  from: ['assessed', 'in-review', 'held', 'escalated'],
  to: (_, { status }) => (status === 'assessed' ? 'in-review' : status),
  effects: ({ token, deadline }, application, { at }) => {
    const { status, verdict } = application;
    const isNew = status === 'assessed';
    // What rests was decided: no time of the committee runs.
    const until = isNew ? deadline : status === 'held' ? undefined : (application.deadline ?? deadline);
    return {
      set: {
        sentAt: isNew ? at : (application.sentAt ?? at),
        deadline: until,
        dueAt: status === 'escalated' ? undefined : (verdict?.until ?? until),
        reminded: 0,
        ...(isNew ? { extended: undefined } : {}),
      },
      token,
      events: [
        {
          kind: 'sent-to-committee',
          by: SYSTEM,
          details: { ...(until === undefined ? {} : { deadline: until }), round: application.round, again: !isNew },
        },
      ],
    };
  },
});

/**
 * A vote is cast or changed; `outcome` is the result with it counted, and may close the file in the same transaction. A decision
 * then rests for `holdHours`. `revealed`: it was changed by who had been shown the name.
 */
export const castVote = transition<{ vote: ReasonedVote; by: Actor; outcome: Outcome; holdHours: number; revealed?: boolean }>({
  event: 'vote-cast',
  from: ['in-review'],
  to: ({ outcome, holdHours }) => statusAfter(outcome, holdHours),
  effects: ({ vote, by, outcome, holdHours, revealed = false }, application, moment) => {
    const ballots = { ...application.ballots, [vote.seat]: asKept(vote.ballot, { ...vote, revealed }) };
    const cast = {
      kind: 'vote-cast' as const,
      by,
      details: {
        choice: vote.ballot.choice,
        round: vote.round,
        seat: vote.seat,
        ...(vote.ballot.category === undefined ? {} : { category: vote.ballot.category }),
        ...(revealed ? { revealed } : {}),
      },
      reason: vote.reason,
    };
    if (outcome.kind === 'open') return { set: { ballots }, vote, events: [cast] };
    const result = concluded({ ...application, ballots }, outcome, holdHours, moment);
    return { ...result, set: { ...result.set, ballots }, vote, events: [cast, ...result.events] };
  },
});

/** Without another vote, those cast decide, or no vote can any more: the committee's seats are others than they were. */
export const retally = transition<{ verdict: Verdict; holdHours: number }>({
  event: 'committee-decided',
  from: ['in-review'],
  to: ({ verdict, holdHours }) => statusAfter(verdict, holdHours),
  effects: ({ verdict, holdHours }, application, moment) => concluded(application, verdict, holdHours, moment),
});

/** The committee's time is over, or something else asks for the coordinator. Never an automatic refusal. */
export const escalate = transition<{ cause: CaseCause }>({
  event: 'escalated',
  from: ['in-review'],
  to: () => 'escalated',
  effects: ({ cause }, application, moment) => escalation(application, cause, moment),
});

export type CoordinatorDecision = {
  readonly outcome: 'approved' | 'rejected' | 'information-requested';
  readonly category: Category;
  readonly reason: string;
  readonly by: Actor;
};

/** The regional coordinator decides what the committee did not. */
export const decideEscalated = transition<CoordinatorDecision>({
  event: 'coordinator-decided',
  from: ['escalated'],
  to: ({ outcome }) => outcome,
  effects: ({ outcome, category, reason, by }, application, moment) => ({
    ...regained(decided(application, outcome, category, moment), application, outcome),
    events: [{ kind: 'coordinator-decided', by, details: { outcome, category, round: application.round }, reason }],
    closes: [
      caseId('escalated', application.id, application.round),
      caseId('tie', application.id, application.round),
      caseId('appeal', application.id, 1),
    ],
  }),
});

const statusAfter = (outcome: Outcome, holdHours: number): Status => {
  if (outcome.kind === 'open') return 'in-review';
  if (outcome.kind === 'coordinator') return 'escalated';
  return holdHours > 0 ? 'held' : outcome.outcome;
};

const concluded = (application: Application, verdict: Verdict, holdHours: number, moment: Moment) => {
  if (verdict.kind === 'coordinator') return escalation(application, verdict.cause, moment);
  return holdHours > 0 ? rests(application, verdict, holdHours, moment) : committeeDecided(application, verdict, moment);
};

const escalation = (application: Application, cause: CaseCause, { at }: Moment) => {
  const kind = cause === 'tie-without-chair' ? ('tie' as const) : ('escalated' as const);
  const opened: Case = {
    id: caseId(kind, application.id, application.round),
    kind,
    cause,
    application: application.id,
    reference: application.reference,
    province: application.province,
    openedAt: at,
    details: {},
  };
  return {
    set: { dueAt: undefined },
    opens: [opened],
    events: [{ kind: 'escalated' as const, by: SYSTEM, details: { cause, round: application.round, ...madeWithout(application.ballots) } }],
  };
};

/** After an appeal the application holds no claim: one that goes on takes it again, one that stays refused has none to release. */
const regained = (decision: ReturnType<typeof decided>, { holdsClaim }: Application, outcome: CoordinatorDecision['outcome']) => {
  if (holdsClaim) return decision;
  const { claim: _none, ...rest } = decision;
  return outcome === 'rejected' ? rest : { ...rest, set: { ...rest.set, holdsClaim: true }, claim: 'take' as const };
};
