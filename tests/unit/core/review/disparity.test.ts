import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES, StatusSchema } from '../../../../core/application/status.ts';
import { disparity, type Member } from '../../../../core/review/disparity.ts';
import { createTally, DIMENSIONS, disparityBy, type FairnessFile, votesByVoter } from '../../../../core/review/fairness.ts';
import { hiddenIn } from '../../../../core/review/shown-apart.ts';
import { FEWEST_TOLD, withheldAmong } from '../../../../core/review/withheld.ts';

const members = (group: string, selected: number, refused: number, open = 0): Member[] => [
  ...Array.from({ length: selected }, () => ({ group, outcome: 'selected' as const })),
  ...Array.from({ length: refused }, () => ({ group, outcome: 'refused' as const })),
  ...Array.from({ length: open }, () => ({ group, outcome: 'open' as const })),
];

// The other group: 50 of 100 are selected, so that four fifths are 40 of 100.
test.each([
  [40, 60, 'within'],
  [39, 61, 'below'],
  [50, 50, 'highest'],
  [51, 49, 'highest'],
  [4, 6, 'within'],
  [3, 7, 'below'],
  [0, FEWEST_TOLD - 1, undefined],
  [0, FEWEST_TOLD, 'below'],
] as const)('%i selected and %i refused beside one in two: %s', (selected, refused, verdict) => {
  const { groups } = disparity([...members('a', selected, refused), ...members('b', 50, 50)], ['a', 'b']);
  expect(groups.find(({ group }) => group === 'a')?.verdict).toBe(verdict);
});

test('of a small group nothing is told, nor of what would give it away; it is no measure for others, and shares count who is undecided', () => {
  const small = [...members('a', 9, 0), ...members('b', 10, 10, 11), ...members('c', 25, 15), ...members('d', 40, 10)];
  const { groups, withheld } = disparity(small, ['c', 'b', 'a', 'd', 'nobody']);
  // A hundred and nineteen decided less ninety are 29: of two groups, whichever.
  expect(withheld).toEqual(['b', 'a']);
  expect(groups.map(({ group, verdict }) => [group, verdict])).toEqual([
    ['c', 'below'],
    ['d', 'highest'],
  ]);
  expect(groups[0]).toEqual({
    group: 'c',
    applicants: 40,
    decided: 40,
    decidedShare: 1,
    selected: 25,
    seated: 0,
    rate: 0.625,
    seatRate: 0,
    applicantShare: 40 / 130,
    selectedShare: 25 / 84,
    verdict: 'below',
    seatVerdict: 'too-few',
  });
  expect(disparity(members('a', 1, 0), ['a'])).toEqual({ groups: [], withheld: ['a'] });
});

test('what is withheld of a whole is nothing, all of it, or several parts that are not few together', () => {
  const sizes = fc.array(fc.nat(30), { maxLength: 8 });
  fc.assert(
    fc.property(sizes, fc.array(fc.nat(7)), (some, forced) => {
      const parts = new Map(some.map((size, index) => [String(index), size]));
      const force = new Set(forced.map(String).filter((part) => parts.has(part)));
      const withheld = withheldAmong(parts, force);
      for (const [part, size] of parts) if (size < FEWEST_TOLD || force.has(part)) expect(withheld.has(part)).toBe(true);
      if (withheld.size === 0 || withheld.size === parts.size) return;
      expect(withheld.size).toBeGreaterThan(1);
      expect([...withheld].reduce((sum, part) => sum + (parts.get(part) ?? 0), 0)).toBeGreaterThanOrEqual(FEWEST_TOLD);
    }),
  );
  expect([
    ...withheldAmong(
      new Map([
        ['a', 3],
        ['b', 4],
        ['c', 50],
        ['d', 20],
      ]),
    ),
  ]).toEqual(['a', 'b', 'd']);
  expect([
    ...withheldAmong(
      new Map([
        ['a', 5],
        ['b', 5],
        ['c', 50],
      ]),
    ),
  ]).toEqual(['a', 'b']);
});

test('a group that is selected like the other and waits while the other has the seats is flagged by its seats alone', () => {
  const files = (area: 'rural' | 'urban', counts: Partial<Record<FairnessFile['status'], number>>) =>
    Object.entries(counts).flatMap(([status, n]) => Array.from({ length: n }, () => aFile({ area, status: StatusSchema.parse(status) })));
  const all = [
    ...files('rural', { 'waiting-list': 15, placed: 4, approved: 1, rejected: 20, 'in-review': 10 }),
    ...files('urban', { 'waiting-list': 10, placed: 6, referred: 4, rejected: 20 }),
  ];
  const [urban, rural] = disparityBy('area', all, []).groups;
  expect(rural).toMatchObject({ decided: 40, decidedShare: 0.8, selected: 20, seated: 4, rate: 0.5, seatRate: 0.1 });
  expect(urban).toMatchObject({ decided: 40, decidedShare: 1, selected: 20, seated: 10, rate: 0.5, seatRate: 0.25 });
  expect([urban, rural].map((one) => [one?.verdict, one?.seatVerdict])).toEqual([
    ['highest', 'highest'],
    ['highest', 'below'],
  ]);
});

test('files that are counted as they are read make the same report as all of them at once', () => {
  const kinds = fc.record({
    province: fc.constantFrom('MA-MAR', 'MA-SAF'),
    status: fc.constantFrom(...STATUSES),
    area: fc.constantFrom('rural' as const, 'urban' as const),
    disability: fc.constantFrom(undefined, true, false),
    headOfHousehold: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(kinds, { maxLength: 200 }), (some) => {
      const files = some.map((one) => ({ ...one, ballots: {} }));
      const tally = createTally();
      for (const file of files) tally.add(file);
      const provinces = ['MA-MAR', 'MA-SAF'];
      for (const dimension of DIMENSIONS)
        expect(disparityBy(dimension, tally.kinds(), provinces)).toEqual(disparityBy(dimension, files, provinces));
      expect(tally.kinds().length).toBeLessThanOrEqual(Math.min(files.length, 2 * STATUSES.length * 2 * 3 * 2));
    }),
  );
});

test('nobody selected anywhere flags nobody', () => {
  expect(disparity([...members('a', 0, 20), ...members('b', 0, 30)], ['a', 'b']).groups.map(({ verdict }) => verdict)).toEqual([
    'highest',
    'highest',
  ]);
  expect(disparity([], ['a'])).toEqual({ groups: [], withheld: [] });
});

test('one of the groups that are enough to say something has the highest rate, and no flag is at four fifths of it', () => {
  const counts = fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(counts, (groups) => {
      const all = groups.flatMap(([selected, refused], index) => members(String(index), selected, refused));
      const report = disparity(
        all,
        groups.map((_, index) => String(index)),
      );
      // Also of those that are withheld beside a small one: the flags of the others do not depend on it.
      const large = groups
        .map(([selected, refused]) => [selected, selected + refused] as const)
        .filter(([, decided]) => decided >= FEWEST_TOLD);
      const best = Math.max(0, ...large.map(([selected, decided]) => selected / decided));
      for (const { verdict, rate, decided } of report.groups) {
        expect(decided).toBeGreaterThanOrEqual(FEWEST_TOLD);
        expect(verdict === 'highest').toBe(Math.abs(rate - best) < 1e-9);
        if (verdict === 'below') expect(rate).toBeLessThan(0.8 * best);
        else expect(rate).toBeGreaterThanOrEqual(0.8 * best - 1e-9);
      }
    }),
  );
});

const aFile = (over: Partial<FairnessFile>): FairnessFile => ({
  province: 'MA-MAR',
  status: 'approved',
  area: 'rural',
  headOfHousehold: false,
  ballots: {},
  ...over,
});

test('who said nothing of a disability is a group of its own, and a second submission is nobody', () => {
  const twelve = (over: Partial<FairnessFile>) => Array.from({ length: 12 }, () => aFile(over));
  const files = [
    ...twelve({ disability: true }),
    ...twelve({ disability: false, status: 'rejected' }),
    ...twelve({}),
    aFile({ status: 'waiting-list' }),
    aFile({ status: 'ineligible' }),
    aFile({ status: 'superseded' }),
    aFile({ status: 'contested', disability: true }),
  ];
  const counts = disparityBy('disability', files, []).groups.map(({ group, applicants, decided, selected }) => [
    group,
    applicants,
    decided,
    selected,
  ]);
  expect(counts).toEqual([
    ['yes', 12, 12, 12],
    ['no', 12, 12, 0],
    ['undisclosed', 14, 13, 13],
  ]);
});

describe('a province’s report beside the region’s and the others’', () => {
  const PROVINCES = ['MA-MAR', 'MA-SAF', 'MA-ESI'];
  const some = (province: string, rural: number, urban: number) => [
    { ...aFile({ province, area: 'rural' }), count: rural },
    { ...aFile({ province, area: 'urban' }), count: urban },
  ];
  const hiddenOf = (files: Parameters<typeof hiddenIn>[2]) =>
    Object.fromEntries(PROVINCES.map((code) => [code, [...hiddenIn(code, 'area', files, PROVINCES)].toSorted()]));

  test('withholds nothing while every group is large everywhere', () => {
    const files = PROVINCES.flatMap((code) => some(code, 30, 40));
    expect(hiddenOf(files)).toEqual({ 'MA-MAR': [], 'MA-SAF': [], 'MA-ESI': [] });
  });

  test('withholds what the region less the others would give away', () => {
    // Safi has five rural files: the region has 67, Marrakech 32, Essaouira 30.
    const files = [...some('MA-MAR', 32, 40), ...some('MA-SAF', 5, 40), ...some('MA-ESI', 30, 30)];
    expect(hiddenOf(files)).toEqual({ 'MA-MAR': [], 'MA-SAF': ['rural', 'urban'], 'MA-ESI': ['rural', 'urban'] });
  });

  test('tells nothing of a province that the region’s report does not tell', () => {
    const files = [...some('MA-MAR', 40, 40), ...some('MA-SAF', 2, 3), ...some('MA-ESI', 30, 30)];
    expect(disparityBy('province', files, PROVINCES).withheld).toEqual(['MA-SAF', 'MA-ESI']);
    expect(hiddenOf(files)).toEqual({ 'MA-MAR': [], 'MA-SAF': ['rural', 'urban'], 'MA-ESI': ['rural', 'urban'] });
  });

  test('what can be computed by subtraction, of a column or a line, is never few', () => {
    const numbers = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(numbers, (all) => {
        const files = all.flatMap(([rural, urban], index) => some(PROVINCES[index] ?? '', rural, urban));
        const hidden = hiddenOf(files);
        const region = disparityBy('area', files, PROVINCES);
        for (const [column, group] of (['rural', 'urban'] as const).entries()) {
          const untold = PROVINCES.flatMap((code, index) => (hidden[code]?.includes(group) ? [all[index]?.[column] ?? 0] : []));
          for (const [index, code] of PROVINCES.entries())
            if ((all[index]?.[column] ?? 0) < FEWEST_TOLD) expect(hidden[code]).toContain(group);
          if (untold.length > 0 && untold.length < PROVINCES.length)
            expect([untold.length > 1, untold.reduce((a, b) => a + b, 0) >= FEWEST_TOLD]).toEqual([true, true]);
          if (region.withheld.includes(group)) expect(untold.length).toBeGreaterThan(0);
        }
      }),
    );
  });
});

test('votes are counted by who cast them once a file has left the committee; only approvals and refusals, and nothing that is void', () => {
  const [approve, reject] = [{ choice: 'approve' }, { choice: 'reject' }] as const;
  const files = [
    aFile({ ballots: { m1: approve, m2: { ...reject, voter: 'm2.r1' }, m9: approve } }),
    aFile({ status: 'rejected', ballots: { m1: reject, m2: { choice: 'abstain' }, m3: { choice: 'recuse' } } }),
    aFile({ status: 'rejected', ballots: { m1: { ...reject, void: true }, m2: reject, m3: { ...approve, voter: 'm3.s1' } } }),
    aFile({ status: 'in-review', ballots: { m1: approve } }),
    aFile({ status: 'information-requested', ballots: { m1: { choice: 'more-information' } } }),
  ];
  expect(votesByVoter(files, ['m1', 'm2.r1', 'm3'])).toEqual([
    { voter: 'm1', approve: 1, reject: 1, changed: 0 },
    { voter: 'm2.r1', approve: 0, reject: 1, changed: 0 },
    { voter: 'm3', approve: 0, reject: 0, changed: 0 },
    { voter: 'm9', approve: 1, reject: 0, changed: 0 },
    // Her predecessor's, not hers.
    { voter: 'm2', approve: 0, reject: 1, changed: 0 },
    { voter: 'm3.s1', approve: 1, reject: 0, changed: 0 },
  ]);
});

test('votes that were changed knowing the name are counted whatever they became', () => {
  const ballots = {
    m1: { choice: 'reject', revealed: true },
    m2: { choice: 'abstain', revealed: true },
    m3: { choice: 'abstain' },
  } as const;
  expect(votesByVoter([aFile({ ballots }), aFile({ status: 'in-review', ballots })], [])).toEqual([
    { voter: 'm1', approve: 0, reject: 1, changed: 1 },
    { voter: 'm2', approve: 0, reject: 0, changed: 1 },
  ]);
});
