import type { Instant } from '../../core/application/application.ts';
import type { Localized } from '../../core/language.ts';
import { type Among, type DocketFilter, type DocketRow, filterDocket } from '../../core/review/docket.ts';
import { communeSearch, nameSearch, type Searched } from '../../core/review/search.ts';
import type { Seat } from '../../core/review/standing.ts';
import type { Applications } from '../../store/application/applications.ts';
import { docketMark } from '../../store/committee/docket.ts';

/** Files on one page: a phone on a weak network loads it in one go. */
const PAGE = 25;
/** Rows read at first. So many are counted too: a longer docket says at least this, and its first page takes no longer. */
const CHUNK = 300;
/** The same for the file next to one. */
const NEAR = 20;
/** With a filter that few pass, each read takes more rows than the one before: requests cost time, and a Query answers a megabyte. */
const GROWTH = 5;
const MOST = 1_500;

/** A member's view of her committee's files. */
export type View = {
  readonly province: string;
  readonly seat: Seat;
  readonly filter: DocketFilter;
  readonly now: Instant;
  readonly among?: Among;
};
type Reader = Pick<Applications, 'docket' | 'searched'>;
type Direction = 'after' | 'before';

/** The files that a filter leaves from a mark on, the nearest first: reads until it has more than `enough`, or to the end. */
const walk = async (applications: Reader, view: View, direction: Direction, mark: string | undefined, enough: number, chunk: number) => {
  const found: DocketRow[] = [];
  if (view.among?.size === 0) return { found, isEnd: true };
  for (let from = mark, limit = chunk; ; limit = Math.min(limit * GROWTH, MOST)) {
    const rows = await applications.docket(view.province, { [direction]: from, limit });
    found.push(...filterDocket(rows, view.filter, view.seat, view.now, view.among));
    const last = rows.at(-1);
    const isEnd = rows.length < limit || last === undefined;
    if (isEnd || found.length > enough) return { found, isEnd };
    from = docketMark(last);
  }
};

export type DocketPart = {
  readonly rows: readonly DocketRow[];
  /** Of the first page: how many the view holds. */
  readonly count?: { readonly files: number; readonly more: boolean };
  /** Marks of the neighbouring pages, where there are any. */
  readonly before?: string;
  readonly after?: string;
};

/** One page of a view: the first, or the one behind or before a mark. A page that has emptied meanwhile is the first. */
export const readPage = async (
  applications: Reader,
  view: View,
  { after, before }: { readonly after?: string | undefined; readonly before?: string | undefined },
): Promise<DocketPart> => {
  if (before !== undefined) {
    const { found } = await walk(applications, view, 'before', before, PAGE, CHUNK);
    const rows = found.slice(0, PAGE).reverse();
    if (rows.length === PAGE) return { rows, ...marks(rows, { hasBefore: found.length > PAGE, hasAfter: true }) };
  } else if (after !== undefined) {
    const { found } = await walk(applications, view, 'after', after, PAGE, CHUNK);
    const rows = found.slice(0, PAGE);
    if (rows.length > 0) return { rows, ...marks(rows, { hasBefore: true, hasAfter: found.length > PAGE }) };
  }
  const { found, isEnd } = await walk(applications, view, 'after', undefined, PAGE, CHUNK);
  const rows = found.slice(0, PAGE);
  return {
    rows,
    count: { files: isEnd ? found.length : roundNumber(found.length), more: !isEnd },
    ...marks(rows, { hasBefore: false, hasAfter: found.length > PAGE }),
  };
};

/** Of a number that is only a bound, its first digit. */
const roundNumber = (number: number): number => {
  const unit = 10 ** Math.floor(Math.log10(number));
  return Math.floor(number / unit) * unit;
};

const marks = (rows: readonly DocketRow[], { hasBefore, hasAfter }: { readonly hasBefore: boolean; readonly hasAfter: boolean }) => {
  const first = rows[0];
  const last = rows.at(-1);
  return {
    ...(hasBefore && first !== undefined ? { before: docketMark(first) } : {}),
    ...(hasAfter && last !== undefined ? { after: docketMark(last) } : {}),
  };
};

/** The first rows of a view: of a longer one, as many as are read at once. */
export const firstRows = async (applications: Reader, view: View): Promise<readonly DocketRow[]> =>
  (await walk(applications, view, 'after', undefined, CHUNK - 1, CHUNK)).found;

/** The files before and behind one in a view, by reference. */
export const neighboursOf = async (
  applications: Reader,
  view: View,
  file: Parameters<typeof docketMark>[0],
): Promise<{ readonly previous?: string; readonly next?: string }> => {
  const mark = docketMark(file);
  const [previous, next] = await Promise.all(
    (['before', 'after'] as const).map(async (direction) => (await walk(applications, view, direction, mark, 0, NEAR)).found[0]?.reference),
  );
  return { ...(previous === undefined ? {} : { previous }), ...(next === undefined ? {} : { next }) };
};

/** The file that a member reads after one: the next of her view that awaits her vote, or the first. */
export const nextOwed = async (applications: Reader, view: View, file: Parameters<typeof docketMark>[0]): Promise<string | undefined> => {
  const mine: View = { ...view, filter: { ...view.filter, view: 'mine' } };
  const { found } = await walk(applications, mine, 'after', docketMark(file), 0, NEAR);
  // The index may not have seen her vote yet.
  const isOther = ({ reference }: DocketRow): boolean => reference !== file.reference;
  const next = found.find(isOther) ?? (await walk(applications, mine, 'after', undefined, 1, NEAR)).found.find(isOther);
  return next?.reference;
};

/** The files of a commune, when the filter names one that is listed. */
export const amongCommune = async (
  applications: Reader,
  province: string,
  { commune }: DocketFilter,
  listed: readonly Localized[],
): Promise<Among> => {
  const isIn = commune === undefined ? undefined : communeSearch(commune, listed);
  return isIn === undefined ? undefined : idsOf(await applications.searched(province), isIn);
};

const idsOf = (searched: ReadonlyMap<string, Searched>, isFound: (one: Searched) => boolean): ReadonlySet<string> =>
  new Set([...searched].filter(([, one]) => isFound(one)).map(([id]) => id));

/** So many are shown; with more, a name is better written out. */
const FOUND = 50;

/** The committee's files whose applicant's name answers what was typed, the best first. */
export const findByName = async (applications: Reader, view: Omit<View, 'filter' | 'among'>, typed: string) => {
  const among = idsOf(await applications.searched(view.province), nameSearch(typed));
  if (among.size === 0) return { rows: [], more: false };
  const { found } = await walk(applications, { ...view, filter: { view: 'all' }, among }, 'after', undefined, FOUND, CHUNK);
  return { rows: found.slice(0, FOUND), more: found.length > FOUND };
};
