import * as z from 'zod';

/** What one function asked of DynamoDB by one operation. Units as DynamoDB counts them, indexes included. */
export interface DatabaseMeasure {
  /** `-` when the request came from elsewhere. */
  readonly function: string;
  readonly operation: string;
  readonly requests: number;
  readonly failures: number;
  /** Items written, checked or read by the requests that succeeded. */
  readonly items: number;
  readonly writeUnits: number;
  readonly readUnits: number;
}

const UnitsSchema = z.object({
  CapacityUnits: z.number().default(0),
  ReadCapacityUnits: z.number().optional(),
  WriteCapacityUnits: z.number().optional(),
});
const AnswerSchema = z.object({
  ConsumedCapacity: z.union([UnitsSchema.transform((one) => [one]), z.array(UnitsSchema)]).default([]),
  Count: z.number().optional(),
});
const RequestSchema = z.looseObject({
  TransactItems: z.array(z.unknown()).optional(),
  RequestItems: z
    .record(z.string(), z.union([z.array(z.unknown()), z.object({ Keys: z.array(z.unknown()) }).transform(({ Keys }) => Keys)]))
    .optional(),
});

const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems', 'BatchWriteItem']);
const reads = new Set(['GetItem', 'Query', 'Scan', 'TransactGetItems', 'BatchGetItem']);

const itemsIn = (request: unknown, answer: z.infer<typeof AnswerSchema>): number => {
  const parsed = RequestSchema.safeParse(request).data ?? {};
  if (parsed.TransactItems !== undefined) return parsed.TransactItems.length;
  if (parsed.RequestItems !== undefined) return Object.values(parsed.RequestItems).reduce((sum, items) => sum + items.length, 0);
  return answer.Count ?? 1;
};

/** Asks the store to tell the units of a request, as the SDK's `ReturnConsumedCapacity` does. */
export const askForUnits = (operation: string, request: { readonly [field: string]: unknown }): { readonly [field: string]: unknown } =>
  writes.has(operation) || reads.has(operation) ? { ...request, ReturnConsumedCapacity: 'INDEXES' } : request;

export interface DatabaseMeasures {
  record(caller: string, operation: string, request: unknown, status: number, answer: unknown): void;
  list(): DatabaseMeasure[];
  reset(): void;
}

export const createDatabaseMeasures = (): DatabaseMeasures => {
  const measures = new Map<string, DatabaseMeasure>();
  return {
    record: (caller, operation, request, status, answer) => {
      const key = `${caller} ${operation}`;
      const before = measures.get(key) ?? { function: caller, operation, requests: 0, failures: 0, items: 0, writeUnits: 0, readUnits: 0 };
      const parsed = AnswerSchema.parse(status === 200 ? answer : {});
      const units = parsed.ConsumedCapacity.reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0);
      measures.set(key, {
        ...before,
        requests: before.requests + 1,
        failures: before.failures + (status === 200 ? 0 : 1),
        items: before.items + (status === 200 ? itemsIn(request, parsed) : 0),
        writeUnits: before.writeUnits + (writes.has(operation) ? units : 0),
        readUnits: before.readUnits + (reads.has(operation) ? units : 0),
      });
    },
    list: () => [...measures.values()],
    reset: () => measures.clear(),
  };
};
