import { DynamoDBClient, TransactionCanceledException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { type Write, writeAll, writeIf } from '../../../store/transaction.ts';

/** What the local database never answers, AWS does: its words as the API reference gives them. */
const client = mockClient(DynamoDBDocumentClient);
const db = DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-west-3' }));
beforeEach(() => client.reset());

type Refusal = 'First' | 'Second';
const write = (sk: string, more: Omit<Write<Refusal>, 'item'> = {}): Write<Refusal> => ({
  item: { Put: { TableName: 'table', Item: { pk: 'pk', sk } } },
  ...more,
});
const WRITES = [write('a', { refusal: 'First' }), write('b', { refusal: 'Second' }), write('c', { optional: true }), write('d')];

const cancelled = (...codes: readonly string[]) =>
  new TransactionCanceledException({
    message: 'Transaction cancelled, please refer cancellation reasons for specific reasons',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
const OK = 'None';
const FALSE = 'ConditionalCheckFailed';
const MET = 'TransactionConflict';

const sent = (): readonly (readonly string[])[] =>
  client
    .commandCalls(TransactWriteCommand)
    .map(({ args: [{ input }] }) => (input.TransactItems ?? []).map(({ Put }) => String(Put?.Item?.['sk'])));

test.each([
  ['the first item', [FALSE, OK, OK, OK], 'First'],
  ['the second item', [OK, FALSE, OK, OK], 'Second'],
  ['two items: the first in order', [FALSE, FALSE, OK, OK], 'First'],
  ['an item beside one that met another transaction', [MET, FALSE, OK, OK], 'Second'],
  ['an item beside an optional one', [OK, FALSE, FALSE, OK], 'Second'],
])('a condition that does not hold is answered by its position: %s', async (_, codes, error) => {
  client.on(TransactWriteCommand).rejects(cancelled(...codes));

  expect(await writeAll(db, WRITES)).toEqual({ ok: false, error });
  expect(sent()).toHaveLength(1);
});

test('the rest is written without an optional item whose condition does not hold', async () => {
  client
    .on(TransactWriteCommand)
    .rejectsOnce(cancelled(OK, OK, FALSE, OK))
    .resolves({});

  expect(await writeAll(db, WRITES)).toEqual({ ok: true, value: undefined });
  expect(sent()).toEqual([
    ['a', 'b', 'c', 'd'],
    ['a', 'b', 'd'],
  ]);
});

test('when nothing but optional items was asked for and none holds, nothing is left to write', async () => {
  client.on(TransactWriteCommand).rejects(cancelled(FALSE));

  expect(await writeAll(db, [write('c', { optional: true })])).toEqual({ ok: true, value: undefined });
  expect(sent()).toEqual([['c']]);
});

test.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])('%s is tried again', async (code) => {
  client
    .on(TransactWriteCommand)
    .rejectsOnce(cancelled(OK, code, OK, OK))
    .rejectsOnce(cancelled(code, OK, OK, OK))
    .resolves({});

  expect(await writeAll(db, WRITES)).toEqual({ ok: true, value: undefined });
  expect(sent()).toHaveLength(3);
});

test('after eight meetings the caller is told', async () => {
  client.on(TransactWriteCommand).rejects(cancelled(MET, OK, OK, OK));

  expect(await writeAll(db, WRITES)).toEqual({ ok: false, error: 'Conflict' });
  expect(sent()).toHaveLength(8);
});

test.each([
  ['a malformed item', cancelled(OK, 'ValidationError', OK, OK)],
  ['a malformed item beside a false condition', cancelled(FALSE, 'ValidationError', OK, OK)],
  ['a collection that is too large', cancelled(OK, OK, OK, 'ItemCollectionSizeLimitExceeded')],
  ['no reason at all', cancelled(OK, OK, OK, OK)],
  ['another error', Object.assign(new Error('no'), { name: 'AccessDeniedException' })],
])('%s is a fault and is thrown at once', async (_, error) => {
  client.on(TransactWriteCommand).rejects(error);

  await expect(writeAll(db, WRITES)).rejects.toBe(error);
  expect(sent()).toHaveLength(1);
});

test('a condition that must hold and does not is a fault and is thrown', async () => {
  client.on(TransactWriteCommand).rejects(cancelled(OK, OK, OK, FALSE));

  await expect(writeAll(db, WRITES)).rejects.toThrow('a condition that must hold does not');
});

test('a single write that meets a transaction is tried again; a false condition is an answer; other errors are thrown', async () => {
  const met = new TransactionConflictException({ message: 'Transaction is ongoing for the item', $metadata: {} });
  const answers: readonly (Error | undefined)[] = [met, met, undefined];
  let call = 0;
  const next = async () => {
    const answer = answers[call];
    call += 1;
    if (answer !== undefined) throw answer;
  };
  expect(await writeIf(next)).toBe(true);
  expect(call).toBe(3);

  const refuse = async () => Promise.reject(Object.assign(new Error('no'), { name: 'ConditionalCheckFailedException' }));
  expect(await writeIf(refuse)).toBe(false);
  const fault = Object.assign(new Error('no'), { name: 'AccessDeniedException' });
  await expect(writeIf(() => Promise.reject(fault))).rejects.toBe(fault);
  await expect(writeIf(() => Promise.reject(met))).rejects.toBe(met);
});
