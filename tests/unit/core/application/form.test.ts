import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FormInput, FormSchema } from '../../../../core/application/form.ts';
import { aForm, aFormInput, anEnterprise, aProject } from '../../../support/builders/index.ts';
import { anyForm } from '../arbitraries.ts';

const faults = (overrides: Partial<FormInput>) =>
  FormSchema.safeParse(aFormInput(overrides)).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
const enterprise = anEnterprise();
const partner = (cin: string) => ({ name: 'Associée', cin });

describe('a form', () => {
  test('is normalised once and for all', () => {
    fc.assert(fc.property(anyForm, (form) => void expect(FormSchema.parse(form)).toEqual(form)));
  });

  test('takes any JSON without an error, and nothing that is not a form', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (body) => void expect(FormSchema.safeParse(body).success).toBe(false)),
      { numRuns: 500 },
    );
  });

  test('takes any one member by any JSON without an error', () => {
    const base = aFormInput();
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(base)), fc.jsonValue({ maxDepth: 3 }), (member, value) => {
        const result = FormSchema.safeParse({ ...base, [member]: value });
        if (result.success) expect(FormSchema.parse(result.data)).toEqual(result.data);
      }),
      { numRuns: 1000 },
    );
  });

  test('refuses members that nobody asked for, also inside', () => {
    expect(FormSchema.safeParse({ ...aFormInput(), admin: true }).success).toBe(false);
    expect(FormSchema.safeParse(JSON.parse(JSON.stringify(aFormInput()).replace('{', '{"__proto__":{},'))).success).toBe(false);
    expect(FormSchema.safeParse({ ...aFormInput(), project: { ...aProject(), grant: 1 } }).success).toBe(false);
  });

  test('has no partners unless it says so', () => {
    expect(aForm().partners).toEqual([]);
    expect(aForm().trainingWanted).toEqual([]);
  });
});

describe('what belongs together', () => {
  test.each([
    ['a company needs partners', { applicantKind: 'company', enterprise }, ['partners company-needs-partners']],
    ['a company with one partner', { applicantKind: 'company', enterprise, partners: [partner('ZX1234')] }, []],
    [
      'a cooperative has none',
      { applicantKind: 'cooperative', enterprise, partners: [partner('ZX1234')] },
      ['partners partners-only-for-company'],
    ],
    ['a cooperative has a name', { applicantKind: 'cooperative' }, ['enterprise enterprise-needed']],
    ['so has a company', { applicantKind: 'company', partners: [partner('ZX1234')] }, ['enterprise enterprise-needed']],
    ['she alone has none', { applicantKind: 'self-employed', enterprise }, ['enterprise enterprise-only-for-collective']],
    ['all its members may be women', { applicantKind: 'cooperative', enterprise: { ...enterprise, members: 3, women: 3 } }, []],
    [
      'but no more than its members',
      { applicantKind: 'cooperative', enterprise: { ...enterprise, members: 3, women: 4 } },
      ['enterprise.women more-women-than-members'],
    ],
    [
      'a partner is another woman',
      { applicantKind: 'company', enterprise, cin: 'ZX1234', partners: [partner('zx 12-34')] },
      ['partners partner-repeated'],
    ],
    [
      'two partners are two',
      { applicantKind: 'company', enterprise, partners: [partner('ZX1234'), partner('ZX1234')] },
      ['partners partner-repeated'],
    ],
    ['disability needs its own consent', { disability: true }, ['disabilityConsent disability-needs-consent']],
    ['its absence too is sensitive', { disability: false, disabilityConsent: false }, ['disabilityConsent disability-needs-consent']],
    ['disability with consent', { disability: true, disabilityConsent: true }, []],
    ['consent without disability', { disabilityConsent: true }, []],
    ['financing needs a project', { supportWanted: ['financing'], project: undefined }, ['project financing-needs-project']],
    ['training needs none', { supportWanted: ['training'], project: undefined }, []],
  ] as const satisfies readonly (readonly [string, Partial<Record<keyof FormInput, unknown>>, readonly string[]])[])(
    '%s',
    (_, overrides, expected) => {
      const result = FormSchema.safeParse({ ...aFormInput(), ...overrides });
      const found = result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
      expect(found).toEqual(expected);
    },
  );

  test('consent is given or there is no application', () => {
    expect(FormSchema.safeParse({ ...aFormInput(), consent: { given: false, textVersion: 'sample-1' } }).success).toBe(false);
    expect(faults({})).toEqual([]);
  });
});
