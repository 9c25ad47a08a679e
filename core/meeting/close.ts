import type { Application } from '../application/application.ts';
import { type Digest, reasonDigest, verifyChain } from '../audit/chain.ts';
import type { AuditEvent, EventKind } from '../audit/event.ts';
import { voterOf } from '../review/ballot.ts';
import type { Vote } from '../review/vote.ts';
import type { Agenda } from './agenda.ts';
import { lineFrom, newestVotes, type Sitting } from './line.ts';
import type { MinuteLine } from './minutes.ts';

/** What is stored of a file, read at one moment. */
export type FileRecord = {
  readonly application: Pick<
    Application,
    'id' | 'reference' | 'status' | 'round' | 'ballots' | 'score' | 'gridVersion' | 'category' | 'lastEvent'
  >;
  readonly events: readonly AuditEvent[];
  readonly votes: readonly Vote[];
};

/**
 * What is wrong with a file's record. `log`: its chain of events; `votes`: the votes kept beside it; `record`: where the application says
 * it stands, by which ballots, points, grid and category.
 */
export type RecordFault = { readonly what: 'log' | 'votes' | 'record'; readonly seq?: number };

/**
 * Whether a file's parts agree: its events are chained and end where the application says, and votes, ballots, status and
 * assessment are what the events say. Also tells a reading that met a write half-way, for a Query is not one moment.
 */
export const faultOf = (digest: Digest, { application, events, votes }: FileRecord): RecordFault | undefined => {
  const broken = verifyChain(digest, events, application.lastEvent);
  if (broken !== undefined) return { what: 'log', seq: broken.seq };
  if (votesDisagree(digest, events, votes)) return { what: 'votes' };
  return recordDisagrees(application, events) ? { what: 'record' } : undefined;
};

const votesDisagree = (digest: Digest, events: readonly AuditEvent[], votes: readonly Vote[]): boolean => {
  const logged = [...new Set(events.filter(({ kind }) => kind === 'vote-cast').map(({ details }) => Number(details?.['round'])))].flatMap(
    (round) => newestVotes(events, round).map((vote) => ({ ...vote, round })),
  );
  if (logged.length !== votes.length) return true;
  return logged.some(({ seat, round, choice, event }) => {
    const kept = votes.find((vote) => vote.seat === seat && vote.round === round);
    return (
      kept === undefined ||
      kept.ballot.choice !== choice ||
      kept.ballot.category !== event.details?.['category'] ||
      kept.member !== event.by.id ||
      saysOther(digest, event, kept)
    );
  });
};

/** Erased, the text is gone from both, and leaves no salt to compare by. */
const saysOther = (digest: Digest, { salt, reasonDigest: logged }: AuditEvent, { reason }: Vote): boolean =>
  salt === undefined || reason === undefined ? salt !== undefined || reason !== undefined : reasonDigest(digest, salt, reason) !== logged;

const recordDisagrees = (application: FileRecord['application'], events: readonly AuditEvent[]): boolean =>
  events.at(-1)?.to !== application.status || ballotsDisagree(application, events) || assessmentDisagrees(application, events);

/** By ballots a file is decided: each must be a vote of the log, and each vote there must be one. Which are void the committee's log says. */
const ballotsDisagree = ({ round, ballots }: FileRecord['application'], events: readonly AuditEvent[]): boolean => {
  const logged = newestVotes(events, round);
  return (
    logged.length !== Object.keys(ballots).length ||
    logged.some(({ seat, choice, event }) => {
      const kept = Object.hasOwn(ballots, seat) ? ballots[seat] : undefined;
      return (
        kept === undefined || kept.choice !== choice || kept.category !== event.details?.['category'] || voterOf(seat, kept) !== event.by.id
      );
    })
  );
};

const assessmentDisagrees = ({ score, gridVersion, category }: FileRecord['application'], events: readonly AuditEvent[]): boolean => {
  // Her answer to a question puts the points away until the file is assessed again.
  const points = events.findLast(({ kind }) => kind === 'assessed' || kind === 'information-answered');
  const sorted = events.findLast(({ kind }) => SORTS.includes(kind));
  return score !== points?.details?.['points'] || gridVersion !== points?.rule || category !== sorted?.details?.['category'];
};

/** A decision may be for the other category. */
const SORTS: readonly EventKind[] = ['assessed', 'committee-decided', 'coordinator-decided'];

/** The line of a file that cannot be read: it holds up neither the meeting nor the others. */
export const unreadableLine = ({ application, reference }: Agenda['files'][number]): MinuteLine => ({
  application,
  reference,
  round: 0,
  category: 2,
  score: 0,
  grid: '',
  cast: 0,
  recused: [],
  decision: { kind: 'unreadable' },
  reasons: [],
  log: { seq: 0, hash: '' },
});

/** A file's line in the minutes. A log that does not verify is recorded as such: the meeting is closed all the same. */
export const minuteLine = (digest: Digest, record: FileRecord, sitting: Sitting): MinuteLine => {
  const { application, events } = record;
  const fault = faultOf(digest, record);
  const newest = events.at(-1);
  return {
    application: application.id,
    reference: application.reference,
    ...lineFrom(events, sitting),
    log: {
      seq: newest?.seq ?? application.lastEvent.seq,
      hash: newest?.hash ?? application.lastEvent.hash,
      ...(fault === undefined ? {} : { fault: fault.seq ?? application.lastEvent.seq }),
    },
  };
};
