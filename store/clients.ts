import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { Application, Instant } from '../core/application/application.ts';
import { type Form, FormSchema } from '../core/application/form.ts';
import { DAY_SECONDS } from '../core/time.ts';
import type { Page } from './committee/queues.ts';
import type { StoreContext } from './context.ts';
import { parseRow } from './corrupt-record.ts';
import { clientKey, clientsOf, formKey } from './keys.ts';
import { readMany } from './read.ts';
import { ClientSchema } from './rows.ts';
import type { Write } from './transaction.ts';

/** How long an agent sees whom she registered: long enough to help again with what went wrong at the counter. */
export const CLIENT_DAYS = 14;

/** For whom a submission is listed. `agent`: `<province>:<id>`; `now`: real time in epoch seconds. */
export type Registered = { readonly agent: string; readonly now: number };

/** Rides in the transaction of the submission, so that the list is neither short nor long of anyone. */
export const clientWrite = ({ table, region }: StoreContext, { agent, now }: Registered, application: Application): Write<never> => {
  const { id, reference, submittedAt: at } = application;
  const row = { application: id, reference, at, expiresAt: now + CLIENT_DAYS * DAY_SECONDS };
  return { item: { Put: { TableName: table, Item: { ...clientKey(region, { agent, at, application: id }), ...row } } } };
};

/** What an agent is told of a woman she registered: who and when, never how it goes on. */
export type Client = {
  readonly reference: string;
  readonly at: Instant;
  /** Absent when her form was erased. */
  readonly name?: Pick<Form, 'nameArabic' | 'nameLatin'>;
};

/** `next` of the page before. It comes from an address: what cannot be one begins anew. */
const AFTER = /^[\dTZ:.-]{24}#[\da-f-]{36}$/u;

export type Clients = ReturnType<typeof createClients>;

export const createClients = (context: StoreContext) => ({
  /** Whom an agent registered in the last days, newest first; `now` in real time, epoch seconds. Names are read, not copied. */
  recent: async ({ agent, now }: Registered, limit: number, after?: string): Promise<Page<Client>> => {
    const { db, table, region } = context;
    const pk = clientsOf(region, agent);
    const { Items = [], LastEvaluatedKey } = await db.send(
      new QueryCommand({
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :clients)',
        ExpressionAttributeValues: { ':pk': pk, ':clients': 'CLIENT#' },
        ScanIndexForward: false,
        Limit: limit,
        ...(after !== undefined && AFTER.test(after) ? { ExclusiveStartKey: { pk, sk: `CLIENT#${after}` } } : {}),
      }),
    );
    const rows = Items.map((row) => parseRow(ClientSchema, row));
    // The table may be days late in removing what has expired; the newest expire last.
    const listed = rows.filter(({ expiresAt }) => expiresAt > now);
    const names = await readNames(context, listed);
    const last = listed.at(-1);
    return {
      items: listed.map(({ application, reference, at }) => {
        const name = names.get(application);
        return { reference, at, ...(name === undefined ? {} : { name }) };
      }),
      ...(last === undefined || LastEvaluatedKey === undefined || listed.length < rows.length
        ? {}
        : { next: `${last.at}#${last.application}` }),
    };
  },
});

const readNames = async (
  context: StoreContext,
  clients: readonly { readonly application: string }[],
): Promise<ReadonlyMap<string, NonNullable<Client['name']>>> => {
  const forms = await readMany(
    context,
    clients.map(({ application }) => formKey(context.region, application)),
  );
  return new Map(
    forms.map((row) => {
      const { nameArabic, nameLatin } = parseRow(FormSchema, row);
      return [String(row['pk']).split('#')[2] ?? '', { nameArabic, nameLatin }];
    }),
  );
};
