import { expect, test } from 'vitest';
import { parseDraftGrid } from '../../../../core/scoring/parse-draft.ts';
import { aGrid } from '../../../support/builders/index.ts';

const grid = aGrid();
const [first] = grid.criteria;
const steps = (given: readonly (readonly [number, number])[]) => ({
  id: 'years',
  label: { ar: 'السن', fr: 'Âge' },
  type: 'steps',
  field: 'age',
  steps: given.map(([atLeast, points]) => ({ atLeast, points })),
});

/** The faults of a draft that differs from a correct one: where, which, and what is expected. */
const faultsOf = (changes: unknown) => {
  const parsed = parseDraftGrid(JSON.stringify(typeof changes === 'object' && changes !== null ? { ...grid, ...changes } : changes));
  if (parsed.ok || 'notJson' in parsed.error) return [];
  return parsed.error.map(({ path, code, bound, known }) => [path.join('.'), code, known?.join(' ') ?? bound]);
};

test('a correct draft is read as it is', () => {
  expect(parseDraftGrid(JSON.stringify(grid))).toEqual({ ok: true, value: grid });
});

test.each([
  ['{ "version": 1, }', { line: 1, column: 17 }],
  ['{\n  "version" "1"\n}', { line: 2, column: 13 }],
  ['no grid', undefined],
])('what is no JSON is told with the place where it breaks, where the engine knows it: %j', (text, at) => {
  expect(parseDraftGrid(text)).toEqual({ ok: false, error: { notJson: true, ...(at === undefined ? {} : { at }) } });
});

test.each([
  ['a part that is missing', { criteria: undefined }, [['criteria', 'missing', undefined]]],
  ['a name that is unknown', { extra: 1 }, [['extra', 'unknown-member', undefined]]],
  ['a version with capitals', { version: 'NEW ONE' }, [['version', 'short-name', undefined]]],
  ['yes for true', { sample: 'yes' }, [['sample', 'yes-no', undefined]]],
  ['a number for a text', { version: 2 }, [['version', 'text', undefined]]],
  ['something else for the list', { criteria: {} }, [['criteria', 'list', undefined]]],
  ['something else for a group', { eligibility: [] }, [['eligibility', 'group', undefined]]],
  ['no criterion', { criteria: [] }, [['criteria', 'empty', undefined]]],
  ['another kind of criterion', { criteria: [{ ...first, type: 'other' }] }, [['criteria.0.type', 'not-in-list', 'choice steps']]],
  ['half a point', { criteria: [{ ...first, points: { widowed: 1.5 } }] }, [['criteria.0.points.widowed', 'whole-number', undefined]]],
  ['too many points', { criteria: [{ ...first, points: { widowed: 101 } }] }, [['criteria.0.points.widowed', 'too-big', 100]]],
  ['points below none', { criteria: [{ ...first, points: { widowed: -1 } }] }, [['criteria.0.points.widowed', 'too-small', 0]]],
  ['a child', { eligibility: { minimumAge: 3 } }, [['eligibility.minimumAge', 'too-small', 16]]],
  [
    'a number that is a text',
    { criteria: [{ ...steps([]), steps: [{ atLeast: '1', points: 1 }] }] },
    [['criteria.0.steps.0.atLeast', 'number', undefined]],
  ],
  ['a third category', { category: { ...grid.category, otherwise: 3 } }, [['category.otherwise', 'not-in-list', '1 2']]],
  [
    'steps that do not ascend',
    {
      criteria: [
        steps([
          [2, 1],
          [1, 2],
        ]),
      ],
      eligibility: {},
    },
    [['criteria.0.steps.1.atLeast', 'steps-ascend', undefined]],
  ],
  [
    'points that fall',
    {
      criteria: [
        steps([
          [1, 2],
          [2, 1],
        ]),
      ],
      eligibility: {},
    },
    [['criteria.0.steps.1.points', 'points-fall', undefined]],
  ],
  [
    'a criterion twice',
    { criteria: [first, first], eligibility: {} },
    [
      ['criteria.1.id', 'twice', undefined],
      ['criteria.1.field', 'twice', undefined],
    ],
  ],
  ['a line that nobody reaches', { eligibility: { minimumScore: 34 } }, [['eligibility.minimumScore', 'unreachable', 33]]],
  ['ages that cross', { eligibility: { minimumAge: 40, maximumAge: 39 } }, [['eligibility.maximumAge', 'ages', 40]]],
  ['no grid at all', null, [['', 'group', undefined]]],
])('refused: %s', (_, changes, faults) => {
  expect(faultsOf(changes)).toEqual(faults);
});

test('a value that no applicant can give is told with those that she can, and so is a field', () => {
  expect(faultsOf({ criteria: [{ ...first, points: { widow: 1 } }], eligibility: {} })).toEqual([
    ['criteria.0.points.widow', 'not-in-list', 'single married divorced widowed'],
  ]);
  const [[path, code, known] = []] = faultsOf({ criteria: [{ ...first, field: 'nameLatin' }] });
  expect([path, code, String(known).includes('maritalStatus')]).toEqual(['criteria.0.field', 'not-in-list', true]);
});

test('a fault in a criterion is told with what the criterion is called, where it says so', () => {
  const calledOf = (changes: object) => {
    const parsed = parseDraftGrid(JSON.stringify({ ...grid, criteria: [{ ...first, ...changes }] }));
    return parsed.ok || 'notJson' in parsed.error ? [] : parsed.error.map(({ criterion }) => criterion);
  };
  expect(calledOf({ points: { widowed: 101 } })).toEqual([first?.label]);
  expect(calledOf({ label: 'widow' })).toEqual([undefined]);
});
