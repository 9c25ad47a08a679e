import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type Meeting, MeetingSchema } from '../../core/meeting/meeting.ts';
import type { StoreContext } from '../context.ts';
import { parseRow } from '../corrupt-record.ts';
import { meetingKey, meetingsOf } from '../keys.ts';
import { readOne } from '../read.ts';

/** A committee has some twenty meetings a year. */
const NEWEST = 50;

/** The newest meetings of a committee by their numbers, of all years or of one; as last written. */
export const newestMeetings = async (
  { db, table, region }: StoreContext,
  province: string,
  { year, limit = NEWEST }: { readonly year?: number; readonly limit?: number } = {},
): Promise<readonly Meeting[]> => {
  const { Items = [] } = await db.send(
    new QueryCommand({
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :meetings)',
      ExpressionAttributeValues: { ':pk': meetingsOf(region, province), ':meetings': `MEETING#${year === undefined ? '' : `${year}-`}` },
      ScanIndexForward: false,
      Limit: limit,
    }),
  );
  return Items.map((row) => parseRow(MeetingSchema, row));
};

export const readMeeting = (context: StoreContext, meeting: Pick<Meeting, 'province' | 'year' | 'number'>): Promise<Meeting | undefined> =>
  readOne(context, meetingKey(context.region, meeting), MeetingSchema);
