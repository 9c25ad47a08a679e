import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Application } from '../../core/application/application.ts';
import type { Change } from '../../core/application/change.ts';
import { namesOf } from '../../core/resemblance/names.ts';
import type { Alike, Traces } from '../../core/resemblance/resemblance.ts';
import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { traceKey, tracesOf } from '../keys.ts';
import type { Row } from '../read.ts';
import { TraceSchema } from '../rows.ts';

/** The rows under which others find an application. They are never removed: an earlier telephone was hers too. */
export const traceRows = ({ region }: StoreContext, { traces, form }: Change, application: Application): readonly Row[] => {
  const { id, reference, claim } = application;
  const row = { application: id, reference, claim };
  const { phone, birth } = traces ?? {};
  return [
    ...(phone === undefined ? [] : [{ ...traceKey(region, 'phone', phone, id), ...row }]),
    ...(birth === undefined || form === undefined ? [] : [{ ...traceKey(region, 'birth', birth, id), ...row, names: namesOf(form) }]),
  ];
};

/** The newest so many are compared: whole villages were registered as born on the first of January, some share a telephone. */
const MOST_COMPARED = 500;

/** The applications that share a trace, the newest first, each with what it shares. As last written. */
export const readAlike = async (context: StoreContext, traces: Traces): Promise<readonly Alike[]> => {
  const [phones, births] = await Promise.all([newest(context, 'phone', traces.phone), newest(context, 'birth', traces.birth)]);
  const alike = new Map<string, Alike>();
  for (const one of [...phones, ...births]) alike.set(one.application, { ...alike.get(one.application), ...one });
  return [...alike.values()].sort((a, b) => (a.application < b.application ? 1 : -1));
};

const newest = async ({ db, table, region }: StoreContext, kind: keyof Traces, trace: string | undefined): Promise<readonly Alike[]> => {
  if (trace === undefined) return [];
  // 500 rows of a day of birth are some 150 KB: one page.
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': tracesOf(region, kind, trace) },
      ScanIndexForward: false,
      Limit: MOST_COMPARED,
    }),
  );
  return Items.map((row) => {
    const { names, ...known } = parseRow(TraceSchema, row);
    return { ...known, [kind]: trace, ...(names === undefined ? {} : { names }) };
  });
};
