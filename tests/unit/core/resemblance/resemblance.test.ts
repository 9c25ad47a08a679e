import fc from 'fast-check';
import { expect, test } from 'vitest';
import { namesOf } from '../../../../core/resemblance/names.ts';
import { type Alike, alikeTo, type Likeness, resembles, withResemblances } from '../../../../core/resemblance/resemblance.ts';

const fatima = namesOf({ nameArabic: 'فاطمة الزهراء الإدريسي', nameLatin: 'Fatima Ezzahra El Idrissi' });
const fatma = namesOf({ nameArabic: 'فاطمة الزهرة ادريسي', nameLatin: 'Fatima Zahra Idrissi' });
const khadija = namesOf({ nameArabic: 'خديجة الإدريسي', nameLatin: 'Khadija El Idrissi' });
const self = { phone: 'p1', birth: 'b1', names: fatima };

test.each<[string, Likeness, readonly string[]]>([
  ['the same telephone', { phone: 'p1', birth: 'b2', names: khadija }, ['same-phone']],
  ['the same day of birth and a close name', { phone: 'p2', birth: 'b1', names: fatma }, ['close-name']],
  ['both', { phone: 'p1', birth: 'b1', names: fatma }, ['same-phone', 'close-name']],
  ['a twin sister: the day of birth and the family name', { phone: 'p2', birth: 'b1', names: khadija }, []],
  ['a namesake: the name alone', { phone: 'p2', birth: 'b2', names: fatima }, []],
  ['nothing in common', { phone: 'p2', birth: 'b2', names: khadija }, []],
  ['a telephone that was replaced, the rest unknown', { phone: 'p1' }, ['same-phone']],
  ['nothing known', {}, []],
])('%s', (_, other, why) => {
  expect(resembles(self, other)).toEqual(why);
});

const likeness = fc.record({
  phone: fc.constantFrom('p1', 'p2', 'p3'),
  birth: fc.constantFrom('b1', 'b2'),
  names: fc.constantFrom(fatima, fatma, khadija),
});

test('whoever resembles is resembled, and everyone resembles herself', () => {
  fc.assert(
    fc.property(likeness, likeness, (a, b) => {
      expect(resembles(a, b)).toEqual(resembles(b, a));
      expect(resembles(a, a)).toEqual(['same-phone', 'close-name']);
    }),
  );
});

const other = (n: number, more: Likeness & { readonly claim?: string }): Alike => ({
  application: `id-${n}`,
  reference: `10000000${n}`,
  claim: `claim-${n}`,
  ...more,
});
const references = (others: readonly Alike[]) =>
  alikeTo({ ...self, id: 'id-0', claim: 'claim-0' }, others).map((one) => one.other.reference);

test('an application does not resemble itself, nor another with the same CIN: that has a rule of its own', () => {
  expect(references([other(0, self), other(1, { ...self, claim: 'claim-0' }), other(2, self)])).toEqual(['100000002']);
});

test('of many, five are named: the most alike first, then those of the same telephone, then in the given order', () => {
  const village = [6, 5, 4, 3].map((n) => other(n, { phone: 'p1' }));
  expect(references([other(9, { birth: 'b1', names: fatma }), ...village, other(1, self)])).toEqual(
    [1, 6, 5, 4, 3].map((n) => `10000000${n}`),
  );
  expect(references([other(9, { birth: 'b1', names: fatma }), ...village.slice(2), other(8, { birth: 'b1', names: khadija })])).toEqual(
    [4, 3, 9].map((n) => `10000000${n}`),
  );
});

test('what is known stays, once each, and five are the most', () => {
  const named = (n: number) => ({ reference: String(n), why: ['same-phone' as const] });
  expect(withResemblances(undefined, [])).toEqual([]);
  expect(withResemblances([named(1)], [{ reference: '1', why: ['close-name'] }, named(2)])).toEqual([named(1), named(2)]);
  const full = [1, 2, 3, 4, 5].map(named);
  expect(withResemblances(full, [named(6)])).toEqual(full);
});
