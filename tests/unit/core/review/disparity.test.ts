import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STATUSES, StatusSchema } from '../../../../core/application/status.ts';
import { disparity, FEWEST_DECIDED, type Member } from '../../../../core/review/disparity.ts';
import { createTally, DIMENSIONS, disparityBy, type FairnessFile, votesByVoter } from '../../../../core/review/fairness.ts';

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
  [0, FEWEST_DECIDED - 1, 'too-few'],
  [0, FEWEST_DECIDED, 'below'],
] as const)('%i selected and %i refused beside one in two: %s', (selected, refused, verdict) => {
  const [group] = disparity([...members('a', selected, refused), ...members('b', 50, 50)], ['a', 'b']);
  expect(group?.verdict).toBe(verdict);
});

test('a small group is no measure for others, and shares count who is undecided', () => {
  const report = disparity([...members('a', 9, 0), ...members('b', 10, 10, 11)], ['b', 'a', 'nobody']);
  expect(report).toEqual([
    {
      group: 'b',
      applicants: 31,
      decided: 20,
      decidedShare: 20 / 31,
      selected: 10,
      seated: 0,
      rate: 0.5,
      seatRate: 0,
      applicantShare: 31 / 40,
      selectedShare: 10 / 19,
      verdict: 'highest',
      seatVerdict: 'too-few',
    },
    {
      group: 'a',
      applicants: 9,
      decided: 9,
      decidedShare: 1,
      selected: 9,
      seated: 0,
      rate: 1,
      seatRate: 0,
      applicantShare: 9 / 40,
      selectedShare: 9 / 19,
      verdict: 'too-few',
      seatVerdict: 'too-few',
    },
  ]);
});

test('a group that is selected like the other and waits while the other has the seats is flagged by its seats alone', () => {
  const files = (area: 'rural' | 'urban', counts: Partial<Record<FairnessFile['status'], number>>) =>
    Object.entries(counts).flatMap(([status, n]) => Array.from({ length: n }, () => aFile({ area, status: StatusSchema.parse(status) })));
  const all = [
    ...files('rural', { 'waiting-list': 15, placed: 4, approved: 1, rejected: 20, 'in-review': 10 }),
    ...files('urban', { 'waiting-list': 10, placed: 6, referred: 4, rejected: 20 }),
  ];
  const [urban, rural] = disparityBy('area', all, []);
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
  expect(disparity([...members('a', 0, 20), ...members('b', 0, 30)], ['a', 'b']).map(({ verdict }) => verdict)).toEqual([
    'highest',
    'highest',
  ]);
  expect(disparity([], ['a'])).toEqual([]);
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
      const measured = report.filter(({ decided }) => decided >= FEWEST_DECIDED);
      const best = Math.max(0, ...measured.map(({ rate }) => rate ?? 0));
      expect(measured.some(({ verdict }) => verdict === 'highest')).toBe(measured.length > 0);
      for (const { verdict, rate = 0 } of measured) {
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
  const files = [
    aFile({ disability: true }),
    aFile({ disability: false, status: 'rejected' }),
    aFile({}),
    aFile({ status: 'waiting-list' }),
    aFile({ status: 'ineligible' }),
    aFile({ status: 'superseded' }),
    aFile({ status: 'contested', disability: true }),
  ];
  const counts = disparityBy('disability', files, []).map(({ group, applicants, decided, selected }) => [
    group,
    applicants,
    decided,
    selected,
  ]);
  expect(counts).toEqual([
    ['yes', 1, 1, 1],
    ['no', 1, 1, 0],
    ['undisclosed', 3, 2, 2],
  ]);
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
