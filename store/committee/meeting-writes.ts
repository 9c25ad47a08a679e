import * as z from 'zod';
import type { Agenda } from '../../core/meeting/agenda.ts';
import type { Joined, Meeting } from '../../core/meeting/meeting.ts';
import type { StoreContext } from '../context.ts';
import { wholeRow } from '../corrupt-record.ts';
import { agendaKey, joinedKey, meetingKey, openMeetingKey } from '../keys.ts';
import type { Write } from '../transaction.ts';

/** Which meeting of a committee is open. */
export const OpenMeetingSchema = z.strictObject({ meeting: z.string() });

type Item = Record<string, unknown>;
const put = <E extends string>({ table }: StoreContext, row: Item, refusal: E, condition: object): Write<E> => ({
  refusal,
  item: { Put: { TableName: table, Item: row, ...condition } },
});
const ABSENT = { ConditionExpression: 'attribute_not_exists(pk)' };

export const createWrite = (context: StoreContext, meeting: Meeting): Write<'Taken'> =>
  put(context, { ...meetingKey(context.region, meeting), ...meeting }, 'Taken', ABSENT);

/** Puts a meeting in place of the version that was read. */
export const replaceWrite = (context: StoreContext, before: Meeting, after: Meeting): Write<'StaleVersion'> =>
  put(context, { ...meetingKey(context.region, after), ...wholeRow(after) }, 'StaleVersion', {
    ConditionExpression: 'version = :version',
    ExpressionAttributeValues: { ':version': before.version },
  });

/** A committee meets once at a time. */
export const openWrite = (context: StoreContext, { id, province }: Meeting): Write<'AnotherOpen'> =>
  put(context, { ...openMeetingKey(context.region, province), meeting: id }, 'AnotherOpen', ABSENT);

export const shutWrite = ({ table, region }: StoreContext, { province }: Meeting): Write<never> => ({
  item: { Delete: { TableName: table, Key: openMeetingKey(region, province) } },
});

export const agendaWrite = ({ table, region }: StoreContext, meeting: Meeting, agenda: Agenda): Write<never> => ({
  item: { Put: { TableName: table, Item: { ...agendaKey(region, meeting), ...wholeRow(agenda) } } },
});

/** The meeting counts those who join, so that no minutes are sealed without one who was told that she is in. */
export const joinWrites = (context: StoreContext, meeting: Meeting, joined: Joined): readonly Write<'NotOpen' | 'Joined'>[] => [
  {
    refusal: 'NotOpen',
    item: {
      Update: {
        TableName: context.table,
        Key: meetingKey(context.region, meeting),
        UpdateExpression: 'ADD version :one',
        ConditionExpression: '#state = :open',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':one': 1, ':open': 'open' },
      },
    },
  },
  put(context, { ...joinedKey(context.region, meeting, joined.voter), ...joined }, 'Joined', ABSENT),
];
