import { describe, expect, test } from 'vitest';
import { ELSEWHERE, preCheck, thirdQuestion } from '../../../core/scoring/pre-check.ts';
import { score } from '../../../core/scoring/score.ts';
import { aForm, aGrid, SAMPLE_AT, SAMPLE_PROVINCES } from '../../support/builders/index.ts';

const grid = aGrid();
const [province = ''] = SAMPLE_PROVINCES;
const likely = { province, age: '34', income: 'under-1000' };
const ask = (typed: Readonly<Record<string, string>>, of: Pick<typeof grid, 'eligibility'> = grid) => preCheck(typed, of, SAMPLE_PROVINCES);

test('nothing speaks against whoever keeps all rules; digits of any keyboard', () => {
  for (const age of ['18', '65', '٣٤', ' 34 ']) expect(ask({ ...likely, age })).toEqual({ ok: true, value: [] });
});

test.each([
  [{ province: ELSEWHERE }, ['province-in-region']],
  [{ age: '17' }, ['minimum-age']],
  [{ age: '66' }, ['maximum-age']],
  [{ income: 'over-4000' }, ['income-at-most']],
  [{ province: 'MA-CAS', age: '12', income: 'over-4000' }, ['province-in-region', 'minimum-age', 'income-at-most']],
])('%j: %j', (typed, obstacles) => {
  expect(ask({ ...likely, ...typed })).toEqual({ ok: true, value: obstacles });
});

test.each([
  [{ age: '' }, [{ pointer: '/age', code: 'required' }]],
  [{ age: 'thirty' }, [{ pointer: '/age', code: 'not-a-number' }]],
  [{ age: '0' }, [{ pointer: '/age', code: 'too-small', params: { minimum: 1 } }]],
  [{ age: '121' }, [{ pointer: '/age', code: 'too-big', params: { maximum: 120 } }]],
  [{ province: '' }, [{ pointer: '/province', code: 'required' }]],
  [{ income: 'plenty' }, [{ pointer: '/income', code: 'not-in-list' }]],
])('%j cannot be judged: %j', (typed, errors) => {
  expect(ask({ ...likely, ...typed })).toEqual({ ok: false, error: errors });
});

test('where the grid sets no income the third question is what she wants', () => {
  const open = { eligibility: { minimumAge: 18 } };
  expect([thirdQuestion(grid), thirdQuestion(open)]).toEqual(['income', 'wish']);
  const wish = (value: string) => ask({ province, age: '34', wish: value }, open);
  expect(wish('training')).toEqual({ ok: true, value: [] });
  expect(wish('neither')).toEqual({ ok: true, value: ['no-wish'] });
  expect(wish('')).toEqual({ ok: false, error: [{ pointer: '/wish', code: 'required' }] });
});

describe('it says what the assessment will say', () => {
  const births = ['2010-01-01', '2008-10-01', '1990-03-27', '1961-01-01', '1950-01-01'];
  const incomes = ['none', '2500-to-4000', 'over-4000'] as const;
  test.each(births.flatMap((birthDate) => incomes.map((income) => ({ birthDate, income }))))('%j', ({ birthDate, income }) => {
    const form = aForm({ birthDate, income, province });
    const assessed = score(form, grid, { at: SAMPLE_AT, provinces: SAMPLE_PROVINCES });
    const age =
      new Date(SAMPLE_AT).getUTCFullYear() - Number(birthDate.slice(0, 4)) - (birthDate.slice(5) > SAMPLE_AT.slice(5, 10) ? 1 : 0);
    expect(ask({ province, age: `${age}`, income })).toEqual({
      ok: true,
      value: assessed.ineligible.filter((rule) => rule !== 'minimum-score' && rule !== 'partners'),
    });
  });
});
