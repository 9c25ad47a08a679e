import { type Application, ApplicationSchema } from '../../core/application/application.ts';
import { formatBallots, parseBallots } from '../committee/ballots-text.ts';
import { docketEntry } from '../committee/docket-card.ts';
import type { StoreContext } from '../context.ts';
import { parseRow, wholeRow } from '../corrupt-record.ts';
import { applicationKey, dueIndexKey, parseDueSort, queueKey, queueSort, waitingList } from '../keys.ts';
import { type Row, readRow } from '../read.ts';

/** Whose queue an application stands in; in most statuses nobody's. */
const holderOf = (application: Application): string | undefined => {
  switch (application.status) {
    case 'in-review':
    case 'escalated':
      return application.province;
    case 'referred':
      return application.referral?.host;
    case 'waiting-list':
      return application.category === undefined ? undefined : waitingList(application.category, application.province);
    default:
      return undefined;
  }
};

/**
 * The stored form of an application: its members, and a place in the indexes only while someone looks for it there.
 * What the keys say is not said twice: every step writes this row, and a write is paid by the kilobyte.
 */
export const applicationRow = (application: Application): Row => {
  const { region, id, dueAt, ballots, ...members } = application;
  const { status, score, submittedAt } = members;
  const holder = holderOf(application);
  return {
    ...applicationKey(region, id),
    ...wholeRow(members),
    ballots: formatBallots(ballots),
    ...(holder === undefined ? {} : { qpk: queueKey(region, holder, status), qsk: queueSort(score ?? 0, submittedAt, id) }),
    ...(status === 'in-review' || status === 'held' ? docketEntry(application) : {}),
    // What rests is looked for in the docket's index alone.
    ...(status === 'held' ? { qpk: queueKey(region, application.province, status) } : {}),
    ...(dueAt === undefined ? {} : dueIndexKey(region, id, dueAt)),
  };
};

/** The application that a row records. Throws `CorruptRecord`. */
export const parseApplication = (row: Row): Application => {
  const [region, , id] = String(row['pk']).split('#');
  return parseRow(ApplicationSchema, {
    ...row,
    region,
    id,
    ballots: parseBallots(row['ballots']),
    ...(row['dsk'] === undefined ? {} : { dueAt: parseDueSort(row['dsk']).dueAt }),
  });
};

/** As last written. */
export const readApplication = async (context: StoreContext, id: string): Promise<Application | undefined> => {
  const row = await readRow(context, applicationKey(context.region, id));
  return row === undefined ? undefined : parseApplication(row);
};
