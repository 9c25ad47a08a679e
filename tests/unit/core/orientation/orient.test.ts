import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SECTORS } from '../../../../core/application/form.ts';
import { fittingHosts, type Seeker, withoutPlace } from '../../../../core/orientation/orient.ts';
import type { Host } from '../../../../core/region/host.ts';
import { aHost } from '../../../support/builders/index.ts';

const seeker = (changes: Partial<Seeker> = {}): Seeker => ({
  province: 'MA-MAR',
  category: 1,
  sector: 'food',
  childcareNeed: false,
  stepFreeNeed: false,
  declinedHosts: [],
  ...changes,
});
const ids = (of: Seeker, hosts: readonly Host[], taken: Record<string, number> = {}) =>
  fittingHosts(of, hosts, taken).map(({ host }) => host.id);

describe('who fits', () => {
  test.each([
    ['the category', seeker({ category: 2 }), aHost(), 'no-host'],
    ['the category is not known yet', seeker({ category: undefined }), aHost(), 'no-host'],
    ['the sector', seeker({ sector: 'digital' }), aHost({ fields: ['food', 'craft'] }), 'no-sector'],
    ['childcare', seeker({ childcareNeed: true }), aHost({ childcare: false }), 'no-childcare'],
    ['step-free access', seeker({ stepFreeNeed: true }), aHost({ stepFree: false }), 'no-step-free'],
    ['an earlier refusal', seeker({ declinedHosts: ['declined'] }), aHost({ id: 'declined' }), 'all-declined'],
    ['no places at all', seeker(), aHost({ places: 0 }), 'no-free-place'],
  ] as const)('a host is left out for %s', (_, of, host, why) => {
    expect(ids(of, [host])).toEqual([]);
    expect(withoutPlace(of, [host])).toEqual([why]);
  });

  test('a full host is left out until a place is freed', () => {
    const host = aHost({ id: 'full', places: 2 });
    expect(ids(seeker(), [host], { full: 2 })).toEqual([]);
    expect(withoutPlace(seeker(), [host])).toEqual(['no-free-place']);
    expect(ids(seeker(), [host], { full: 1 })).toEqual(['full']);
    expect(ids(seeker(), [aHost({ id: 'last', places: 1 })], {})).toEqual(['last']);
  });

  test('needs are not asked of those who do not have them', () => {
    const bare = aHost({ id: 'bare', childcare: false, stepFree: false, fields: ['digital'] });
    expect(ids(seeker({ sector: undefined }), [bare])).toEqual(['bare']);
  });

  test('an id that every object inherits is an id like another', () => {
    expect(ids(seeker(), [aHost({ id: 'constructor' })])).toEqual(['constructor']);
  });

  test('the first need that no host answers is the reason to wait', () => {
    const hosts = [aHost({ childcare: false }), aHost({ fields: ['digital'] })];
    expect(withoutPlace(seeker({ childcareNeed: true }), hosts)).toEqual(['no-childcare']);
    expect(withoutPlace(seeker(), [])).toEqual(['no-host']);
  });
});

describe('who comes first', () => {
  test('a host of her own province, though another is emptier', () => {
    const near = aHost({ id: 'near', places: 10 });
    const far = aHost({ id: 'far', province: 'MA-SAF', places: 10 });
    expect(ids(seeker(), [far, near], { near: 9 })).toEqual(['near', 'far']);
  });

  test('then the one with the greater share of free places, then the id', () => {
    const hosts = [aHost({ id: 'cc', places: 4 }), aHost({ id: 'aa', places: 8 }), aHost({ id: 'bb', places: 2 })];
    expect(ids(seeker(), hosts, { cc: 1, aa: 4, bb: 1 })).toEqual(['cc', 'aa', 'bb']);
  });

  test('explained by codes', () => {
    const near = aHost({ id: 'near' });
    const far = aHost({ id: 'far', province: 'MA-SAF' });
    const fits = fittingHosts(seeker({ childcareNeed: true, stepFreeNeed: true }), [near, far], {});
    expect(fits.map(({ why }) => why)).toEqual([
      ['same-province', 'sector', 'childcare', 'step-free', 'free-places'],
      ['in-region', 'sector', 'childcare', 'step-free', 'free-places'],
    ]);
    expect(fittingHosts(seeker({ sector: undefined }), [near], {})[0]?.why).toEqual(['same-province', 'free-places']);
  });
});

describe('properties', () => {
  const provinces = fc.constantFrom('MA-MAR', 'MA-SAF', 'MA-ESI');
  const category = fc.constantFrom(1 as const, 2 as const);
  const host = fc.record({
    id: fc.stringMatching(/^[a-d]{2}$/u),
    province: provinces,
    category,
    fields: fc.subarray([...SECTORS]),
    places: fc.nat({ max: 3 }),
    childcare: fc.boolean(),
    stepFree: fc.boolean(),
  });
  const hosts = fc.uniqueArray(host, { maxLength: 8, selector: ({ id }) => id }).map((all) => all.map((of) => aHost(of)));
  const anySeeker = fc.record({
    province: provinces,
    category,
    sector: fc.option(fc.constantFrom(...SECTORS), { nil: undefined }),
    childcareNeed: fc.boolean(),
    stepFreeNeed: fc.boolean(),
    declinedHosts: fc.array(fc.stringMatching(/^[a-d]{2}$/u), { maxLength: 3 }),
  });
  const taken = fc.dictionary(fc.stringMatching(/^[a-d]{2}$/u), fc.nat({ max: 3 }));

  test('every host offered has a free place and answers every need; the order of the configuration does not matter', () => {
    fc.assert(
      fc.property(anySeeker, hosts, taken, (of, all, used) => {
        const fits = fittingHosts(of, all, used);
        for (const { host: offered } of fits) {
          expect(offered.places - (used[offered.id] ?? 0)).toBeGreaterThan(0);
          expect(offered.category).toBe(of.category);
          expect(of.declinedHosts).not.toContain(offered.id);
          expect(!of.childcareNeed || offered.childcare).toBe(true);
          expect(!of.stepFreeNeed || offered.stepFree).toBe(true);
        }
        expect(fittingHosts(of, all.toReversed(), used)).toEqual(fits);
        const near = fits.map(({ host: offered }) => offered.province === of.province);
        expect(near).toEqual(near.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
