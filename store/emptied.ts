import type { StoreContext } from './context.ts';
import type { Key } from './keys.ts';
import type { Write } from './transaction.ts';

/** An entry of a log without its reason, for which the digest stands: the chain verifies as before. */
export const emptied = ({ table }: StoreContext, key: Key): Write<never> => ({
  item: { Update: { TableName: table, Key: key, UpdateExpression: 'REMOVE reason, salt', ConditionExpression: 'attribute_exists(pk)' } },
});
