import type { Status } from '../core/application/status.ts';
import { shardOf } from './shard.ts';

/**
 * The only place that builds keys. Every partition begins with the region and none is the region alone.
 * Table of access patterns: docs/access-patterns.md.
 */
export type Key = { readonly pk: string; readonly sk: string };

const number = (n: number): string => String(n).padStart(4, '0');

export const applicationKey = (region: string, id: string): Key => ({ pk: `${region}#APP#${id}`, sk: 'APPLICATION' });
export const formKey = (region: string, id: string): Key => ({ pk: `${region}#APP#${id}`, sk: 'FORM' });
/** The task token on which the execution waits. */
export const waitKey = (region: string, id: string): Key => ({ pk: `${region}#APP#${id}`, sk: 'WAIT' });
export const eventKey = (region: string, id: string, seq: number): Key => ({ pk: `${region}#APP#${id}`, sk: `EVENT#${number(seq)}` });
export const scoreKey = (region: string, id: string, round: number): Key => ({ pk: `${region}#APP#${id}`, sk: `SCORE#${number(round)}` });
export const messageKey = (region: string, id: string, seq: number): Key => ({ pk: `${region}#APP#${id}`, sk: `MESSAGE#${number(seq)}` });
export const voteKey = (region: string, id: string, round: number, seat: string): Key => ({
  pk: `${region}#APP#${id}`,
  sk: `VOTE#${number(round)}#${seat}`,
});
export const beneficiaryKey = (region: string, id: string): Key => ({ pk: `${region}#APP#${id}`, sk: 'BENEFICIARY' });

export const referenceKey = (region: string, reference: string): Key => ({ pk: `${region}#REF#${reference}`, sk: 'REFERENCE' });
/** `key`: digest of the caller's Idempotency-Key. */
export const idempotencyKey = (region: string, key: string): Key => ({ pk: `${region}#IDEMPOTENCY#${key}`, sk: 'IDEMPOTENCY' });
/** `hash`: digest of the resume code. */
export const draftKey = (region: string, hash: string): Key => ({ pk: `${region}#DRAFT#${hash}`, sk: 'DRAFT' });
/** Applications with one telephone, or one day of birth; `trace`: its pseudonym. Version 7 ids: the newest is the last. */
const TRACES = { phone: 'SAME-PHONE', birth: 'SAME-BIRTH' } as const;
export const tracesOf = (region: string, kind: keyof typeof TRACES, trace: string): string => `${region}#${TRACES[kind]}#${trace}`;
export const traceKey = (region: string, kind: keyof typeof TRACES, trace: string, id: string): Key => ({
  pk: tracesOf(region, kind, trace),
  sk: `APP#${id}`,
});
export const caseKey = (region: string, id: string): Key => ({ pk: `${region}#CASE#${id}`, sk: 'CASE' });
export const placesKey = (region: string, host: string): Key => ({ pk: `${region}#HOST#${host}`, sk: 'PLACES' });
/** Seats taken of a province, a row for each category. */
export const seatsOf = (region: string, province: string): string => `${region}#SEATS#${province}`;
export const seatsKey = (region: string, province: string, category: number): Key => ({
  pk: seatsOf(region, province),
  sk: `CATEGORY#${category}`,
});
/** Counts of applications by status, of one province and one shard. */
export const counterKey = (region: string, province: string, shard: number): Key => ({
  pk: `${region}#COUNTER#${shard}`,
  sk: `PROVINCE#${province}`,
});
/** One counter would be written by every transaction of the region, which AWS would refuse as conflicts. */
export const COUNTER_SHARDS = 4;
/** `hash`: digest of the link's id. */
export const linkKey = (region: string, hash: string): Key => ({ pk: `${region}#LINK#${hash}`, sk: 'LINK' });
/** `subject`: who signs in, such as `member:MA-MAR:m1`. */
export const codeKey = (region: string, subject: string): Key => ({ pk: `${region}#CODE#${subject}`, sk: 'CODE' });
export const sessionKey = (region: string, hash: string): Key => ({ pk: `${region}#SESSION#${hash}`, sk: 'SESSION' });
export const guessKey = (region: string, subject: string, hour: string): Key => ({ pk: `${region}#GUESS#${subject}`, sk: `HOUR#${hour}` });
/** The women an agent registered. `agent`: `<province>:<id>`. */
export const clientsOf = (region: string, agent: string): string => `${region}#AGENT#${agent}`;
export const clientKey = (region: string, { agent, at, application }: Record<'agent' | 'at' | 'application', string>): Key => ({
  pk: clientsOf(region, agent),
  sk: `CLIENT#${at}#${application}`,
});
/** An address to which no e-mail goes any more. `address`: its pseudonym. */
export const suppressionKey = (region: string, address: string): Key => ({ pk: `${region}#SUPPRESSED#${address}`, sk: 'SUPPRESSED' });
export const digestKey = (region: string, subject: string): Key => ({ pk: `${region}#DIGEST#${subject}`, sk: 'DIGEST' });

/** What became of a province's committee since it was configured, and its log. */
const committeePartition = (region: string, province: string): string => `${region}#COMMITTEE#${province}`;
export const rosterKey = (region: string, province: string): Key => ({ pk: committeePartition(region, province), sk: 'ROSTER' });
export const committeeLogKey = (region: string, province: string): Key => ({ pk: committeePartition(region, province), sk: 'LOG' });
export const committeeEventKey = (region: string, province: string, seq: number): Key => ({
  pk: committeePartition(region, province),
  sk: `EVENT#${String(seq).padStart(6, '0')}`,
});
/** When all who owe a vote were last to be written to at once. */
export const digestRequestKey = (region: string, province: string): Key => ({
  pk: committeePartition(region, province),
  sk: 'DIGEST-REQUEST',
});
/** Of one entry of the log, a letter to somebody whom it concerns. `to`: her id as a voter. */
export const seatLetterKey = (region: string, province: string, { event, kind, to }: SeatLetterId): Key => ({
  pk: committeePartition(region, province),
  sk: `LETTER#${String(event).padStart(6, '0')}#${kind}#${to}`,
});
type SeatLetterId = { readonly event: number; readonly kind: string; readonly to: string };
export const talliedKey = (region: string, province: string): Key => ({ pk: committeePartition(region, province), sk: 'TALLIED' });

/** The meetings of a committee, the newest last. */
export const meetingsOf = (region: string, province: string): string => `${region}#MEETING#${province}`;
const meetingNumber = (year: number, n: number): string => `${year}-${String(n).padStart(3, '0')}`;
export const meetingKey = (region: string, { province, year, number: n }: Meeting): Key => ({
  pk: meetingsOf(region, province),
  sk: `MEETING#${meetingNumber(year, n)}`,
});
/** Which meeting of a committee is open: one at most. */
export const openMeetingKey = (region: string, province: string): Key => ({ pk: meetingsOf(region, province), sk: 'OPEN' });
const meetingPartition = (region: string, { province, year, number: n }: Meeting): string =>
  `${region}#MEETING#${province}#${meetingNumber(year, n)}`;
export const agendaKey = (region: string, meeting: Meeting): Key => ({ pk: meetingPartition(region, meeting), sk: 'AGENDA' });
/** `voter`: who joined, by her id as a voter. */
export const joinedKey = (region: string, meeting: Meeting, voter: string): Key => ({
  pk: meetingPartition(region, meeting),
  sk: `JOINED#${voter}`,
});
/** A version of a meeting's minutes is several rows, under its seal: two writers never mix theirs. Part 0 has no files. */
export const minutesKey = (region: string, meeting: Meeting, { version, seal, part }: MinutesPart): Key => ({
  pk: meetingPartition(region, meeting),
  sk: `MINUTES#${number(version)}#${seal}#${number(part)}`,
});
type Meeting = { readonly province: string; readonly year: number; readonly number: number };
type MinutesPart = { readonly version: number; readonly seal: string; readonly part: number };

/** Files of a committee (or a host) in one status, best score first, then by time of submission. */
export const queueKey = (region: string, holder: string, status: Status | 'open-case'): string => `${region}#QUEUE#${holder}#${status}`;
export const queueSort = (score: number, submittedAt: string, id: string): string => `${number(9999 - score)}#${submittedAt}#${id}`;
/** The same order in the docket; `reference` makes it whole. */
export const docketSort = ({ score, submittedAt, reference }: { score: number; submittedAt: string; reference: string }): string =>
  queueSort(score, submittedAt, reference);
/** What is searched of the forms of a province, apart from what anybody reads who does not search. */
export const searchOf = (region: string, province: string): string => `${region}#SEARCH#${province}`;
export const searchKey = (region: string, province: string, id: string): Key => ({ pk: searchOf(region, province), sk: `APP#${id}` });
/** The holder of all cases of a region. */
export const COORDINATOR = 'COORDINATOR';
/** The holder of a waiting list: a freed place is for one category, a seat for one category and province. */
export const waitingList = (category: number, province: string): string => `CATEGORY-${category}#${province}`;

/** Due work is spread over shards, so that no partition takes every write. */
export const DUE_SHARDS = 4;
export const dueKey = (region: string, shard: number): string => `${region}#DUE#${shard}`;
export const dueIndexKey = (region: string, id: string, dueAt: string): { readonly dpk: string; readonly dsk: string } => ({
  dpk: dueKey(region, shardOf(id, DUE_SHARDS)),
  dsk: dueAt,
});

/** When an entry is due again after due work failed on it so many times. Whoever writes its row anew begins at none. */
export const postponedSort = (dueAt: string, failures: number): string => `${dueAt}#${failures}`;
/** After all that is due up to an instant. */
export const dueUntil = (until: string): string => `${until}#~`;
export const parseDueSort = (dsk: unknown): { readonly dueAt: string; readonly failures: number } => {
  const [dueAt = '', failures = '0'] = String(dsk).split('#');
  return { dueAt, failures: Number(failures) };
};

/** Drafts apart: anyone can begin thousands, and they must not hold up what is due of applications. */
export const draftDueKey = (region: string, shard: number): string => `${region}#DUE-DRAFT#${shard}`;
export const draftDueIndexKey = (region: string, hash: string, dueAt: string): { readonly dpk: string; readonly dsk: string } => ({
  dpk: draftDueKey(region, shardOf(hash, DUE_SHARDS)),
  dsk: dueAt,
});

/** National table. The claim's partition is spread by its own hash. */
export const claimKey = (claim: string): Key => ({ pk: `CLAIM#${claim}`, sk: 'CLAIM' });
export const contenderKey = (claim: string): Key => ({ ...claimKey(claim), sk: 'CONTENDER' });
/** Everything that a region is told; see `noticeKey`. */
export const noticesOf = (region: string): string => `${region}#NOTICE`;
/** What one application has to tell another with the same CIN, in this region or another. */
export const noticeKey = ({ region, at, cause, application }: Record<'region' | 'at' | 'cause' | 'application', string>): Key => ({
  pk: noticesOf(region),
  sk: `${at}#${cause}#${application}`,
});
export const aggregateKey = (region: string, day: string): Key => ({ pk: `${region}#AGGREGATE`, sk: day });
/** Where a region's portal is: a partition of its own, so that no region can send another's applicants elsewhere. */
export const portalKey = (region: string): Key => ({ pk: `${region}#PORTAL`, sk: 'PORTAL' });
