import type { Application, Instant } from '../core/application/application.ts';
import { APPLICANT_KINDS, AREAS, SECTORS } from '../core/application/form.ts';
import { type DocketRow, docketRowOf } from '../core/review/docket.ts';
import { instant } from '../core/time.ts';
import { parseBallots } from './ballots-text.ts';
import { CorruptRecord } from './corrupt-record.ts';
import { docketSort } from './keys.ts';
import type { Row } from './read.ts';

/**
 * What a docket shows of a file beside its ballots, in one short text: a docket may hold thousands, and reading as many members one by
 * one takes five times as long (docs/adr/0019). Instants in milliseconds, base 36.
 */
export const docketEntry = (application: Application): { readonly ksk: string; readonly card: string } => {
  const row = docketRowOf(application);
  return { ksk: docketSort(row), card: cardOf(row) };
};

const SPLIT = '|';

const cardOf = ({ category, kind, area, sector, sentAt, deadline, round, resembles, assisted }: DocketRow): string =>
  [
    category,
    APPLICANT_KINDS.indexOf(kind),
    AREAS.indexOf(area),
    sector ?? '',
    shortInstant(sentAt),
    shortInstant(deadline),
    round,
    `${resembles ? 'r' : ''}${assisted ? 'a' : ''}`,
  ].join(SPLIT);

const shortInstant = (at: Instant | undefined): string => (at === undefined ? '' : Date.parse(at).toString(36));
const instantOf = (text: string): Instant => instant(Number.parseInt(text, 36));

const SORT = /^(\d{4})#([^#]{24})#(\d{9})$/u;

/** Whether a text can be a place in the docket: it may come from an address. */
export const isDocketMark = (text: string): boolean => SORT.test(text);

/** The row that an entry of the index holds. Throws `CorruptRecord`. */
export const parseDocketEntry = (entry: Row): DocketRow => {
  const [, place, submittedAt, reference] = SORT.exec(String(entry['ksk'])) ?? [];
  const id = String(entry['pk']).split('#')[2];
  const card = String(entry['card']).split(SPLIT);
  const [category, kindNumber = '', areaNumber = '', sectorName, sentAt, deadline, round, flags] = card;
  const kind = APPLICANT_KINDS[Number(kindNumber)];
  const area = AREAS[Number(areaNumber)];
  const sector = SECTORS.find((one) => one === sectorName);
  const ballots = parseBallots(entry['ballots']);
  if (
    id === undefined ||
    place === undefined ||
    submittedAt === undefined ||
    reference === undefined ||
    kind === undefined ||
    area === undefined ||
    ballots === undefined ||
    (sector === undefined) !== (sectorName === '') ||
    (category !== '1' && category !== '2')
  ) {
    throw new CorruptRecord(entry, 'docket entry');
  }
  return {
    id,
    reference,
    score: 9999 - Number(place),
    submittedAt,
    category: category === '1' ? 1 : 2,
    kind,
    area,
    ...(sector === undefined ? {} : { sector }),
    ...(sentAt === undefined || sentAt === '' ? {} : { sentAt: instantOf(sentAt) }),
    ...(deadline === undefined || deadline === '' ? {} : { deadline: instantOf(deadline) }),
    round: Number(round),
    resembles: flags?.includes('r') === true,
    assisted: flags?.includes('a') === true,
    ballots: Object.fromEntries(Object.entries(ballots).map(([seat, { choice }]) => [seat, choice])),
  };
};
