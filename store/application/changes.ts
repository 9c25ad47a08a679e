import { randomBytes } from 'node:crypto';
import type { Renewal } from '../../core/access/access.ts';
import type { Application } from '../../core/application/application.ts';
import type { Change } from '../../core/application/change.ts';
import type { Receipt } from '../../core/message/message.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type LogEntry, nextEvent } from '../committee/committee-log.ts';
import type { StoreContext } from '../context.ts';
import { eventKey, sessionKey } from '../keys.ts';
import { claimMessages } from '../message/message-writes.ts';
import { readRow } from '../read.ts';
import type { Notice } from '../rows.ts';
import { type Conflict, type Write, writeAll } from '../transaction.ts';
import { applicationWrite, attendantWrites, type NumberedChange } from './change-writes.ts';
import { type ClaimError, claimWrites, noticeWrite } from './claim-writes.ts';
import { type CountedContacts, contactWrites } from './contact-writes.ts';
import { chainEvents } from './events.ts';
import { silenceWrites } from './silence-writes.ts';

export type ChangeError = 'StaleVersion' | 'NoPlaceLeft' | 'NoSeatLeft' | 'ContactLimit' | ClaimError | Conflict;

/** What may ride in the same transaction. */
export type Extra = {
  /** Of messages that this step sent. */
  readonly receipts?: readonly Receipt[];
  readonly notices?: readonly Notice[];
  /** What the log of the province's committee tells of the change. */
  readonly tells?: LogEntry;
  /** The session, by its digest, that has her tracking code renewed by this change. One that has ended meanwhile notes nothing. */
  readonly renews?: { readonly session: string; readonly renewal: Renewal };
  /** The telephone and the address to which the application turns: `ContactLimit` when one was named too often. */
  readonly contacts?: CountedContacts;
};

/** Housekeeping that is no event of the programme: a callback taken, a reminder noted. */
export type Touch = {
  readonly at: string;
  readonly set?: Partial<Application>;
} & Pick<Change, 'messages' | 'cancels' | 'opens' | 'closes' | 'token'>;

export type Changes = ReturnType<typeof createChanges>;

/** Writes what the core's transitions decided, each change whole or not at all. */
export const createChanges = (context: StoreContext) => {
  /**
   * Makes one transaction of a change and answers the application as stored: give that one to the next change.
   * `StaleVersion`: the change was computed from something older than what is stored.
   */
  const commit = async (change: Change, extra: Extra = {}): Promise<Result<Application, ChangeError>> => {
    const numbered = number(change, extra);
    const result = await write(context, numbered, extra);
    if (result.ok || (await wasWritten(context, numbered))) return ok(numbered.application);
    return result;
  };

  /** Changes an application's own bookkeeping, without an event. Status and history stay. */
  const touch = (
    application: Application,
    { at, set = {}, ...effects }: Touch,
    extra: Extra = {},
  ): Promise<Result<Application, ChangeError>> => {
    const { id, region, province, status, lastEvent } = application;
    const after = { ...application, ...set, id, region, province, status, lastEvent, version: application.version + 1, changedAt: at };
    return commit({ before: application, after, events: [], ...effects }, extra);
  };

  return { commit, touch };
};

/** Gives numbers to a change's events and messages. */
export const number = (change: Change, { receipts = [] }: Extra): NumberedChange => {
  const events = chainEvents(change);
  const messages = claimMessages(change);
  const newest = events.at(-1);
  const application: Application = {
    ...change.after,
    lastEvent: newest === undefined ? change.after.lastEvent : { seq: newest.seq, hash: newest.hash },
    lastMessage: change.after.lastMessage + messages.length,
  };
  return { change, stamp: randomBytes(6).toString('base64url'), application, events, messages, receipts };
};

const TRANSFERS = 4;
/** Another event of the committee only moves what the log tells to the next number. */
const TRIES = 8;

/** A claim is given away only by whom it was read from; another reading decides when it moved meanwhile. */
const write = async (
  context: StoreContext,
  numbered: NumberedChange,
  { notices = [], renews, tells, contacts }: Extra,
): Promise<Result<void, ChangeError>> => {
  const silenced = await silenceWrites(context, numbered);
  for (let attempt = 1; ; attempt += 1) {
    const claims = await claimWrites(context, numbered.change);
    if (!claims.ok) return claims;
    const told = tells === undefined ? [] : (await nextEvent(context, numbered.application.province, tells)).writes;
    const writes: readonly Write<ChangeError | 'StaleLog'>[] = [
      applicationWrite(context, numbered),
      ...(contacts === undefined ? [] : contactWrites(context, contacts)),
      ...claims.value,
      ...attendantWrites(context, numbered),
      ...silenced.first,
      ...notices.map((notice) => noticeWrite(context, notice)),
      ...(renews === undefined ? [] : [renewalWrite(context, renews)]),
      ...told,
    ];
    const result = await writeAll(context.db, writes);
    if (result.ok) {
      for (const part of silenced.rest) await writeAfter(context, part);
      return result;
    }
    if (result.error === 'StaleLog') {
      if (attempt === TRIES) return err('Conflict');
      continue;
    }
    const moved = result.error === 'AlreadyClaimed' && numbered.change.claim === 'transfer';
    if (!moved || attempt >= TRANSFERS) return err(result.error);
  }
};

/** What follows a change that is written already: whatever goes wrong here must not make it look as if it had not been. */
const writeAfter = async ({ db, leftUndone }: StoreContext, writes: readonly Write<never>[]): Promise<void> => {
  try {
    const written = await writeAll(db, writes);
    if (!written.ok) leftUndone?.(new Error(written.error));
  } catch (error) {
    leftUndone?.(error);
  }
};

const renewalWrite = ({ table, region }: StoreContext, { session, renewal }: NonNullable<Extra['renews']>): Write<never> => ({
  optional: true,
  item: {
    Update: {
      TableName: table,
      Key: sessionKey(region, session),
      UpdateExpression: 'SET renewal = :renewal',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':renewal': renewal },
    },
  },
});

/**
 * Whether a refused change is in truth our own: the answer to the first attempt was lost on the way and the client's
 * second attempt found it done. The log tells by its stamp; a change without events is simply computed again.
 */
export const wasWritten = async (context: StoreContext, { application, events, stamp }: NumberedChange): Promise<boolean> => {
  const [first] = events;
  if (first === undefined) return false;
  return (await readRow(context, eventKey(context.region, application.id, first.seq)))?.['stamp'] === stamp;
};
