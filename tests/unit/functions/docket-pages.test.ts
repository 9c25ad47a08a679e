import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byRank, type DocketFilter, type DocketRow, filterDocket } from '../../../core/review/docket.ts';
import { neighboursOf, nextOwed, readPage, type View } from '../../../functions/review-applications/docket.ts';
import { type DocketQuery, docketMark } from '../../../store/committee/docket.ts';
import { aSeat } from '../../support/builders/index.ts';

const NOW = '2026-10-20T09:00:00.000Z';

const docketOf = (size: number, voted: (n: number) => boolean): readonly DocketRow[] =>
  Array.from(
    { length: size },
    (_, n): DocketRow => ({
      id: String(n),
      reference: String(100_000_000 + n),
      score: (n * 7) % 60,
      submittedAt: '2026-10-01T09:00:00.000Z',
      category: n % 3 === 0 ? 2 : 1,
      kind: 'individual',
      area: 'urban',
      round: 0,
      resembles: false,
      assisted: false,
      ballots: voted(n) ? { m1: { choice: 'approve' as const } } : {},
    }),
  ).toSorted(byRank);

/** Answers as the store does; `reads`: how many rows were asked for. */
const readerOf = (all: readonly DocketRow[], reads: number[] = []) => ({
  docket: async (_: string, { after, before, limit = all.length }: DocketQuery = {}) => {
    const rows =
      before === undefined
        ? all.filter((row) => after === undefined || docketMark(row) > after)
        : all.filter((row) => docketMark(row) < before).toReversed();
    reads.push(Math.min(limit, rows.length));
    return rows.slice(0, limit);
  },
  searched: async () => new Map(),
});
const viewOf = (filter: DocketFilter): View => ({ province: 'MA-MAR', seat: aSeat('m1'), filter, now: NOW });

const sizes = fc.integer({ min: 0, max: 1_300 });
const everyNth = fc.integer({ min: 1, max: 9 });
const filters = fc.constantFrom<DocketFilter>({ view: 'mine' }, { view: 'all' }, { view: 'mine', category: 2 });

describe('the pages of a view', () => {
  test('hold every file of it once, in the order of rank, forwards and backwards', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, everyNth, filters, async (size, nth, filter) => {
        const all = docketOf(size, (n) => n % nth === 0);
        const reader = readerOf(all);
        const view = viewOf(filter);
        const expected = filterDocket(all, filter, aSeat('m1'), NOW);
        const pages = [await readPage(reader, view, {})];
        for (let page = pages[0]; page?.after !== undefined; page = pages.at(-1))
          pages.push(await readPage(reader, view, { after: page.after }));
        expect(pages.flatMap(({ rows }) => rows)).toEqual(expected);
        const back = [...pages.slice(-1)];
        for (let page = back[0]; page?.before !== undefined; page = back[0])
          back.unshift(await readPage(reader, view, { before: page.before }));
        expect(back.flatMap(({ rows }) => rows)).toEqual(expected);
        const { count } = pages[0] ?? {};
        if (count?.more === false) expect(count.files).toBe(expected.length);
        else expect(count?.files).toBeLessThanOrEqual(expected.length);
      }),
      { numRuns: 60 },
    );
  });

  test('the first reads no more of 3,000 files than of 300', async () => {
    const reads: number[] = [];
    const page = await readPage(
      readerOf(
        docketOf(3_000, () => false),
        reads,
      ),
      viewOf({ view: 'mine' }),
      {},
    );

    expect(page).toMatchObject({ rows: { length: 25 }, count: { files: 300, more: true } });
    expect(reads).toEqual([300]);
  });

  test('one that has emptied meanwhile is the first', async () => {
    const all = docketOf(60, () => false);
    const last = all.at(-1);
    if (last === undefined) throw new Error('sixty files');
    expect((await readPage(readerOf(all), viewOf({ view: 'all' }), { after: docketMark(last) })).rows).toEqual(all.slice(0, 25));
  });
});

describe('beside a file', () => {
  const all = docketOf(120, (n) => n % 2 === 0);
  const reader = readerOf(all);
  const at = (index: number): DocketRow => all[index] ?? all[0] ?? docketOf(1, () => false)[0] ?? expect.fail('no files');
  const owed = all.filter(({ ballots }) => ballots['m1'] === undefined);

  test('are the nearest files of the view she came from', async () => {
    expect(await neighboursOf(reader, viewOf({ view: 'all' }), at(50))).toEqual({ previous: at(49).reference, next: at(51).reference });
    const before = owed.findLast((row) => byRank(row, at(50)) < 0)?.reference;
    const behind = owed.find((row) => byRank(row, at(50)) > 0)?.reference;
    expect(await neighboursOf(reader, viewOf({ view: 'mine' }), at(50))).toEqual({ previous: before, next: behind });
    expect(await neighboursOf(reader, viewOf({ view: 'all' }), at(0))).toEqual({ next: at(1).reference });
    expect(await neighboursOf(reader, viewOf({ view: 'all' }), at(119))).toEqual({ previous: at(118).reference });
  });

  test('the next to vote on awaits her vote, also when she looked at everything; behind the last comes the first, and never the same', async () => {
    const last = owed.at(-1);
    if (last === undefined) throw new Error('sixty files');
    expect(await nextOwed(reader, viewOf({ view: 'all' }), last)).toBe(owed[0]?.reference);
    const next = owed[owed.indexOf(last) - 1];
    if (next === undefined) throw new Error('sixty files');
    expect(await nextOwed(reader, viewOf({ view: 'all' }), next)).toBe(last.reference);
    // The index has not seen her vote on the only file yet.
    expect(await nextOwed(readerOf([last]), viewOf({ view: 'mine' }), last)).toBeUndefined();
  });
});
