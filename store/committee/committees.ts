import { PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Instant } from '../../core/application/application.ts';
import type { CommitteeEvent, CommitteeEventDraft } from '../../core/audit/committee-event.ts';
import { ok, type Result } from '../../core/result.ts';
import { noRoster, type Roster, RosterSchema } from '../../core/review/roster.ts';
import type { StoreContext } from '../context.ts';
import { wholeRow } from '../corrupt-record.ts';
import { rosterKey, talliedKey } from '../keys.ts';
import { readOne } from '../read.ts';
import { type Conflict, type Write, writeAll } from '../transaction.ts';
import { type LogHead, readLog, readLogEvent, readLogHead, writeWithEvent } from './committee-log.ts';
import { type NewSeatLetters, seatLetterWrites } from './seat-letters.ts';

export type Committees = ReturnType<typeof createCommittees>;

/** How the open files were last counted. */
const TalliedSchema = z.strictObject({
  /** By which seats, chair and quorum: see `countingOf`. */
  by: z.string(),
  /** Ids of files on which that failed. */
  failed: z.array(z.string()),
});
export type Tallied = z.infer<typeof TalliedSchema>;

/** What became of each committee since it was configured, and its log. Committees by their province. */
export const createCommittees = (context: StoreContext) => {
  const { db, table, region } = context;

  const rosterWrite = (roster: Roster): Write<'StaleVersion'> => ({
    refusal: 'StaleVersion',
    item: {
      Put: {
        TableName: table,
        Item: { ...rosterKey(region, roster.province), ...wholeRow(roster) },
        ...(roster.version === 1
          ? { ConditionExpression: 'attribute_not_exists(pk)' }
          : { ConditionExpression: 'version = :version', ExpressionAttributeValues: { ':version': roster.version - 1 } }),
      },
    },
  });

  return {
    /** As last written; of a committee that nobody changed, an empty one. */
    getRoster: async (province: string): Promise<Roster> =>
      (await readOne(context, rosterKey(region, province), RosterSchema)) ?? noRoster(province),

    /**
     * Writes a roster, the event that tells of it and the letters to those whom it concerns, all or nothing. Its version is the one that was read, plus one.
     * Without an event nothing changed of who sits, and nobody is written to.
     * `StaleVersion`: somebody else changed it since it was read.
     */
    saveRoster: async (
      roster: Roster,
      { event, at, letters }: { readonly event?: CommitteeEventDraft | undefined; readonly at: Instant; readonly letters?: NewSeatLetters },
    ): Promise<Result<Roster, 'StaleVersion' | Conflict>> => {
      if (event === undefined) {
        const noted = await writeAll(db, [rosterWrite(roster)]);
        return noted.ok ? ok(roster) : noted;
      }
      const written = await writeWithEvent(context, roster.province, { draft: event, at }, ({ seq }) => [
        rosterWrite(roster),
        ...seatLetterWrites(context, roster.province, seq, letters),
      ]);
      return written.ok ? ok(roster) : written;
    },

    /** Notes in a committee's log what happened elsewhere. */
    note: (province: string, draft: CommitteeEventDraft, at: Instant): Promise<Result<CommitteeEvent, Conflict>> =>
      writeWithEvent<Conflict>(context, province, { draft, at }, []),

    /** The log, oldest first. */
    events: (province: string): Promise<readonly CommitteeEvent[]> => readLog(context, province),

    event: (province: string, seq: number): Promise<CommitteeEvent | undefined> => readLogEvent(context, province, seq),

    /** The number and hash of the newest event, against which the log is verified. */
    head: (province: string): Promise<LogHead> => readLogHead(context, province),

    /** How the open files were last counted; undefined: never. */
    tallied: (province: string): Promise<Tallied | undefined> => readOne(context, talliedKey(region, province), TalliedSchema),

    setTallied: async (province: string, tallied: Tallied): Promise<void> => {
      await db.send(new PutCommand({ TableName: table, Item: { ...talliedKey(region, province), ...wholeRow(tallied) } }));
    },
  };
};
