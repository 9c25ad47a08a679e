import { canonical, type Digest, reasonDigest, verifyChain } from '../audit/chain.ts';
import type { CommitteeEvent } from '../audit/committee-event.ts';
import { type FileRecord, faultOf } from './close.ts';
import { lineFrom, type Sitting } from './line.ts';
import type { MinuteLine, Minutes } from './minutes.ts';
import { removedSeats } from './removed-seats.ts';
import { sealedLine, sealOf } from './seal.ts';

/**
 * What changed of a file since the meeting. `missing`: it is gone; `log`, `votes`, `record`: see `RecordFault`; `head`: its log is sound
 * but no longer holds what it held; `line`: the minutes say of it what its log does not; `reason`: the text of a reason was altered.
 */
export type FileFault = 'missing' | 'unreadable' | 'log' | 'votes' | 'record' | 'head' | 'line' | 'reason';

/** What is found of a file now: its record, nothing, or rows that cannot be read. */
export type FileNow = FileRecord | 'missing' | 'unreadable';

export type Verification = {
  /** Whether the minutes are those that were sealed: by their own hash, and by the committee's log. */
  readonly minutes: 'intact' | 'changed';
  /** Whether the committee's log, which says what was sealed, is sound itself. */
  readonly log: 'intact' | 'changed';
  /** The files at fault, in the order of the agenda. */
  readonly files: readonly {
    readonly reference: string;
    readonly fault: FileFault;
    /** The minutes themselves say that its log did not verify when the meeting was closed. */
    readonly already: boolean;
  }[];
  /** How many were looked at. */
  readonly checked: number;
};

export const isIntact = ({ minutes, log, files }: Verification): boolean => minutes === 'intact' && log === 'intact' && files.length === 0;

type Kept = {
  readonly minutes: Minutes;
  /** What the meeting says the seal is. */
  readonly seal: string;
  readonly events: readonly CommitteeEvent[];
  /** Kept beside the committee's log of its newest event. */
  readonly head: { readonly seq: number; readonly hash: string };
};

/** Recomputes everything that minutes rest on. `now`: what is found of each application today. */
export const verifyMinutes = (
  digest: Digest,
  { minutes, seal, events, head }: Kept,
  now: (application: string) => FileNow,
): Verification => {
  const sealed = sealOf(digest, minutes);
  const { openedAt, closedAt, log } = minutes;
  const sitting = { openedAt, closedAt, removed: removedSeats(events.slice(0, log.seq)) };
  const isSame = verifyChain(digest, events, head) === undefined && (log.seq === 0 || events[log.seq - 1]?.hash === log.hash);
  const logged = events.some(
    ({ kind, details }) => kind === 'minutes-sealed' && details?.['meeting'] === minutes.meeting && details['seal'] === sealed,
  );
  return {
    minutes: sealed === seal && logged ? 'intact' : 'changed',
    log: isSame ? 'intact' : 'changed',
    files: minutes.files.flatMap((line) => {
      const fault = fileFault(digest, line, now(line.application), sitting);
      return fault === undefined ? [] : [{ reference: line.reference, fault, already: line.log.fault !== undefined }];
    }),
    checked: minutes.files.length,
  };
};

const fileFault = (digest: Digest, line: MinuteLine, now: FileNow, sitting: Sitting): FileFault | undefined => {
  if (typeof now === 'string') return now;
  const fault = faultOf(digest, now);
  if (fault !== undefined) return fault.what;
  const { seq, hash } = line.log;
  if (now.events[seq - 1]?.hash !== hash) return 'head';
  if (!saysTheSame(line, now, sitting)) return 'line';
  const altered = line.reasons.some(
    ({ digest: kept, salt, text }) => text !== undefined && reasonDigest(digest, salt ?? '', text) !== kept,
  );
  return altered ? 'reason' : undefined;
};

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
