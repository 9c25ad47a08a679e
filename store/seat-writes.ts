import type { Change } from '../core/application/change.ts';
import type { StoreContext } from './context.ts';
import { seatsKey } from './keys.ts';
import type { Write } from './transaction.ts';

type Move = NonNullable<Change['seat']>;

/** Takes a seat while one is left of the share, or frees one. */
export const seatWrite = (context: StoreContext, seat: Move): Write<'NoSeatLeft'> =>
  seat.by === 1 ? take(context, seat) : free(context, seat);

const take = ({ table, region }: StoreContext, { province, category, capacity }: Move): Write<'NoSeatLeft'> => ({
  refusal: 'NoSeatLeft',
  item: {
    Update: {
      TableName: table,
      Key: seatsKey(region, province, category),
      UpdateExpression: 'SET taken = if_not_exists(taken, :none) + :one, province = :province, category = :category',
      // An absent counter is below every share but nought.
      ConditionExpression: 'taken < :capacity OR (attribute_not_exists(taken) AND :none < :capacity)',
      ExpressionAttributeValues: { ':none': 0, ':one': 1, ':capacity': capacity, ':province': province, ':category': category },
    },
  },
});

/** Whatever the share is by now; no seat is freed that was not taken. */
const free = ({ table, region }: StoreContext, { province, category }: Move): Write<never> => ({
  item: {
    Update: {
      TableName: table,
      Key: seatsKey(region, province, category),
      UpdateExpression: 'SET taken = taken - :one',
      ConditionExpression: 'taken > :none',
      ExpressionAttributeValues: { ':none': 0, ':one': 1 },
    },
  },
});
