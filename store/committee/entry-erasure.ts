import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Instant } from '../../core/application/application.ts';
import type { CommitteeEvent } from '../../core/audit/committee-event.ts';
import { type Actor, AuditEventSchema } from '../../core/audit/event.ts';
import { parseMeetingId } from '../../core/meeting/meeting.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { extendedFiles } from '../../core/review/extended-files.ts';
import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { emptied } from '../emptied.ts';
import { applicationKey, committeeEventKey, eventKey, meetingKey, referenceKey } from '../keys.ts';
import { readOne, readPartition } from '../read.ts';
import { ReferenceSchema } from '../rows.ts';
import { type Conflict, writeAll, writeIf } from '../transaction.ts';
import { readLogEvent, writeWithEvent } from './committee-log.ts';

/**
 * Erases the text of an entry of a committee's own log, with its salt, and its copies: in the logs of the files that it names, and in the meeting
 * that it cancelled. Their digests stay. The log tells that it was done, once. The copies go first, so that what ended midway is done again whole.
 * Answers in how many other places it stood; `NotFound`: there is no such entry, or it never had a reason. Files that an entry does not name keep
 * theirs: see `unnamedFiles`.
 */
export const eraseEntryReason = async (
  context: StoreContext,
  { province, entry }: { readonly province: string; readonly entry: number },
  { by, at, why }: { readonly by: Actor; readonly at: Instant; readonly why: string },
): Promise<Result<number, 'NotFound' | Conflict>> => {
  const event = await readLogEvent(context, province, entry);
  if (event?.reasonDigest === undefined) return err('NotFound');
  const { reason: text } = event;
  if (text === undefined) return ok(0);
  let copies = await eraseInMeeting(context, event, text);
  for (const reference of filesOf(event)) {
    const erased = await eraseInFile(context, reference, text);
    if (!erased.ok) return erased;
    copies += erased.value;
  }
  const draft = { kind: 'reason-erased', by, details: { entry }, reason: why } as const;
  const erased = await writeWithEvent<Conflict>(context, province, { draft, at }, [
    emptied(context, committeeEventKey(context.region, province, entry)),
  ]);
  return erased.ok ? ok(copies) : erased;
};

/** The files in whose logs the same words stand. */
const filesOf = ({ kind, details = {} }: CommitteeEvent): readonly string[] => {
  const { reference } = details;
  if (kind === 'deadlines-extended') return extendedFiles(details).map((file) => file.reference);
  return kind === 'decision-reopened' && typeof reference === 'string' ? [reference] : [];
};

const eraseInFile = async (context: StoreContext, reference: string, text: string): Promise<Result<number, Conflict>> => {
  const { region } = context;
  const found = await readOne(context, referenceKey(region, reference), ReferenceSchema);
  if (found === undefined) return ok(0);
  const { application } = found;
  const events = (await readPartition(context, applicationKey(region, application).pk, 'EVENT#')).map((row) =>
    parseRow(AuditEventSchema, row),
  );
  const same = events.filter(({ kind, reason }) => (kind === 'deadline-extended' || kind === 'reopened') && reason === text);
  if (same.length === 0) return ok(0);
  const written = await writeAll<Conflict>(
    context.db,
    same.map(({ seq }) => emptied(context, eventKey(region, application, seq))),
  );
  return written.ok ? ok(same.length) : written;
};

/** Its row keeps an empty text, which every release reads. */
const eraseInMeeting = async ({ db, table, region }: StoreContext, { kind, details }: CommitteeEvent, text: string): Promise<number> => {
  const meeting = kind === 'meeting-cancelled' ? parseMeetingId(String(details?.['meeting'])) : undefined;
  if (meeting === undefined) return 0;
  const erased = await writeIf(() =>
    db.send(
      new UpdateCommand({
        TableName: table,
        Key: meetingKey(region, meeting),
        UpdateExpression: 'SET cancelled.reason = :none',
        ConditionExpression: 'cancelled.reason = :text',
        ExpressionAttributeValues: { ':none': '', ':text': text },
      }),
    ),
  );
  return erased ? 1 : 0;
};
