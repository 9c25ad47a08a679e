import type { Application, Instant } from '../../core/application/application.ts';
import { REPAIR } from '../../core/application/repair.ts';
import { type Message, MessageSchema, type Receipt } from '../../core/message/message.ts';
import { plusMinutes } from '../../core/time.ts';
import { closeWrite } from '../application/case-writes.ts';
import { confirmAll } from '../application/receipts.ts';
import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { applicationKey, messageKey } from '../keys.ts';
import { readOne, readPartition } from '../read.ts';
import { writeAll } from '../transaction.ts';
import { messageRow } from './message-writes.ts';

export type Messages = ReturnType<typeof createMessages>;

/** What applicants were told and must still be told. New messages are made by changes only: see `changes.ts`. */
export const createMessages = (context: StoreContext) => {
  const { table, region } = context;

  const all = async (id: string): Promise<readonly Message[]> =>
    (await readPartition(context, applicationKey(region, id).pk, 'MESSAGE#')).map((row) => parseRow(MessageSchema, row));

  /** Takes a message up as it was read. Undefined: another worker was faster, and the message is its business. */
  const takeUp = async (
    read: Message,
    { cause: _cause, ...next }: Message,
    closes: readonly string[] = [],
  ): Promise<Message | undefined> => {
    const result = await writeAll<'AlreadyClaimed'>(context.db, [
      {
        refusal: 'AlreadyClaimed',
        item: {
          Put: {
            TableName: table,
            Item: messageRow(region, next),
            ConditionExpression: '#state = :state AND attempts = :attempts AND repeated = :repeated AND claimedAt = :claimedAt',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: {
              ':state': read.state,
              ':attempts': read.attempts,
              ':repeated': read.repeated,
              ':claimedAt': read.claimedAt,
            },
          },
        },
      },
      ...closes.map((id) => closeWrite(context, id)),
    ]);
    return result.ok ? next : undefined;
  };

  /** `at`: programme time. Due work looks again when the send is not confirmed by then. */
  const claimedAt = (at: Instant) => ({ state: 'claimed' as const, claimedAt: at, dueAt: plusMinutes(at, REPAIR.stuck) });

  return {
    get: (id: string, seq: number): Promise<Message | undefined> => readOne(context, messageKey(region, id, seq), MessageSchema),

    /** Every message of an application, oldest first. */
    all,

    /** Those whose send is not confirmed, oldest first. */
    claimed: async (id: string): Promise<readonly Message[]> => (await all(id)).filter(({ state }) => state === 'claimed'),

    /** Claims once more, marked, a message whose send ended without an answer. Undefined: it was repeated before, or another did. */
    claimRepeat: async (message: Message, at: Instant): Promise<Message | undefined> =>
      message.state !== 'claimed' || message.repeated
        ? undefined
        : takeUp(message, { ...message, ...claimedAt(at), attempts: message.attempts + 1, repeated: true }),

    /** Claims a message whose send was refused, when its time has come. Undefined: another worker was faster. */
    claimFailed: async (message: Message, at: Instant): Promise<Message | undefined> =>
      message.state !== 'failed' ? undefined : takeUp(message, { ...message, ...claimedAt(at), attempts: message.attempts + 1 }),

    /** Claims a parked message because a person asks for it, and closes the case. All attempts are granted anew. */
    claimParked: async (message: Message, at: Instant, closes: string): Promise<Message | undefined> =>
      message.state !== 'parked' ? undefined : takeUp(message, { ...message, ...claimedAt(at), attempts: 1 }, [closes]),

    /** Notes what became of sends, in one transaction; a parked message opens its case. `at`: when, for those cases. */
    confirm: (application: Application, receipts: readonly Receipt[], at?: Instant) => confirmAll(context, application, receipts, at),
  };
};
