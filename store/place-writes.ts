import type { Instant } from '../core/application/application.ts';
import type { Change } from '../core/application/change.ts';
import type { StoreContext } from './context.ts';
import { dueIndexKey, placesKey } from './keys.ts';
import type { Write } from './transaction.ts';

/** Takes a place while one is free, or frees one, which makes due work look at the waiting list. */
export const placeWrite = (
  { table, region }: StoreContext,
  { host, by, capacity }: NonNullable<Change['place']>,
  at: Instant,
): Write<'NoPlaceLeft'> => (by === 1 ? take(table, region, host, capacity) : free(table, region, host, at));

const take = (table: string, region: string, host: string, capacity: number): Write<'NoPlaceLeft'> => ({
  refusal: 'NoPlaceLeft',
  item: {
    Update: {
      TableName: table,
      Key: placesKey(region, host),
      UpdateExpression: 'SET taken = if_not_exists(taken, :none) + :one, host = :host',
      // An absent counter is below every capacity but nought.
      ConditionExpression: '(attribute_not_exists(taken) AND :none < :capacity) OR taken < :capacity',
      ExpressionAttributeValues: { ':none': 0, ':one': 1, ':capacity': capacity, ':host': host },
    },
  },
});

const free = (table: string, region: string, host: string, at: Instant): Write<'NoPlaceLeft'> => {
  const { dpk, dsk } = dueIndexKey(region, host, at);
  return {
    item: {
      Update: {
        TableName: table,
        Key: placesKey(region, host),
        UpdateExpression: 'SET taken = taken - :one, dueAt = :at, dpk = :dpk, dsk = :dsk',
        ConditionExpression: 'taken > :none',
        ExpressionAttributeValues: { ':none': 0, ':one': 1, ':at': at, ':dpk': dpk, ':dsk': dsk },
      },
    },
  };
};
