import { HOUR_SECONDS } from '../core/time.ts';
import type { StoreContext } from './context.ts';
import { guessKey, type Key } from './keys.ts';

/** The counter of a subject in the hour of `now`, real time in epoch seconds. */
export const hourCountKey = (region: string, subject: string, now: number): Key =>
  guessKey(region, subject, String(Math.floor(now / HOUR_SECONDS)));

/** Of a telephone or an address that applications name. `digest`: keyed. */
export const contactSubject = (digest: string): string => `applied:${digest}`;

/** One more of a subject in this hour. The row is removed when nobody asks for it any more. */
export const countOnce = ({ table, region }: StoreContext, subject: string, now: number) => ({
  TableName: table,
  Key: hourCountKey(region, subject, now),
  UpdateExpression: 'SET expiresAt = :expiresAt ADD #count :one',
  ExpressionAttributeNames: { '#count': 'count' },
  ExpressionAttributeValues: { ':one': 1, ':expiresAt': now + 2 * HOUR_SECONDS },
});
