import type { StoreContext } from '../context.ts';
import { contactSubject, countOnce } from '../hour-count.ts';
import type { Write } from '../transaction.ts';

/** Whom an application names as her contact. */
export type CountedContacts = {
  /** Keyed digests of the telephone and, where there is one, the address. */
  readonly digests: readonly string[];
  /** So many applications may name one of them in an hour. */
  readonly most: number;
  /** Real time, epoch seconds. */
  readonly now: number;
};

/** Counts an application for each of its contacts, or of those it turns to, with what stores it: what is refused or sent again counts nothing. */
export const contactWrites = (context: StoreContext, { digests, most, now }: CountedContacts): readonly Write<'ContactLimit'>[] =>
  digests.map((digest) => {
    const { ExpressionAttributeValues, ...counted } = countOnce(context, contactSubject(digest), now);
    return {
      refusal: 'ContactLimit',
      item: {
        Update: {
          ...counted,
          ConditionExpression: 'attribute_not_exists(#count) OR #count < :most',
          ExpressionAttributeValues: { ...ExpressionAttributeValues, ':most': most },
        },
      },
    };
  });
