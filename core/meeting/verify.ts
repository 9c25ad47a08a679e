import { canonical, type Digest, reasonDigest, verifyChain } from '../audit/chain.ts';
import type { CommitteeEvent } from '../audit/committee-event.ts';
import { voterOf } from '../review/ballot.ts';
import { countedIn } from '../review/standing.ts';
import { agendaDigest } from './agenda.ts';
import { type FileRecord, faultOf } from './close.ts';
import { lineFrom, type Sitting } from './line.ts';
import type { MinuteLine, Minutes } from './minutes.ts';
import { sealedLine, sealOf } from './seal.ts';
import { struckOff } from './struck-off.ts';

/**
 * What changed of a file since the meeting. `missing`: it is gone; `log`, `votes`, `record`: see `RecordFault`; `head`: its log is sound
 * but no longer holds what it held; `line`: the minutes say of it what its log does not; `reason`: the text of a reason was altered.
 */
export type FileFault = 'missing' | 'unreadable' | 'log' | 'votes' | 'record' | 'head' | 'line' | 'reason';

/** What is found of a file now: its record, nothing, or rows that cannot be read. */
export type FileNow = FileRecord | 'missing' | 'unreadable';

/** `unreadable`: its rows were altered so that they no longer parse, or are gone. */
export type VersionFound = { readonly version: number; readonly minutes: 'intact' | 'changed' | 'unreadable' };

export type Verification = {
  /** Each version, the oldest first: whether it is the one that was sealed, by its own hash, by what names it, and by the committee's log. */
  readonly versions: readonly VersionFound[];
  /** Whether the committee's log, which says what was sealed, is sound itself. */
  readonly log: 'intact' | 'changed';
  /** Whether each version is of just the files that the committee's log had on the agenda when it was closed. */
  readonly agenda: 'intact' | 'changed';
  /** The files at fault, in the order of the agenda. */
  readonly files: readonly {
    readonly reference: string;
    readonly fault: FileFault;
    /** The minutes themselves say that its log did not verify, or that it could not be read, when the meeting was closed. */
    readonly already: boolean;
  }[];
  /** How many were looked at. */
  readonly checked: number;
};

export const isIntact = ({ versions, log, agenda, files }: Verification): boolean =>
  versions.every(({ minutes }) => minutes === 'intact') && log === 'intact' && agenda === 'intact' && files.length === 0;

export type KeptVersion = {
  readonly version: number;
  /** What the meeting, or the version that came after, says its seal is; empty: nothing names it any more; undefined: what would is unreadable. */
  readonly named: string | undefined;
  readonly minutes: Minutes | 'unreadable';
};

type Kept = {
  readonly meeting: string;
  /** The oldest first. */
  readonly versions: readonly KeptVersion[];
  readonly events: readonly CommitteeEvent[];
  /** Kept beside the committee's log of its newest event. */
  readonly head: { readonly seq: number; readonly hash: string };
};

/** The seals of a meeting's minutes that the committee's log tells of, by version. */
export const loggedSeals = (events: readonly CommitteeEvent[], meeting: string): ReadonlyMap<number, string> =>
  new Map(
    events
      .filter(({ kind, details }) => kind === 'minutes-sealed' && details?.['meeting'] === meeting)
      .map(({ details }) => [Number(details?.['version']), String(details?.['seal'])]),
  );

/** Recomputes everything that the versions of a meeting's minutes rest on. `now`: what is found of each application today. */
export const verifyMinutes = (
  digest: Digest,
  { meeting, versions, events, head }: Kept,
  now: (application: string) => FileNow,
): Verification => {
  const logged = loggedSeals(events, meeting);
  const readable = versions.flatMap(({ minutes }) => (minutes === 'unreadable' ? [] : [minutes]));
  const chained = verifyChain(digest, events, head) === undefined;
  const files = new Map<string, Looked>();
  for (const [application, looked] of readable.flatMap((minutes) => filesOf(digest, minutes, events, now))) {
    // What one version says wrongly of a file is not mended by another.
    if (files.get(application)?.fault === undefined) files.set(application, looked);
  }
  return {
    versions: versions.map(({ version, named, minutes }) => ({
      version,
      minutes: minutes === 'unreadable' ? minutes : isSealed(digest, minutes, { meeting, version, named, logged }) ? 'intact' : 'changed',
    })),
    log: chained && readable.every(({ log }) => log.seq === 0 || events[log.seq - 1]?.hash === log.hash) ? 'intact' : 'changed',
    agenda: readable.every((minutes) => isOfAgenda(digest, minutes, events)) ? 'intact' : 'changed',
    files: [...files.values()].flatMap(({ line, fault }) =>
      fault === undefined
        ? []
        : [{ reference: line.reference, fault, already: line.log.fault !== undefined || line.decision.kind === 'unreadable' }],
    ),
    checked: files.size,
  };
};

type Sealed = Pick<Kept, 'meeting'> & Pick<KeptVersion, 'version' | 'named'> & { readonly logged: ReadonlyMap<number, string> };

const isSealed = (digest: Digest, minutes: Minutes, { meeting, version, named, logged }: Sealed): boolean => {
  const sealed = sealOf(digest, minutes);
  return (
    minutes.meeting === meeting &&
    minutes.version === version &&
    logged.get(version) === sealed &&
    (named === undefined || named === sealed)
  );
};

const isOfAgenda = (digest: Digest, { meeting, log, files }: Minutes, events: readonly CommitteeEvent[]): boolean => {
  const set = events.slice(0, log.seq).findLast(({ kind, details }) => kind === 'agenda-set' && details?.['meeting'] === meeting);
  return set?.details?.['digest'] === agendaDigest(digest, files);
};

type Looked = { readonly line: MinuteLine; readonly fault: FileFault | undefined };

/** What is found of each file of one version, by application. */
const filesOf = (
  digest: Digest,
  { openedAt, closedAt, log, files }: Minutes,
  events: readonly CommitteeEvent[],
  now: (application: string) => FileNow,
): readonly (readonly [string, Looked])[] => {
  const sitting = { openedAt, closedAt, struckBy: struckOff(events.slice(0, log.seq)) };
  const struck = struckOff(events)(events.map(({ at }) => at).reduce((a, b) => (a < b ? b : a), ''));
  return files.map((line) => [line.application, { line, fault: fileFault(digest, line, now(line.application), { ...sitting, struck }) }]);
};

/** `struck`: whoever was struck off by today. */
type Since = Sitting & { readonly struck: ReadonlySet<string> };

const fileFault = (digest: Digest, line: MinuteLine, now: FileNow, sitting: Since): FileFault | undefined => {
  if (typeof now === 'string') return now;
  const fault = faultOf(digest, now);
  if (fault !== undefined) return fault.what;
  if (isVoidedWrongly(now, sitting)) return 'record';
  // Put right since: nothing was told of it that it could contradict.
  if (line.decision.kind === 'unreadable') return undefined;
  const { seq, hash } = line.log;
  if (now.events[seq - 1]?.hash !== hash) return 'head';
  if (!saysTheSame(line, now, sitting)) return 'line';
  const altered = line.reasons.some(
    ({ digest: kept, salt, text }) => text !== undefined && reasonDigest(digest, salt ?? '', text) !== kept,
  );
  return altered ? 'reason' : undefined;
};

/** Only the votes of whoever was struck off are void, or those that a decision says it was made without. */
const isVoidedWrongly = ({ application: { ballots }, events }: FileRecord, { struck }: Since): boolean =>
  Object.entries(ballots).some(([seat, ballot]) => {
    const voter = voterOf(seat, ballot);
    return ballot.void === true && !struck.has(voter) && events.every((event) => countedIn(event, voter));
  });

/** The line is made again from the log as it was then: its first `seq` events. */
const saysTheSame = (line: MinuteLine, { application, events }: FileRecord, sitting: Sitting): boolean => {
  const again = {
    application: application.id,
    reference: application.reference,
    ...lineFrom(events.slice(0, line.log.seq), sitting),
    log: line.log,
  };
  return canonical(sealedLine(again)) === canonical(sealedLine(line));
};
