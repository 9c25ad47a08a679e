import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Meeting } from '../../core/meeting/meeting.ts';
import { type MinuteLine, MinuteLineSchema, type Minutes, MinutesHeadSchema } from '../../core/meeting/minutes.ts';
import type { StoreContext } from '../context.ts';
import { CorruptRecord, parseRow } from '../corrupt-record.ts';
import { agendaKey, minutesKey } from '../keys.ts';
import { readPartition } from '../read.ts';

/** Of JSON: well below what an item may weigh, and one file with every reason at its longest still fits. */
const PART_BYTES = 300_000;

const HeadRowSchema = z.strictObject({ ...MinutesHeadSchema.shape, parts: z.int().min(0) });
const PartRowSchema = z.strictObject({ files: z.array(MinuteLineSchema) });

type Sealed = { readonly version: number; readonly seal: string };

const rowsOf = (context: StoreContext, meeting: Meeting, seal: string, { files, ...head }: Minutes): readonly Record<string, unknown>[] => {
  const keyOf = (part: number) => minutesKey(context.region, meeting, { version: head.version, seal, part });
  const parts = split(files);
  return [{ ...keyOf(0), ...head, parts: parts.length }, ...parts.map((part, index) => ({ ...keyOf(index + 1), files: part }))];
};

/** As many lines in a part as fit. */
const split = (files: readonly MinuteLine[]): readonly (readonly MinuteLine[])[] => {
  const parts: MinuteLine[][] = [];
  let room = 0;
  for (const line of files) {
    const bytes = Buffer.byteLength(JSON.stringify(line));
    if (bytes > room || parts.length === 0) {
      parts.push([]);
      room = PART_BYTES;
    }
    parts.at(-1)?.push(line);
    room -= bytes;
  }
  return parts;
};

/**
 * Keeps minutes, part by part: they may be larger than a transaction. Nobody finds them before the meeting names their seal.
 * They are kept under it, so that of two who close a meeting at once neither touches what the other has written.
 */
export const putMinutes = async (context: StoreContext, meeting: Meeting, seal: string, minutes: Minutes): Promise<void> => {
  for (const Item of rowsOf(context, meeting, seal, minutes)) await context.db.send(new PutCommand({ TableName: context.table, Item }));
};

/** Removes minutes that came to nothing because another closed the meeting first. */
export const dropMinutes = async (context: StoreContext, meeting: Meeting, seal: string, minutes: Minutes): Promise<void> => {
  for (const { pk, sk } of rowsOf(context, meeting, seal, minutes))
    await context.db.send(new DeleteCommand({ TableName: context.table, Key: { pk, sk } }));
};

/** The minutes under a seal; undefined: there are none. Whether they still deserve it is for `verifyMinutes`. */
export const readMinutes = async (context: StoreContext, meeting: Meeting, { version, seal }: Sealed): Promise<Minutes | undefined> => {
  const { pk, sk } = minutesKey(context.region, meeting, { version, seal, part: 0 });
  const [first, ...rest] = await readPartition(context, pk, sk.slice(0, sk.lastIndexOf('#') + 1));
  if (first === undefined) return undefined;
  const { parts, ...head } = parseRow(HeadRowSchema, first);
  if (rest.length !== parts) throw new CorruptRecord(first, 'a part is missing');
  return { ...head, files: rest.flatMap((row) => parseRow(PartRowSchema, row).files) };
};

/** Erases the texts of an application's reasons, by their digests, in every version of a meeting's minutes. Their seals stay. Answers in how many rows. */
export const eraseInMinutes = async (
  context: StoreContext,
  meeting: Pick<Meeting, 'province' | 'year' | 'number'>,
  { application, digests }: { readonly application: string; readonly digests: ReadonlySet<string> },
): Promise<number> => {
  const { db, table, region } = context;
  let erased = 0;
  for (const row of await readPartition(context, agendaKey(region, meeting).pk, 'MINUTES#')) {
    const { pk, sk, files } = row;
    if (files === undefined) continue;
    const texts = parseRow(PartRowSchema, row).files.flatMap((line, file) =>
      line.application !== application
        ? []
        : line.reasons.flatMap(({ digest, text }, reason) =>
            digests.has(digest) && text !== undefined ? [`files[${file}].reasons[${reason}]`] : [],
          ),
    );
    if (texts.length === 0) continue;
    await db.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk, sk },
        UpdateExpression: `REMOVE ${texts.flatMap((path) => [`${path}.#text`, `${path}.salt`]).join(', ')}`,
        // Of minutes that came to nothing meanwhile no row begins anew.
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#text': 'text' },
      }),
    );
    erased += 1;
  }
  return erased;
};
