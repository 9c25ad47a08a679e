import * as z from 'zod';
import { ApplicationSchema } from '../core/application/application.ts';
import { SituationSchema } from '../core/application/form.ts';
import type { FairnessFile } from '../core/review/fairness.ts';
import { parseChoices } from './ballots-text.ts';
import type { StoreContext } from './context.ts';
import { CorruptRecord } from './corrupt-record.ts';
import { applicationKey, formKey, searchOf } from './keys.ts';
import { queryAll, type Row, readMany } from './read.ts';

/** Ids of all applications of a province, the oldest first. */
export const provinceIds = async (context: StoreContext, province: string): Promise<readonly string[]> => {
  const rows = await queryAll(context, {
    TableName: context.table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': searchOf(context.region, province) },
    ProjectionExpression: 'sk',
  });
  return rows.flatMap(({ sk }) => String(sk).split('#')[1] ?? []);
};

/** The rows of several applications with their forms'. One that has vanished in between is left out. */
export const readPairs = async (context: StoreContext, ids: readonly string[]): Promise<readonly (readonly [Row, Row])[]> => {
  const { region } = context;
  const [applications, forms] = await Promise.all(
    [applicationKey, formKey].map((key) =>
      readMany(
        context,
        ids.map((id) => key(region, id)),
      ),
    ),
  );
  const formOf = new Map((forms ?? []).map((row) => [row['pk'], row]));
  return (applications ?? []).flatMap((row) => {
    const form = formOf.get(row['pk']);
    return form === undefined ? [] : [[row, form] as const];
  });
};

/** Only what a report counts is parsed, and so no name can leave. */
const CountedSchema = z.object({ province: z.string(), ...ApplicationSchema.pick({ status: true, area: true }).shape });
const AskedSchema = SituationSchema.pick({ disability: true, headOfHousehold: true }).strip();

/** What a report on fair play counts of a province's applications. */
export const readForReport = async (context: StoreContext, province: string): Promise<readonly FairnessFile[]> =>
  (await readPairs(context, await provinceIds(context, province))).map(([application, form]) => {
    const counted = CountedSchema.safeParse(application);
    const asked = AskedSchema.safeParse(form);
    const ballots = parseChoices(application['ballots']);
    if (!counted.success || ballots === undefined) throw new CorruptRecord(application, 'application in a report');
    if (!asked.success) throw new CorruptRecord(form, 'form in a report');
    return { ...counted.data, ...asked.data, ballots };
  });
