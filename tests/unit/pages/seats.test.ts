import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { seatTable } from '../../../pages/parts/seat-table.ts';
import { seatsLeftPart } from '../../../pages/review/seats.ts';

const count = { province: 'MA-MAR', category: 1 as const, share: 1_200, taken: 1_190, left: 10 };
const full = { ...count, category: 2 as const, share: 5, taken: 7, left: 0 };

test.each(LANGUAGES)('%s: the docket says what is left, and what happens beyond it once a share is used up', (language) => {
  const open = String(seatsLeftPart(language, [count]));
  const closed = String(seatsLeftPart(language, [count, full]));
  expect(open).toMatch(/10/u);
  expect(open).not.toContain('class="tag');
  expect(closed.match(/class="tag wait"/gu)).toHaveLength(1);
  expect(closed.length).toBeGreaterThan(open.length);
});

test('where a region has no shares the docket says nothing of seats', () => {
  expect(seatsLeftPart('fr', undefined)).toBeUndefined();
  expect(seatsLeftPart('fr', [])).toBeUndefined();
});

test('the table says by how much a share is exceeded, and the total where the whole region is shown', () => {
  const rows = [
    { ...count, waiting: 4 },
    { ...full, waiting: 0 },
  ];
  const table = String(seatTable('fr', { rows }));
  expect(table).toContain('2 de plus que le quota');
  expect(table).not.toContain('Total');
  expect(String(seatTable('fr', { rows, target: 3_000 })).replace(/\s/gu, ' ')).toContain('Total de la région : 1 197 sur 3 000.');
});

test('approvals that rest are named beside what is left, for members and for the secretary alike', () => {
  const resting = { ...count, resting: 3, left: 7 };
  const said = /Déduction faite.* 3/u;
  const [list, table] = [seatsLeftPart('fr', [resting]), seatTable('fr', { rows: [{ ...resting, waiting: 0 }] })].map(String);
  expect(list?.split('</ul>')[1]).toMatch(said);
  expect(table?.split('</table>')[1]).toMatch(said);
  expect(String(seatTable('fr', { rows: [{ ...count, waiting: 0 }] })).split('</table>')[1]).not.toContain('<p>');
});
