import type { Category } from '../../core/application/application.ts';
import type { PublicStatus } from '../../core/application/status.ts';
import type { Language } from '../../core/language.ts';
import type { Host } from '../../core/region/host.ts';
import { countSeats, type Seats } from '../../core/region/seats.ts';
import { mail } from '../../messages/catalogue/index.ts';

/** What became of one application, as seen from outside. */
export type Ending = {
  /** Absent: it was never accepted. */
  readonly reference: string | undefined;
  /** Normalised. */
  readonly cin: string;
  readonly status: PublicStatus | undefined;
  readonly host: string | undefined;
  readonly province: string;
  /** The one that was decided. */
  readonly category: Category | undefined;
  /** She was told of the end. */
  readonly told: boolean;
};

const AT_REST: readonly (PublicStatus | undefined)[] = [
  'placed',
  'waiting-list',
  'ineligible',
  'rejected',
  'lapsed',
  'withdrawn',
  'closed',
];
const LIVE: readonly (PublicStatus | undefined)[] = ['placed', 'waiting-list'];

/** Everything that is wrong with how a run ended; empty: it went as it should. */
export const findFaults = (endings: readonly Ending[], hosts: readonly Pick<Host, 'id' | 'places'>[], seats?: Seats): readonly string[] => [
  ...some(
    endings.filter(({ reference, status }) => reference === undefined || status === undefined),
    'lost',
  ),
  ...some(
    endings.filter(({ status }) => status !== undefined && !AT_REST.includes(status)),
    'not settled',
  ),
  ...some(
    endings.filter(({ told, status }) => AT_REST.includes(status) && !told),
    'settled without a word to the applicant',
  ),
  ...repeated(endings.flatMap(({ reference }) => reference ?? [])).map((reference) => `reference ${reference} stands for two applications`),
  // A national identity number is no matter for a terminal: the references tell.
  ...repeated(endings.filter(({ status }) => LIVE.includes(status)).map(({ cin }) => cin)).map(
    (cin) =>
      `two applications of one CIN live: ${endings.flatMap((one) => (one.cin === cin && LIVE.includes(one.status) ? [one.reference] : [])).join(', ')}`,
  ),
  ...hosts.flatMap(({ id, places }) => {
    const taken = placedAt(endings, id);
    return taken > places ? [`host ${id} has ${places} places and took ${taken}`] : [];
  }),
  ...(seats === undefined ? [] : countSeats(seats, (province, category) => seatedIn(endings, province, category))).flatMap(
    ({ province, category, share, taken }) =>
      taken > share ? [`${province} has ${share} seats of category ${category} and took ${taken}`] : [],
  ),
];

const seatedIn = (endings: readonly Ending[], province: string, category: Category): number =>
  endings.filter((one) => one.status === 'placed' && one.province === province && one.category === category).length;

export const placedAt = (endings: readonly Pick<Ending, 'status' | 'host'>[], host: string): number =>
  endings.filter((one) => one.status === 'placed' && one.host === host).length;

const some = (endings: readonly Ending[], what: string): readonly string[] => {
  const shown = endings.slice(0, 8).map(({ reference, status }) => `${reference ?? 'never accepted'} (${status ?? 'not found'})`);
  return endings.length === 0 ? [] : [`${endings.length} ${what}: ${shown.join(', ')}${endings.length > shown.length ? ', …' : ''}`];
};

const repeated = (values: readonly string[]): readonly string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

const LETTERS = {
  placed: 'placed',
  'waiting-list': 'waiting-list',
  ineligible: 'ineligible',
  rejected: 'rejected',
  lapsed: 'lapsed',
  withdrawn: 'withdrawn',
  closed: 'superseded',
} as const;

/** The subject of the letter that tells her how it ended; undefined: it has not. */
export const lastSubject = (status: PublicStatus, language: Language, reference: string): string | undefined => {
  switch (status) {
    case 'placed':
    case 'waiting-list':
    case 'ineligible':
    case 'rejected':
    case 'lapsed':
    case 'withdrawn':
    case 'closed':
      return mail[language].letters[LETTERS[status]].subject(reference);
    default:
      return undefined;
  }
};
