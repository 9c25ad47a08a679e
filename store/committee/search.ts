import type { Change } from '../../core/application/change.ts';
import { type Searched, searchedOf } from '../../core/review/search.ts';
import type { StoreContext } from '../context.ts';
import { CorruptRecord } from '../corrupt-record.ts';
import { searchKey, searchOf } from '../keys.ts';
import { queryAll, type Row } from '../read.ts';

const SPLIT = '|';

/**
 * The row by which a committee finds a file by name or commune; with the submission, since neither is amended. One short text, as a
 * docket's entry is, and a partition of its own: a docket is read without a name in it.
 */
export const searchRows = ({ region }: StoreContext, { before, form, after }: Change): readonly Row[] => {
  if (before !== undefined || form === undefined) return [];
  const { names, commune } = searchedOf(form);
  return [
    {
      ...searchKey(region, after.province, after.id),
      text: [names.join(' '), commune].map((part) => part.replaceAll(SPLIT, ' ')).join(SPLIT),
    },
  ];
};

/** What can be searched of the applications of a province, by id. */
export const readSearched = async (context: StoreContext, province: string): Promise<ReadonlyMap<string, Searched>> => {
  const rows = await queryAll(context, {
    TableName: context.table,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': searchOf(context.region, province) },
    ProjectionExpression: 'sk, #text',
    ExpressionAttributeNames: { '#text': 'text' },
  });
  return new Map(
    rows.map((row) => {
      const [, id] = String(row['sk']).split('#');
      const [names, commune] = String(row['text']).split(SPLIT);
      if (id === undefined || names === undefined || commune === undefined) {
        throw new CorruptRecord({ pk: searchOf(context.region, province), ...row }, 'searched text');
      }
      return [id, { names: names.split(' '), commune }];
    }),
  );
};
