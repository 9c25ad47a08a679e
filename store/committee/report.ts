import * as z from 'zod';
import { ApplicationSchema } from '../../core/application/application.ts';
import { FormSchema, SituationSchema } from '../../core/application/form.ts';
import type { Status } from '../../core/application/status.ts';
import type { FairnessFile } from '../../core/review/fairness.ts';
import type { TrialFile } from '../../core/scoring/trial.ts';
import type { StoreContext } from '../context.ts';
import { CorruptRecord, parseRow } from '../corrupt-record.ts';
import { applicationKey, formKey, searchOf } from '../keys.ts';
import { queryAll, type Row, readMany } from '../read.ts';
import { parseBallots } from './ballots-text.ts';

/** Ids of all applications of a province, the oldest first. */
const provinceIds = async (context: StoreContext, province: string): Promise<readonly string[]> => {
  const rows = await queryAll(context, {
    TableName: context.table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': searchOf(context.region, province) },
    ProjectionExpression: 'sk',
  });
  return rows.flatMap(({ sk }) => String(sk).split('#')[1] ?? []);
};

type Members = { readonly application: readonly string[]; readonly form: readonly string[] };

/** The rows of several applications with their forms', or some members of them. One that has vanished in between is left out. */
const readPairs = async (context: StoreContext, ids: readonly string[], members?: Members): Promise<readonly (readonly [Row, Row])[]> => {
  const keysOf = (key: typeof formKey) => ids.map((id) => key(context.region, id));
  const [applications, forms] = await Promise.all([
    readMany(context, keysOf(applicationKey), members?.application),
    readMany(context, keysOf(formKey), members?.form),
  ]);
  const formOf = new Map(forms.map((row) => [row['pk'], row]));
  return applications.flatMap((row) => {
    const form = formOf.get(row['pk']);
    return form === undefined ? [] : [[row, form] as const];
  });
};

/** Only what a report counts is parsed, and so no name can leave. */
const CountedSchema = z.object({ province: z.string(), ...ApplicationSchema.pick({ status: true, area: true, decidedAt: true }).shape });
const AskedSchema = SituationSchema.pick({ disability: true, headOfHousehold: true }).strip();

/** Nothing else is sent: a form's texts are a hundred times as long as what is counted of it. */
const COUNTED: Members = {
  application: ['pk', 'sk', 'ballots', ...Object.keys(CountedSchema.shape)],
  form: ['pk', 'sk', ...Object.keys(AskedSchema.shape)],
};
const PAGE = 100;

/** What a report on fair play counts of a province's applications, some at a time: a region has tens of thousands. */
export async function* readReportPages(
  context: StoreContext,
  province: string,
  pageSize = PAGE,
): AsyncGenerator<readonly FairnessFile[], void, undefined> {
  const ids = await provinceIds(context, province);
  for (let start = 0; start < ids.length; start += pageSize) {
    yield (await readPairs(context, ids.slice(start, start + pageSize), COUNTED)).map(toFile);
  }
}

const toFile = ([application, form]: readonly [Row, Row]): FairnessFile => {
  const counted = CountedSchema.safeParse(application);
  const asked = AskedSchema.safeParse(form);
  const ballots = parseBallots(application['ballots']);
  if (!counted.success || ballots === undefined) throw new CorruptRecord(application, 'application in a report');
  if (!asked.success) throw new CorruptRecord(form, 'form in a report');
  return { ...counted.data, ...asked.data, ballots };
};

/** A second submission of somebody who is counted already. */
const REPEATED: readonly Status[] = ['contested', 'superseded'];
const AssessedSchema = ApplicationSchema.pick({ reference: true, submittedAt: true, status: true, score: true }).strip();

/** The assessed applications of some provinces, of the newest `most` submissions. `left`: how many older ones were not read. */
export const readForTrial = async (
  context: StoreContext,
  provinces: readonly string[],
  most: number,
): Promise<{ readonly files: readonly TrialFile[]; readonly left: number }> => {
  const ids = (await Promise.all(provinces.map((province) => provinceIds(context, province)))).flat();
  // Version 7 ids: the newest are the last.
  const newest = ids.toSorted().slice(-most);
  const files = (await readPairs(context, newest)).flatMap(([row, form]) => {
    const { reference, submittedAt, status, score } = parseRow(AssessedSchema, row);
    return score === undefined || REPEATED.includes(status) ? [] : [{ reference, submittedAt, form: parseRow(FormSchema, form) }];
  });
  return { files, left: ids.length - newest.length };
};
