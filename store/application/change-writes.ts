import type { Application } from '../../core/application/application.ts';
import type { Change } from '../../core/application/change.ts';
import type { AuditEvent } from '../../core/audit/event.ts';
import type { Message, Receipt } from '../../core/message/message.ts';
import { searchRows } from '../committee/search.ts';
import type { StoreContext } from '../context.ts';
import { wholeRow } from '../corrupt-record.ts';
import { countedAs } from '../counters.ts';
import { beneficiaryKey, COUNTER_SHARDS, counterKey, eventKey, formKey, scoreKey, voteKey, waitKey } from '../keys.ts';
import { cancelWrite, messageRow, parkedCases, receiptWrite } from '../message/message-writes.ts';
import type { Beneficiary, Wait } from '../rows.ts';
import { shardOf } from '../shard.ts';
import type { Write } from '../transaction.ts';
import { applicationRow } from './application-row.ts';
import { closeWrite, openWrite } from './case-writes.ts';
import { placeWrite, seatWrite } from './taken-write.ts';
import { traceRows } from './traces.ts';

/** A change with everything that the store adds to it: numbers, hashes, claimed messages. */
export type NumberedChange = {
  readonly change: Change;
  /** Tells the events of this very write from equal ones of another writer. */
  readonly stamp: string;
  /** As it will be stored. */
  readonly application: Application;
  readonly events: readonly AuditEvent[];
  readonly messages: readonly Message[];
  readonly receipts: readonly Receipt[];
};

/** A write names the version that it read, so that nothing is decided on a file that has changed meanwhile. */
export const applicationWrite = ({ table }: StoreContext, { change: { before }, application }: NumberedChange): Write<'StaleVersion'> => {
  const condition =
    before === undefined
      ? { ConditionExpression: 'attribute_not_exists(pk)' }
      : {
          ConditionExpression: 'version = :version AND #status = :status',
          ExpressionAttributeNames: { '#status': 'status' },
          ExpressionAttributeValues: { ':version': before.version, ':status': before.status },
        };
  return { refusal: 'StaleVersion', item: { Put: { TableName: table, Item: applicationRow(application), ...condition } } };
};

/** Everything else of a change but the claim. Each item occurs once: of one message, a receipt outweighs its cancellation. */
export const attendantWrites = (context: StoreContext, numbered: NumberedChange): readonly Write<'NoPlaceLeft' | 'NoSeatLeft'>[] => {
  const { change, stamp, application, events, messages, receipts } = numbered;
  const { id, changedAt } = application;
  const receipted = new Set(receipts.map(({ seq }) => seq));
  const cancels = new Set(change.cancels?.filter((seq) => !receipted.has(seq)));
  const opens = [...(change.opens ?? []), ...parkedCases(application, receipts, changedAt)];
  const opened = new Set(opens.map((one) => one.id));
  const closes = new Set(change.closes?.filter((one) => !opened.has(one)));
  return [
    ...(change.seat === undefined ? [] : [seatWrite(context, change.seat)]),
    ...(change.place === undefined ? [] : [placeWrite(context, change.place)]),
    ...events.map((event) => once(context, { ...eventKey(context.region, id, event.seq), ...event, stamp })),
    ...messages.map((message) => once(context, messageRow(context.region, message))),
    ...receipts.map((receipt) => receiptWrite(context, id, receipt)),
    ...[...cancels].map((seq) => cancelWrite(context, id, seq)),
    ...opens.map((one) => openWrite(context, one)),
    ...[...closes].map((one) => closeWrite(context, one)),
    ...records(context, numbered),
    ...(change.before?.status === application.status ? [] : [counterWrite(context, change.before, application)]),
  ];
};

type Row = Record<string, unknown>;
const put = ({ table }: StoreContext, row: Row): Write<never> => ({ item: { Put: { TableName: table, Item: row } } });
/** The log and the messages are append-only. */
const once = ({ table }: StoreContext, row: Row): Write<never> => ({
  item: { Put: { TableName: table, Item: row, ConditionExpression: 'attribute_not_exists(pk)' } },
});

const records = (context: StoreContext, { change, application }: NumberedChange): readonly Write<never>[] => {
  const { region } = context;
  const { id, reference, round, version, changedAt } = application;
  const { form, score, vote, token, beneficiary } = change;
  const wait: Wait | undefined = token === undefined ? undefined : { application: id, token, since: changedAt, version };
  const file: Beneficiary | undefined = beneficiary === undefined ? undefined : { application: id, reference, ...beneficiary };
  return [
    ...(form === undefined ? [] : [put(context, { ...formKey(region, id), ...wholeRow(form) })]),
    ...traceRows(context, change, application).map((row) => put(context, row)),
    ...searchRows(context, change).map((row) => put(context, row)),
    ...(score === undefined ? [] : [put(context, { ...scoreKey(region, id, round), application: id, round, score })]),
    ...(vote === undefined ? [] : [put(context, { ...voteKey(region, id, vote.round, vote.seat), ...vote })]),
    ...(wait === undefined ? [] : [put(context, { ...waitKey(region, id), ...wait })]),
    ...(file === undefined ? [] : [put(context, { ...beneficiaryKey(region, id), ...file })]),
  ];
};

const counterWrite = ({ table, region }: StoreContext, before: Application | undefined, after: Application): Write<never> => {
  const [left, entered] = [before === undefined ? [] : countedAs(before), countedAs(after)];
  const names = [...left.map((name, n) => [`#left${n}`, name]), ...entered.map((name, n) => [`#entered${n}`, name])];
  const sums = [...left.map((_, n) => `#left${n} :minus`), ...entered.map((_, n) => `#entered${n} :one`)];
  return {
    item: {
      Update: {
        TableName: table,
        Key: counterKey(region, after.province, shardOf(after.id, COUNTER_SHARDS)),
        UpdateExpression: `ADD ${sums.join(', ')}`,
        ExpressionAttributeNames: Object.fromEntries(names),
        ExpressionAttributeValues: { ':one': 1, ...(left.length === 0 ? {} : { ':minus': -1 }) },
      },
    },
  };
};
