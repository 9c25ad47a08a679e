import type { Change } from '../core/application/change.ts';
import type { StoreContext } from './context.ts';
import { placesKey } from './keys.ts';
import type { Write } from './transaction.ts';

/** Takes a place while one is free, or frees one: due work looks at the waiting list every minute. */
export const placeWrite = ({ table, region }: StoreContext, { host, by, capacity }: NonNullable<Change['place']>): Write<'NoPlaceLeft'> =>
  by === 1 ? take(table, region, host, capacity) : free(table, region, host);

const take = (table: string, region: string, host: string, capacity: number): Write<'NoPlaceLeft'> => ({
  refusal: 'NoPlaceLeft',
  item: {
    Update: {
      TableName: table,
      Key: placesKey(region, host),
      UpdateExpression: 'SET taken = if_not_exists(taken, :none) + :one, host = :host',
      // An absent counter is below every capacity but nought.
      ConditionExpression: 'taken < :capacity OR (attribute_not_exists(taken) AND :none < :capacity)',
      ExpressionAttributeValues: { ':none': 0, ':one': 1, ':capacity': capacity, ':host': host },
    },
  },
});

/** No place is freed that was not taken. */
const free = (table: string, region: string, host: string): Write<'NoPlaceLeft'> => ({
  item: {
    Update: {
      TableName: table,
      Key: placesKey(region, host),
      UpdateExpression: 'SET taken = taken - :one',
      ConditionExpression: 'taken > :none',
      ExpressionAttributeValues: { ':none': 0, ':one': 1 },
    },
  },
});
