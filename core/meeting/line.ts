import type { Instant } from '../application/application.ts';
import type { Status } from '../application/status.ts';
import type { AuditEvent, EventKind } from '../audit/event.ts';
import type { CaseCause } from '../case/case.ts';
import { type Choice, ChoiceSchema } from '../review/ballot.ts';
import { countedIn } from '../review/standing.ts';
import type { MinuteDecision, MinuteLine } from './minutes.ts';
import type { StruckOff } from './struck-off.ts';

/** What a file's log says of a meeting: all of its line in the minutes but who it is of and whether the log verified. */
export type LoggedLine = Omit<MinuteLine, 'application' | 'reference' | 'log'>;

const CHOICE_OF = { approved: 'approve', rejected: 'reject', 'information-requested': 'more-information' } as const satisfies Record<
  string,
  Choice
>;

/** The meeting of which a line tells. */
export type Sitting = { readonly openedAt: Instant; readonly closedAt: Instant; readonly struckBy: StruckOff };

/**
 * Reads a line of the minutes from a file's log up to the closing of the meeting, oldest event first. A decision of the
 * committee stands unless the file came back to it, reopened or in the same round or, when it was made before this meeting, in another.
 * One that rested was made when it began to rest.
 * The votes are those of the round that was decided, but for those that its event says it was made without; of what was not decided, those
 * of the newest round, but for those of who had been struck off by then. What a damaged log does not say reads as nought: that it is
 * damaged is said beside it.
 */
export const lineFrom = (events: readonly AuditEvent[], { openedAt, closedAt, struckBy }: Sitting): LoggedLine => {
  const decision = decisionFrom(events, openedAt);
  const round = decision.round ?? newestRound(events);
  // A round that a reopening began has the assessment of the one before.
  const assessed = events.findLast((event) => event.kind === 'assessed' && numberIn(event, 'round') <= round);
  const { made, by } = decision;
  const gone = struckBy('at' in made ? made.at : closedAt);
  const votes = newestVotes(events, round).filter(({ event: { by: voter } }) =>
    by === undefined ? !gone.has(voter.id) : countedIn(by, voter.id),
  );
  const count = (choice: Choice): number => votes.filter((vote) => vote.choice === choice).length;
  return {
    round,
    category: assessed?.details?.['category'] === 1 ? 1 : 2,
    score: numberIn(assessed, 'points'),
    grid: assessed?.rule ?? '',
    cast: votes.length - count('recuse'),
    ...(isByVotes(made)
      ? {
          tally: {
            approve: count('approve'),
            reject: count('reject'),
            'more-information': count('more-information'),
            abstain: count('abstain'),
          },
        }
      : {}),
    recused: votes.filter(({ choice }) => choice === 'recuse').map(({ event }) => event.by.id),
    decision: made,
    reasons: made.kind === 'decided' ? reasonsOf(votes.filter(({ choice }) => choice === CHOICE_OF[made.outcome])) : [],
  };
};

/** Whether votes made it what it is, so that it must be told how many there were of each. */
const isByVotes = (made: MinuteDecision): boolean =>
  made.kind === 'decided' || (made.kind === 'escalated' && UNDECIDED_BY_VOTES.includes(made.cause));
const UNDECIDED_BY_VOTES: readonly string[] = ['tie-without-chair', 'no-majority'] satisfies readonly CaseCause[];

type LoggedVote = { readonly seat: string; readonly choice: Choice; readonly event: AuditEvent };

/** The newest vote of each seat in a round, by seat. */
export const newestVotes = (events: readonly AuditEvent[], round: number): readonly LoggedVote[] => {
  const votes = new Map<string, LoggedVote>();
  for (const event of events) {
    if (event.kind !== 'vote-cast' || event.details?.['round'] !== round) continue;
    const seat = String(event.details['seat'] ?? event.by.id);
    const choice = ChoiceSchema.safeParse(event.details['choice']);
    if (choice.success) votes.set(seat, { seat, choice: choice.data, event });
  }
  return [...votes.values()].sort((a, b) => (a.seat < b.seat ? -1 : 1));
};

/** By their digests: in the order of seats, that of the attendance, they would name who wrote them where all agree. */
const reasonsOf = (votes: readonly LoggedVote[]): MinuteLine['reasons'] =>
  votes.flatMap(reasonOf).sort((a, b) => (a.digest < b.digest ? -1 : 1));

const reasonOf = ({ event: { reasonDigest, salt, reason } }: LoggedVote): MinuteLine['reasons'] =>
  reasonDigest === undefined
    ? []
    : [{ digest: reasonDigest, ...(reason === undefined || salt === undefined ? {} : { text: reason, salt }) }];

/** `by`: the event that decided it. */
type Found = { readonly made: MinuteDecision; readonly round?: number; readonly by?: AuditEvent };

const decisionFrom = (events: readonly AuditEvent[], openedAt: Instant): Found => {
  const index = events.findLastIndex(({ kind }) => DECIDES.includes(kind));
  const newest = events[index];
  const event = newest?.kind === 'committee-decided' ? (restedBefore(events, newest) ?? newest) : newest;
  if (event !== undefined && stands(event, events.slice(index + 1), openedAt))
    return { made: madeBy(event), round: numberIn(event, 'round'), by: event };
  const last = events.at(-1);
  if (last === undefined || BEFORE_COMMITTEE.includes(last.to)) return { made: { kind: 'open' } };
  return { made: { kind: 'left', status: last.to, at: last.at } };
};

const DECIDES: readonly EventKind[] = ['committee-decided', 'decision-held', 'escalated'];

/** When the same decision began to rest; undefined: it took effect at once. */
const restedBefore = (events: readonly AuditEvent[], { details }: AuditEvent): AuditEvent | undefined =>
  events.findLast((event) => event.kind === 'decision-held' && event.details?.['round'] === details?.['round']);

/** In these a file is the committee's, or on its way to it again. */
const BEFORE_COMMITTEE: readonly Status[] = ['submitted', 'contested', 'assessed', 'in-review'];

const stands = ({ at }: AuditEvent, after: readonly AuditEvent[], openedAt: Instant): boolean => {
  const back = after.findIndex(({ to }) => to === 'in-review');
  if (back < 0) return true;
  const anew = after.slice(0, back).some(({ kind }) => kind === 'assessed');
  return anew && at >= openedAt;
};

const madeBy = ({ kind, details, at }: AuditEvent): MinuteDecision => {
  if (kind === 'escalated') return { kind, cause: String(details?.['cause']), at };
  const outcome = details?.['outcome'];
  if (outcome !== 'approved' && outcome !== 'rejected' && outcome !== 'information-requested') return { kind: 'open' };
  return { kind: 'decided', outcome, category: details?.['category'] === 1 ? 1 : 2, by: String(details?.['by']), at };
};

const newestRound = (events: readonly AuditEvent[]): number => {
  const last = events.findLast(({ kind }) => kind === 'assessed' || kind === 'reopened');
  // A reopening names the round that it ends.
  return numberIn(last, 'round') + (last?.kind === 'reopened' ? 1 : 0);
};

const numberIn = (event: AuditEvent | undefined, name: string): number => {
  const value = event?.details?.[name];
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
};
