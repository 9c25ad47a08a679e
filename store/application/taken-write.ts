import type { Change } from '../../core/application/change.ts';
import type { StoreContext } from '../context.ts';
import { type Key, placesKey, seatsKey } from '../keys.ts';
import type { Write } from '../transaction.ts';

/** Takes a host's place while one is free, or frees one: due work looks at the waiting list every minute. */
export const placeWrite = (context: StoreContext, { host, by, capacity }: NonNullable<Change['place']>): Write<'NoPlaceLeft'> =>
  takenWrite(context, { key: placesKey(context.region, host), of: { host }, by, capacity, refusal: 'NoPlaceLeft' });

/** Takes a seat while one is left of the share, or frees one, whatever the share is by now. */
export const seatWrite = (context: StoreContext, { province, category, by, capacity }: NonNullable<Change['seat']>): Write<'NoSeatLeft'> =>
  takenWrite(context, {
    key: seatsKey(context.region, province, category),
    of: { province, category },
    by,
    capacity,
    refusal: 'NoSeatLeft',
  });

type Counter<E extends string> = {
  readonly key: Key;
  /** What is counted, kept in the row. */
  readonly of: Readonly<Record<string, string | number>>;
  readonly by: 1 | -1;
  readonly capacity: number;
  readonly refusal: E;
};

const takenWrite = <E extends string>({ table }: StoreContext, { key, of, by, capacity, refusal }: Counter<E>): Write<E> => {
  const names = Object.keys(of);
  return by === 1
    ? {
        refusal,
        item: {
          Update: {
            TableName: table,
            Key: key,
            UpdateExpression: `SET ${['taken = if_not_exists(taken, :none) + :one', ...names.map((name) => `${name} = :${name}`)].join(', ')}`,
            // An absent counter is below every capacity but nought.
            ConditionExpression: 'taken < :capacity OR (attribute_not_exists(taken) AND :none < :capacity)',
            ExpressionAttributeValues: {
              ':none': 0,
              ':one': 1,
              ':capacity': capacity,
              ...Object.fromEntries(Object.entries(of).map(([name, value]) => [`:${name}`, value])),
            },
          },
        },
      }
    : // Nothing is freed that was not taken.
      {
        item: {
          Update: {
            TableName: table,
            Key: key,
            UpdateExpression: 'SET taken = taken - :one',
            ConditionExpression: 'taken > :none',
            ExpressionAttributeValues: { ':none': 0, ':one': 1 },
          },
        },
      };
};
