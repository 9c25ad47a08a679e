import type { Dossier } from '../../store/application/dossier.ts';
import { SEATS, type Seat } from './people.ts';

/** How many files ended in each way: what was decided, and where that led. */
export const outcomesOf = (files: readonly Dossier[]): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const file of files) {
    const outcome = `${decisionsOf(file).join('+') || 'undecided'}, ${file.application.status}`;
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return counts;
};

const decisionsOf = ({ events }: Dossier): readonly string[] =>
  events.filter(({ kind }) => kind === 'committee-decided' || kind === 'coordinator-decided').map(({ to }) => to);

/** One decision that leads where the file stands; none if she took it back before. */
const hasOneOutcome = (file: Dossier): boolean => {
  const decisions = decisionsOf(file);
  const { status } = file.application;
  if (status === 'withdrawn') return decisions.length === 0 || (decisions.length === 1 && decisions[0] === 'approved');
  if (decisions.length !== 1) return false;
  return decisions[0] === 'approved'
    ? status === 'placed' || status === 'waiting-list'
    : decisions[0] === 'rejected' && status === 'rejected';
};

/** When seats fell away, and what counts as the same moment: a vote that had begun before may still be written. */
export type Removals = { readonly seats: ReadonlyMap<Seat, string>; readonly momentMs: number };

/** The last vote of each seat that was held when the file was decided; with `latest`, those that fell away in that moment as well. */
const votesAtDecision = ({ events }: Dossier, { seats, momentMs }: Removals, latest: boolean) => {
  const index = events.findIndex(({ kind }) => kind === 'committee-decided');
  const decided = events[index];
  if (decided === undefined) return undefined;
  const votes = new Map(
    events
      .slice(0, index)
      .flatMap(({ kind, details }) => (kind === 'vote-cast' ? [[details?.['seat'], details?.['choice']] as const] : [])),
  );
  const allowance = latest ? momentMs : 0;
  for (const [seat, at] of seats) if (Date.parse(at) + allowance <= Date.parse(decided.at)) votes.delete(seat);
  return { decided, votes };
};

/** Whether the votes say what was decided: more than half of those that say yes or no, or half with the chair's. */
const isAsVoted = (file: Dossier, removals: Removals, latest = false): boolean => {
  const found = votesAtDecision(file, removals, latest);
  if (found === undefined) return true;
  const choices = [...found.votes.values()];
  const [yes, no] = (['approve', 'reject'] as const).map((one) => choices.filter((choice) => choice === one).length);
  if (yes === undefined || no === undefined) return false;
  const wins = yes === no ? found.votes.get(SEATS[0]) === 'approve' : yes > no;
  return wins === (found.decided.to === 'approved');
};

export const outcomeFaults = (files: readonly Dossier[], removals: Removals): readonly string[] =>
  files.flatMap((file) => {
    const { reference, status } = file.application;
    return [
      ...(hasOneOutcome(file) ? [] : [`${reference}: ${decisionsOf(file).join('+') || 'undecided'}, ${status}`]),
      ...(isAsVoted(file, removals) || isAsVoted(file, removals, true) ? [] : [`${reference} is not decided as was voted`]),
    ];
  });

/** Votes in the logs that should not be there. */
export type VoteFigures = {
  readonly counted: number;
  /** After the file had left the committee. */
  readonly late: number;
  /** By a member, after the moment in which she was removed. */
  readonly removed: number;
  /** The same again in the same seat. */
  readonly twice: number;
};

export const voteFigures = (files: readonly Dossier[], { seats, momentMs }: Removals): VoteFigures => {
  const figures = { counted: 0, late: 0, removed: 0, twice: 0 };
  for (const { events } of files) {
    const newest = new Map<string, string>();
    let left = false;
    for (const { kind, to, at, details } of events) {
      if (kind === 'vote-cast') {
        const seat = String(details?.['seat']);
        const said = `${details?.['choice']} ${details?.['category'] ?? ''}`;
        const gone = [...seats].find(([of]) => of === seat)?.[1];
        if (left) figures.late += 1;
        if (gone !== undefined && Date.parse(at) > Date.parse(gone) + momentMs) figures.removed += 1;
        if (newest.get(seat) === said) figures.twice += 1;
        newest.set(seat, said);
      }
      if (kind === 'sent-to-committee') left = false;
      else if (to !== 'in-review') left = true;
    }
    figures.counted += newest.size;
  }
  return figures;
};

export const voteFaults = ({ late, removed, twice }: VoteFigures): readonly string[] => [
  ...(late > 0 ? [`${late} late votes were counted`] : []),
  ...(removed > 0 ? [`${removed} votes of a removed member were counted`] : []),
  ...(twice > 0 ? [`${twice} votes stand twice in the log`] : []),
];
