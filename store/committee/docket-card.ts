import { type Application, type HeldVerdict, HeldVerdictSchema } from '../../core/application/application.ts';
import { APPLICANT_KINDS, AREAS, SECTORS } from '../../core/application/form.ts';
import { type DocketRow, docketRowOf } from '../../core/review/docket.ts';
import { CorruptRecord } from '../corrupt-record.ts';
import { applicationKey, docketSort } from '../keys.ts';
import type { Row } from '../read.ts';
import { parseBallots } from './ballots-text.ts';

/**
 * What a docket shows of a file beside its ballots, in one short text: a docket may hold thousands, and reading as many members one by
 * one takes five times as long (docs/adr/0020).
 */
export const docketEntry = (application: Application): { readonly ksk: string; readonly card: string } => {
  const row = docketRowOf(application);
  return { ksk: docketSort(row), card: cardOf(row) };
};

const SPLIT = '|';

const cardOf = ({ category, kind, area, sector, sentAt, deadline, round, reopened, verdict, resembles, assisted }: DocketRow): string =>
  [
    category,
    APPLICANT_KINDS.indexOf(kind),
    AREAS.indexOf(area),
    sector ?? '',
    sentAt ?? '',
    deadline ?? '',
    round,
    `${resembles ? 'r' : ''}${assisted ? 'a' : ''}`,
    // Few files have the rest, and a text without it is as it was before there was any.
    ...(reopened === undefined && verdict === undefined ? [] : [reopened ?? '']),
    ...(verdict === undefined ? [] : [verdict.outcome, verdict.category, verdict.by, verdict.until]),
  ].join(SPLIT);

/** Undefined: the text names no decision that rests. */
const verdictOf = ([outcome, category, by, until]: readonly (string | undefined)[]): HeldVerdict | undefined => {
  const verdict = HeldVerdictSchema.safeParse({ outcome, category: Number(category), by, until });
  return verdict.success ? verdict.data : undefined;
};

const SORT = /^(\d{4})#([^#]{24})#(\d{9})$/u;

/** Where the parts of such a text begin: thousands are read for one page. */
const OFFSETS = { score: 4, submitted: 5, reference: 30, end: 39 } as const;

/** Whether a text can be a place in the docket: it may come from an address. */
export const isDocketMark = (text: string): boolean => SORT.test(text);

/** The row that an entry of the index holds. Throws `CorruptRecord`. */
export const parseDocketEntry = (entry: Row): DocketRow => {
  const sort = String(entry['ksk']);
  const id = String(entry['pk']).split('#')[2];
  const card = String(entry['card']).split(SPLIT);
  const [category, kindNumber = '', areaNumber = '', sectorName, sentAt, deadline, round, flags, reopened = '', ...rest] = card;
  const verdict = rest.length === 0 ? undefined : verdictOf(rest);
  const kind = APPLICANT_KINDS[Number(kindNumber)];
  const area = AREAS[Number(areaNumber)];
  const sector = SECTORS.find((one) => one === sectorName);
  const ballots = parseBallots(entry['ballots']);
  if (
    id === undefined ||
    sort.length !== OFFSETS.end ||
    kind === undefined ||
    area === undefined ||
    ballots === undefined ||
    (sector === undefined) !== (sectorName === '') ||
    (verdict === undefined) !== (rest.length === 0) ||
    (category !== '1' && category !== '2')
  ) {
    throw new CorruptRecord({ ...applicationKey('', ''), ...entry }, 'docket entry');
  }
  return {
    id,
    reference: sort.slice(OFFSETS.reference),
    score: 9999 - Number(sort.slice(0, OFFSETS.score)),
    submittedAt: sort.slice(OFFSETS.submitted, OFFSETS.reference - 1),
    category: category === '1' ? 1 : 2,
    kind,
    area,
    ...(sector === undefined ? {} : { sector }),
    ...(sentAt === undefined || sentAt === '' ? {} : { sentAt }),
    ...(deadline === undefined || deadline === '' ? {} : { deadline }),
    round: Number(round),
    ...(reopened === '' ? {} : { reopened: Number(reopened) }),
    ...(verdict === undefined ? {} : { verdict }),
    resembles: flags?.includes('r') === true,
    assisted: flags?.includes('a') === true,
    ballots,
  };
};
