import type { Instant } from '../../core/application/application.ts';
import type { CommitteeEvent } from '../../core/audit/committee-event.ts';
import { type Actor, type AuditEvent, AuditEventSchema } from '../../core/audit/event.ts';
import { MeetingSchema } from '../../core/meeting/meeting.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { type Vote, VoteSchema } from '../../core/review/vote.ts';
import { readLog, writeWithEvent } from '../committee/committee-log.ts';
import { eraseEntryReason } from '../committee/entry-erasure.ts';
import { eraseInMinutes } from '../committee/minutes.ts';
import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { emptied } from '../emptied.ts';
import { applicationKey, committeeEventKey, eventKey, meetingsOf, voteKey } from '../keys.ts';
import { readPartition } from '../read.ts';
import type { Conflict, Write } from '../transaction.ts';
import { readApplication } from './application-row.ts';

/** What people wrote can be erased; that they wrote, and what it came to, stays and verifies as before. */
export const createErasures = (context: StoreContext) => ({
  /**
   * Erases the text of an entry of a file's log, with its salt, wherever it stands: in that entry and those with the very same text,
   * in their votes, in what the committee's own log says of a reopening, and in every version of minutes. Their digests stay. The
   * committee's log tells that it was done, once. Done again, it erases what a meeting that was being closed has brought back.
   * Answers in how many rows of minutes; `NotFound`: there is no such application or entry, or it never had a reason.
   */
  eraseReason: async (
    { application: id, entry }: { readonly application: string; readonly entry: number },
    { by, at, why }: { readonly by: Actor; readonly at: Instant; readonly why: string },
  ): Promise<Result<number, 'NotFound' | Conflict>> => {
    const application = await readApplication(context, id);
    const { events, votes } = await readWritten(context, id);
    const named = events.find(({ seq }) => seq === entry);
    if (application === undefined || named?.reasonDigest === undefined) return err('NotFound');
    const { province, reference } = application;
    const { reason: text } = named;
    const same = events.filter(({ reason }) => reason === text);
    if (text !== undefined) {
      const told = (await readLog(context, province)).filter((event) => isReopening(event, reference) && event.reason === text);
      const draft = { kind: 'reason-erased', by, details: { reference, entry }, reason: why } as const;
      const erased = await writeWithEvent(context, province, { draft, at }, [
        ...same.map(({ seq }) => emptied(context, eventKey(context.region, id, seq))),
        ...votes.filter(({ reason }) => reason === text).map((vote) => voteWrite(context, vote)),
        ...told.map(({ seq }) => emptied(context, committeeEventKey(context.region, province, seq))),
      ]);
      if (!erased.ok) return erased;
    }
    return ok(
      await eraseInAllMinutes(context, province, {
        application: id,
        digests: new Set(same.flatMap(({ reasonDigest }) => reasonDigest ?? [])),
      }),
    );
  },

  /** The same of an entry of a committee's own log: see `eraseEntryReason`. */
  eraseEntryReason: (entry: Parameters<typeof eraseEntryReason>[1], doing: Parameters<typeof eraseEntryReason>[2]) =>
    eraseEntryReason(context, entry, doing),
});

type Written = { readonly events: readonly AuditEvent[]; readonly votes: readonly Vote[] };
const readWritten = async (context: StoreContext, id: string): Promise<Written> => {
  const { pk } = applicationKey(context.region, id);
  const [events, votes] = await Promise.all([readPartition(context, pk, 'EVENT#'), readPartition(context, pk, 'VOTE#')]);
  return { events: events.map((row) => parseRow(AuditEventSchema, row)), votes: votes.map((row) => parseRow(VoteSchema, row)) };
};

const isReopening = ({ kind, details }: CommitteeEvent, reference: string): boolean =>
  kind === 'decision-reopened' && details?.['reference'] === reference;

/** Replaced meanwhile by a later vote of the seat, its row keeps that one's reason. */
const voteWrite = ({ table: TableName, region }: StoreContext, { application, round, seat, at }: Vote): Write<never> => ({
  optional: true,
  item: {
    Update: {
      TableName,
      Key: voteKey(region, application, round, seat),
      UpdateExpression: 'REMOVE reason',
      ConditionExpression: '#at = :at',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: { ':at': at },
    },
  },
});

/** Of all meetings of the committee: a file may have been on the agendas of several. */
const eraseInAllMinutes = async (
  context: StoreContext,
  province: string,
  erased: Parameters<typeof eraseInMinutes>[2],
): Promise<number> => {
  let rows = 0;
  for (const row of await readPartition(context, meetingsOf(context.region, province), 'MEETING#')) {
    rows += await eraseInMinutes(context, parseRow(MeetingSchema, row), erased);
  }
  return rows;
};
