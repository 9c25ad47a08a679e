import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Where a region's records are kept. The client is built by `functions/shared`. */
export type StoreContext = {
  readonly db: DynamoDBDocumentClient;
  /** The region's table. */
  readonly table: string;
  /** The nation's table: claims, notices, aggregates. */
  readonly nationalTable: string;
  /** Code such as `MA-07`: the beginning of every key. */
  readonly region: string;
  /** Told of what could not be done after a change was written, and is left to whoever comes upon it. */
  readonly leftUndone?: (error: unknown) => void;
};
