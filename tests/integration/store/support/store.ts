import { type DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createAccess } from '../../../../store/access.ts';
import { createApplications } from '../../../../store/application/applications.ts';
import { createCases } from '../../../../store/application/cases.ts';
import { createPlaces } from '../../../../store/application/places.ts';
import { createCommittees } from '../../../../store/committee/committees.ts';
import { createDigestRequests } from '../../../../store/committee/digest-requests.ts';
import { createDigests } from '../../../../store/committee/digests.ts';
import { createMeetings } from '../../../../store/committee/meetings.ts';
import { createSeatLetters } from '../../../../store/committee/seat-letters.ts';
import { createSeats } from '../../../../store/committee/seats.ts';
import { documentClient } from '../../../../store/document-client.ts';
import { createDrafts } from '../../../../store/draft/drafts.ts';
import { createDue } from '../../../../store/due.ts';
import { createMessages } from '../../../../store/message/messages.ts';
import { createSuppressions } from '../../../../store/message/suppressions.ts';
import { createNational } from '../../../../store/national/national.ts';
import { SAMPLE_REGION } from '../../../support/builders/index.ts';
import { startDynamoDb, type TestDynamoDb } from '../../../support/dynamodb.ts';

/** Trouble that the next requests meet. */
export type Trouble = {
  /** Which transactions AWS would refuse because another one holds the same items. */
  conflict: (transaction: number) => boolean;
  /** Which transactions are done although their answer is lost on the way. */
  loseAnswer: (transaction: number) => boolean;
  /** What happens elsewhere between a transaction's reads and the transaction. */
  meanwhile: (transaction: number) => Promise<void>;
};

const calm = (): Trouble => ({ conflict: () => false, loseAnswer: () => false, meanwhile: async () => undefined });

const WRITES = new Set(['TransactWriteItemsCommand', 'PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand', 'BatchWriteItemCommand']);

const make = (database: TestDynamoDb, tables: { region: string; national: string }, trouble: Trouble, writes: string[]) => {
  const db = documentClient(database.client);
  const context = { db, table: tables.region, nationalTable: tables.national, region: SAMPLE_REGION };
  const rows = async (): Promise<readonly Record<string, unknown>[]> => {
    const [regional, national] = await Promise.all(
      [tables.region, tables.national].map((TableName) => db.send(new ScanCommand({ TableName, ConsistentRead: true }))),
    );
    return [...(regional?.Items ?? []), ...(national?.Items ?? [])];
  };
  return {
    context,
    trouble,
    /** The write requests sent since the test began. */
    writes,
    /** All rows of both tables, one page of each. */
    rows,
    applications: createApplications(context),
    meetings: createMeetings(context),
    messages: createMessages(context),
    cases: createCases(context),
    committees: createCommittees(context),
    drafts: createDrafts(context),
    due: createDue(context),
    places: createPlaces(context),
    seats: createSeats(context),
    seatLetters: createSeatLetters(context),
    access: createAccess(context),
    digests: createDigests(context),
    digestRequests: createDigestRequests(context),
    suppressions: createSuppressions(context),
    national: createNational(context),
    /** The same repositories of another region. */
    elsewhere: (region: string) => createApplications({ ...context, region }),
  };
};
export type TestStore = ReturnType<typeof make>;

const disturb = (client: DynamoDBClient, trouble: Trouble, writes: string[]): void => {
  let transactions = 0;
  client.middlewareStack.add(
    (next, { commandName }) =>
      async (args) => {
        if (commandName !== undefined && WRITES.has(commandName)) writes.push(commandName);
        if (commandName !== 'TransactWriteItemsCommand') return next(args);
        transactions += 1;
        const number = transactions;
        await trouble.meanwhile(number);
        if (trouble.conflict(number)) {
          throw new TransactionCanceledException({
            message: 'Transaction cancelled',
            $metadata: {},
            CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }],
          });
        }
        // The first answer is lost and the database has forgotten the client's token, as AWS does after ten minutes.
        if (trouble.loseAnswer(number)) await next(args);
        return next(args);
      },
    { step: 'initialize', name: 'trouble' },
  );
};

/** A store of its own for the tests of one file; trouble ends with each test. */
export const useStore = (): (() => TestStore) => {
  const trouble = calm();
  const writes: string[] = [];
  let database: TestDynamoDb | undefined;
  let store: TestStore | undefined;
  beforeAll(async () => {
    database = await startDynamoDb();
    const tables = await database.createTables();
    disturb(database.client, trouble, writes);
    store = make(database, tables, trouble, writes);
  });
  afterEach(() => {
    Object.assign(trouble, calm());
    writes.length = 0;
  });
  afterAll(() => database?.stop());
  return () => {
    if (store === undefined) throw new Error('the store starts before the tests');
    return store;
  };
};
