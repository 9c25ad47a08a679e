import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SECTORS } from '../../../../core/application/form.ts';
import { CHOICES } from '../../../../core/review/ballot.ts';
import {
  byRank,
  DOCKET_FLAGS,
  type DocketFilter,
  type DocketRow,
  docketQuery,
  docketRowOf,
  filterDocket,
  flagsOf,
  owedBy,
  parseDocketFilter,
} from '../../../../core/review/docket.ts';
import { plusDays, plusMinutes } from '../../../../core/time.ts';
import { anApplication, aSeat } from '../../../support/builders/index.ts';

const NOW = '2026-10-20T09:00:00.000Z';
const row = (overrides: Partial<DocketRow> = {}): DocketRow => ({
  id: 'a',
  reference: '100000003',
  score: 50,
  submittedAt: '2026-10-01T09:00:00.000Z',
  category: 1,
  kind: 'individual',
  area: 'urban',
  sector: 'textile',
  deadline: plusDays(NOW, 10),
  round: 0,
  resembles: false,
  assisted: false,
  ballots: {},
  ...overrides,
});
const passesAs = (one: Partial<DocketRow>, filter: Partial<DocketFilter>, seat = aSeat('m1')): boolean =>
  filterDocket([row(one)], { view: 'all', ...filter }, seat, NOW).length === 1;

describe('a file in the docket', () => {
  test('says of an application what a row shows,, with its ballots', () => {
    const application = anApplication({
      status: 'in-review',
      score: 61,
      category: 2,
      round: 1,
      ballots: { m1: { choice: 'approve', category: 1 } },
      assisted: true,
      resembles: [{ reference: '100000003', why: ['same-phone'] }],
    });

    const { id, reference, submittedAt, kind, area } = application;
    expect(docketRowOf(application)).toMatchObject({
      ...{ id, reference, submittedAt, kind, area, score: 61, category: 2, round: 1 },
      ballots: { m1: { choice: 'approve', category: 1 } },
      assisted: true,
      resembles: true,
    });
    expect(docketRowOf(anApplication({ status: 'in-review' }))).toMatchObject({ resembles: false, assisted: false, ballots: {} });
  });

  test.each([
    ['a deadline that is far', {}, []],
    ['a deadline in two days', { deadline: plusDays(NOW, 2) }, ['due-soon']],
    ['a deadline a minute later', { deadline: plusMinutes(plusDays(NOW, 2), 1) }, []],
    ['a deadline that is now', { deadline: NOW }, ['overdue']],
    ['none', { deadline: undefined }, []],
    ['answers', { round: 1 }, ['answered']],
    ['a resemblance and an agent', { resembles: true, assisted: true }, ['resembles', 'assisted']],
  ] as const)('is flagged by %s', (_, overrides, flags) => {
    expect(flagsOf(row(overrides), NOW)).toEqual(flags);
  });
});

describe('a filter', () => {
  test.each<[string, Partial<DocketRow>, Partial<DocketFilter>, boolean]>([
    ['her own view, not voted', {}, { view: 'mine' }, true],
    ['her own view, voted', { ballots: { m1: { choice: 'abstain' } } }, { view: 'mine' }, false],
    ['her own view, recused', { ballots: { m1: { choice: 'recuse' } } }, { view: 'mine' }, false],
    ['her own view, another voted', { ballots: { m2: { choice: 'approve' } } }, { view: 'mine' }, true],
    ['everything, voted', { ballots: { m1: { choice: 'abstain' } } }, {}, true],
    ['the same category', { category: 2 }, { category: 2 }, true],
    ['the other category', { category: 1 }, { category: 2 }, false],
    ['the same sector', {}, { sector: 'textile' }, true],
    ['another sector', {}, { sector: 'food' }, false],
    ['no project, and one', {}, { sector: 'none' }, false],
    ['no project, and none', { sector: undefined }, { sector: 'none' }, true],
    ['a flag it has', { deadline: NOW }, { flag: 'overdue' }, true],
    ['a flag it has not', {}, { flag: 'overdue' }, false],
    ['two members that agree', { category: 2, assisted: true }, { category: 2, flag: 'assisted' }, true],
    ['two members of which one does not', { category: 2 }, { category: 2, flag: 'assisted' }, false],
  ])('by %s', (_, one, filter, passes) => {
    expect(passesAs(one, filter)).toBe(passes);
  });

  test('leaves those among the given ids, in their order; a seat called like what every object has is a seat', () => {
    const rows = [row({ id: 'a' }), row({ id: 'b' }), row({ id: 'c' })];
    expect(filterDocket(rows, { view: 'all' }, aSeat('m1'), NOW, new Set(['c', 'a'])).map(({ id }) => id)).toEqual(['a', 'c']);
    expect(passesAs({}, { view: 'mine' }, aSeat('constructor'))).toBe(true);
    expect(owedBy([...rows, row({ id: 'd', ballots: { m1: { choice: 'reject' } } })], aSeat('m1'))).toEqual(rows);
  });

  test('is what its address says, and an address says nothing unknown', () => {
    const filters = fc.record(
      {
        category: fc.constantFrom(1 as const, 2 as const),
        sector: fc.constantFrom(...SECTORS, 'none' as const),
        flag: fc.constantFrom(...DOCKET_FLAGS),
        commune: fc.constantFrom('0', '12', 'other'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, fc.constantFrom('mine' as const, 'all' as const), (members, view) => {
        expect(parseDocketFilter(docketQuery({ ...members, view }))).toEqual({ ...members, view });
      }),
    );
    expect(parseDocketFilter(new URLSearchParams('category=3&sector=x&flag=%3Cb%3E&commune=Gu%C3%A9liz&view=x'))).toEqual({ view: 'mine' });
    expect(docketQuery({ view: 'mine' }).size).toBe(0);
  });

  test('never makes a file, loses one that passes, or moves one', () => {
    const rows = fc.array(
      fc.record({
        id: fc.uuid(),
        score: fc.nat(100),
        category: fc.constantFrom(1 as const, 2 as const),
        round: fc.nat(1),
        ballots: fc.dictionary(fc.constantFrom('m1', 'm2'), fc.record({ choice: fc.constantFrom(...CHOICES) })),
      }),
    );
    fc.assert(
      fc.property(rows, fc.constantFrom(1 as const, 2 as const), (some, category) => {
        const all = some.map((one) => row(one)).toSorted(byRank);
        const mine = filterDocket(all, { view: 'mine', category }, aSeat('m1'), NOW);
        expect(mine).toEqual(all.filter((one) => one.category === category && one.ballots['m1'] === undefined));
      }),
    );
  });
});
