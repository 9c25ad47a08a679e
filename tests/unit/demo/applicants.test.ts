import { describe, expect, test } from 'vitest';
import { cin, phone } from '../../../core/application/fields.ts';
import { FormSchema, isCollective } from '../../../core/application/form.ts';
import { score } from '../../../core/scoring/score.ts';
import { loadRegions } from '../../../regions/load.ts';
import { type Circumstances, planApplications } from '../../../scripts/demo/applicants.ts';
import { createRandom, inShares } from '../../../scripts/demo/random.ts';

const provinces = ['MA-MAR', 'MA-CHI', 'MA-HAO', 'MA-KES', 'MA-ESI', 'MA-REH', 'MA-SAF', 'MA-YUS'];
const circumstances: Circumstances = { seed: 3, nonce: 'a', year: 2026, provinces, sms: true, consentVersion: '2026-11-sample' };
const count = <T>(values: readonly T[], is: (value: T) => boolean): number => values.filter(is).length;

describe('a set of 200', () => {
  const planned = planApplications(200, circumstances);
  const traits = planned.map((one) => one.traits);
  const forms = planned.map(({ form }) => form);

  test('has the published shares', () => {
    expect(count(traits, ({ maritalStatus }) => maritalStatus === 'widowed')).toBe(22);
    expect(count(traits, ({ maritalStatus }) => maritalStatus === 'divorced')).toBe(18);
    expect(count(forms, ({ headOfHousehold }) => headOfHousehold)).toBe(128);
    expect(count(forms, ({ disability }) => disability === true)).toBe(8);
    expect(count(forms, ({ applicantKind }) => applicantKind === 'cooperative')).toBe(36);
  });

  test('is accepted by the schema, whole', () => {
    for (const form of forms) FormSchema.parse(form);
  });

  test('has some who are not eligible, by every rule, and the others are of the region', () => {
    const { grid } = loadRegions().find(({ code }) => code === 'MA-07') ?? {};
    if (grid === undefined) throw new Error('MA-07 has a grid');
    const rules = new Map<string, number>();
    for (const { form, traits: own } of planned) {
      const { ineligible } = score(FormSchema.parse(form), grid, { at: '2026-11-21T10:00:00.000Z', provinces });
      for (const rule of ineligible) rules.set(rule, (rules.get(rule) ?? 0) + 1);
      if (own.ineligible !== undefined) expect(ineligible, `${own.ineligible}`).not.toEqual([]);
      else expect(ineligible.filter((rule) => rule !== 'minimum-score')).toEqual([]);
    }
    expect([...rules.keys()]).toEqual(expect.arrayContaining(['minimum-age', 'maximum-age', 'province-in-region', 'income-at-most']));
  });

  test('uses some CINs twice, and no other', () => {
    const cins = forms.map((form) => cin().parse(form.cin));
    expect(count(traits, ({ sameCin }) => sameCin)).toBe(10);
    expect(new Set(cins).size).toBe(190);
    const partners = forms.flatMap(({ partners: list = [] }) => list.map((partner) => partner.cin));
    expect(new Set([...cins, ...partners]).size).toBe(190 + partners.length);
  });

  test('reaches everyone by a telephone of her own, and comes by both channels from every province', () => {
    expect(new Set(forms.map((form) => phone().parse(form.phone))).size).toBe(200);
    expect(count(forms, ({ email }) => email === undefined)).toBe(60);
    expect(count(traits, ({ channel }) => channel === 'form')).toBeGreaterThan(90);
    expect(new Set(forms.map(({ province }) => province))).toEqual(
      new Set([...provinces, ...forms.flatMap(({ province }) => (provinces.includes(province) ? [] : [province]))]),
    );
  });

  test('names the cooperative or the company of whoever applies for one', () => {
    const collective = forms.filter(({ applicantKind }) => isCollective(applicantKind));
    expect(collective.length).toBeGreaterThan(36);
    expect(new Set(collective.map(({ enterprise }) => enterprise?.name)).size).toBe(collective.length);
    expect(collective.some(({ enterprise = { members: 0, women: 0 } }) => enterprise.women < enterprise.members)).toBe(true);
  });

  test('says of everything that it is a sample', () => {
    for (const { nameArabic, nameLatin, email = 'exemple@example.org' } of forms) {
      expect([nameArabic, nameLatin, email]).toEqual([
        expect.stringContaining('عينة'),
        expect.stringContaining('Exemple'),
        expect.stringMatching(/@example\.org$/u),
      ]);
    }
  });
});

test('the same seed gives the same people, another gives others', () => {
  const forms = (more: Partial<Circumstances>) => planApplications(30, { ...circumstances, ...more }).map(({ form }) => form);
  expect(forms({ nonce: 'b' })).toEqual(forms({}));
  expect(forms({ seed: 4 })).not.toEqual(forms({}));
});

test('two runs of one seed are not taken for repetitions of each other', () => {
  const keys = (nonce: string) => planApplications(5, { ...circumstances, nonce }).map(({ idempotencyKey }) => idempotencyKey);
  expect(new Set([...keys('a'), ...keys('b')]).size).toBe(10);
});

test('everyone has an e-mail address where there is no SMS', () => {
  expect(planApplications(40, { ...circumstances, sms: false }).every(({ form }) => form.email !== undefined)).toBe(true);
});

test('shares come out as near as whole numbers allow, and in all as many as asked for', () => {
  const random = createRandom('test');
  expect(inShares(50, [['a', 0.18]], 'b', random).filter((value) => value === 'a')).toHaveLength(9);
  for (const n of [0, 1, 2, 3, 7, 12, 101]) {
    expect(
      inShares(
        n,
        [
          ['a', 0.11],
          ['b', 0.09],
          ['c', 0.3],
        ],
        'd',
        random,
      ),
    ).toHaveLength(n);
  }
});
