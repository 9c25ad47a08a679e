import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../core/application/application.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type SeatLetter, type SeatLetterDraft, SeatLetterSchema } from '../../core/review/seat-letters.ts';
import type { StoreContext } from '../context.ts';
import { type CorruptRecord, parseReadable, parseRow, wholeRow } from '../corrupt-record.ts';
import { rosterKey, seatLetterKey } from '../keys.ts';
import { readPartition } from '../read.ts';
import { type Write, writeIf } from '../transaction.ts';

/** Who is told of a change of who sits. `expiresAt`: real time in epoch seconds. */
export type NewSeatLetters = { readonly drafts: readonly SeatLetterDraft[]; readonly expiresAt: number };
export type SeatLetters = ReturnType<typeof createSeatLetters>;

/** They are written with the change of which they tell, and with its entry `event` of the committee's log. */
export const seatLetterWrites = (
  { table, region }: StoreContext,
  province: string,
  event: number,
  { drafts, expiresAt }: NewSeatLetters = { drafts: [], expiresAt: 0 },
): readonly Write<never>[] =>
  drafts.map((draft) => {
    const letter: SeatLetter = { province, event, ...draft, state: 'owed', attempts: 0, repeated: false, expiresAt };
    return { item: { Put: { TableName: table, Item: { ...seatLetterKey(region, province, letter), ...letter } } } };
  });

/** What people are told of who sits, once each: claimed before it is sent, confirmed after. */
export const createSeatLetters = (context: StoreContext) => {
  const { db, table, region } = context;

  /** Replaces a letter as it was read. */
  const replace = async (read: SeatLetter, next: SeatLetter): Promise<Result<SeatLetter, 'AlreadyClaimed'>> => {
    const written = await writeIf(() =>
      db.send(
        new PutCommand({
          TableName: table,
          Item: { ...seatLetterKey(region, next.province, next), ...wholeRow(next) },
          ConditionExpression: '#state = :state AND attempts = :attempts',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':state': read.state, ':attempts': read.attempts },
        }),
      ),
    );
    return written ? ok(next) : err('AlreadyClaimed');
  };

  return {
    /**
     * Those of a committee that have not expired, sent ones too, the oldest first. `now`: real time in epoch seconds. Rows that cannot be read: as
     * in a queue.
     */
    list: async (province: string, now: number, unreadable?: (error: CorruptRecord) => void): Promise<readonly SeatLetter[]> => {
      const { pk } = rosterKey(region, province);
      const rows = await readPartition(context, pk, 'LETTER#');
      return parseReadable(rows, (row) => parseRow(SeatLetterSchema, row), unreadable).filter(({ expiresAt }) => expiresAt > now);
    },

    /** `AlreadyClaimed`: another run has it. One that was claimed and never confirmed is marked as repeated. */
    claim: (letter: SeatLetter, at: Instant): Promise<Result<SeatLetter, 'AlreadyClaimed'>> =>
      replace(letter, {
        ...letter,
        state: 'claimed',
        attempts: letter.attempts + 1,
        repeated: letter.repeated || letter.state === 'claimed',
        claimedAt: at,
      }),

    /** One that was sent and came back is owed again, with the mark of a repetition. */
    owe: (letter: SeatLetter): Promise<Result<SeatLetter, 'AlreadyClaimed'>> =>
      replace(letter, { ...letter, state: 'owed', repeated: true }),

    /** Notes what became of a claimed letter. */
    confirm: (letter: SeatLetter, state: 'sent' | 'failed' | 'suppressed'): Promise<Result<SeatLetter, 'AlreadyClaimed'>> =>
      replace(letter, { ...letter, state }),
  };
};
