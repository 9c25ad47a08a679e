import * as z from 'zod';

/** Chooses the transactions that shall meet a conflict. */
export interface Conflicts {
  /** The items of the transaction if it shall fail; undefined when it shall go on. */
  strike(operation: string, request: unknown): number | undefined;
}

/** A small seeded generator (mulberry32), so that a failing run can be repeated. Numbers in [0, 1). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const TransactionSchema = z.object({ TransactItems: z.array(z.unknown()).min(1) });

/** The local store runs one transaction after the other; on AWS two that touch one item can both be refused. */
export const createConflicts = (rate: number, seed: number): Conflicts => {
  const random = seededRandom(seed);
  return {
    strike: (operation, request) => {
      if (operation !== 'TransactWriteItems') return undefined;
      const transaction = TransactionSchema.safeParse(request);
      return transaction.success && random() < rate ? transaction.data.TransactItems.length : undefined;
    },
  };
};

/** DynamoDB's answer to a transaction whose first item is in another one. */
export const conflictAnswer = (items: number): { readonly [field: string]: unknown } => {
  const codes = Array.from({ length: items }, (_, index) => (index === 0 ? 'TransactionConflict' : 'None'));
  return {
    __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
    Message: `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes.join(', ')}]`,
    CancellationReasons: codes.map((Code) => (Code === 'None' ? { Code } : { Code, Message: 'Transaction is ongoing for the item' })),
  };
};
