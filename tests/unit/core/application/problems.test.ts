import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { FormSchema } from '../../../../core/application/form.ts';
import { parseForm } from '../../../../core/application/parse-form.ts';
import { FIELD_ERROR_CODES, type FieldError, fieldErrors, parseFields } from '../../../../core/application/problems.ts';
import { BallotSchema } from '../../../../core/review/ballot.ts';
import { fieldErrorText } from '../../../../messages/problems.ts';
import { aFormInput, anEnterprise, aProject } from '../../../support/builders/index.ts';

const errorsOf = (body: unknown, schema: z.ZodType = FormSchema): readonly FieldError[] => {
  const result = parseFields(schema, body);
  return result.ok ? [] : result.error;
};
const of = (changes: Record<string, unknown>) => errorsOf({ ...aFormInput(), ...changes });

describe('each field says what is wrong with it', () => {
  test.each([
    [{ cin: undefined }, { pointer: '/cin', code: 'required' }],
    [{ cin: null }, { pointer: '/cin', code: 'required' }],
    [{ cin: '  ' }, { pointer: '/cin', code: 'required' }],
    [{ cin: 42 }, { pointer: '/cin', code: 'wrong-type' }],
    [{ cin: '42' }, { pointer: '/cin', code: 'cin-format' }],
    [{ cin: 'x'.repeat(41) }, { pointer: '/cin', code: 'too-long', params: { maximum: 40 } }],
    [{ phone: '0512345678' }, { pointer: '/phone', code: 'phone-format' }],
    [{ email: 'nobody' }, { pointer: '/email', code: 'email-format' }],
    [{ email: '' }, { pointer: '/email', code: 'email-format' }],
    [{ birthDate: '' }, { pointer: '/birthDate', code: 'required' }],
    [{ birthDate: '1990-02-30' }, { pointer: '/birthDate', code: 'no-such-day' }],
    [{ birthDate: '1899-01-01' }, { pointer: '/birthDate', code: 'date-format' }],
    [{ province: 'Marrakech' }, { pointer: '/province', code: 'province-unknown' }],
    [{ nameLatin: 'F' }, { pointer: '/nameLatin', code: 'too-short', params: { minimum: 2 } }],
    [{ nameLatin: 'F'.repeat(121) }, { pointer: '/nameLatin', code: 'too-long', params: { maximum: 120 } }],
    [{ nameLatin: 'Fa\u0000tima' }, { pointer: '/nameLatin', code: 'invisible-characters' }],
    [{ area: 'desert' }, { pointer: '/area', code: 'not-in-list' }],
    [{ area: ['rural'] }, { pointer: '/area', code: 'not-in-list' }],
    [{ dependants: 'three' }, { pointer: '/dependants', code: 'not-a-number' }],
    [{ dependants: 1.5 }, { pointer: '/dependants', code: 'not-a-number' }],
    [{ dependants: -1 }, { pointer: '/dependants', code: 'too-small', params: { minimum: 0 } }],
    [{ dependants: 31 }, { pointer: '/dependants', code: 'too-big', params: { maximum: 30 } }],
    [{ dependants: 1e300 }, { pointer: '/dependants', code: 'too-big', params: { maximum: 30 } }],
    [{ headOfHousehold: 'yes' }, { pointer: '/headOfHousehold', code: 'wrong-type' }],
    [{ supportWanted: [] }, { pointer: '/supportWanted', code: 'choose-one', params: { minimum: 1 } }],
    [{ supportWanted: 'training' }, { pointer: '/supportWanted', code: 'wrong-type' }],
    [{ supportWanted: ['training', 'gold'] }, { pointer: '/supportWanted/1', code: 'not-in-list' }],
    [{ trainingWanted: Array(11).fill('food') }, { pointer: '/trainingWanted', code: 'too-many', params: { maximum: 10 } }],
    [{ project: 'a bakery' }, { pointer: '/project', code: 'wrong-type' }],
    [{ project: { ...aProject(), title: '' } }, { pointer: '/project/title', code: 'required' }],
    [{ project: { ...aProject(), jobsForeseen: null } }, { pointer: '/project/jobsForeseen', code: 'required' }],
    [{ project: { ...aProject(), grant: 1 } }, { pointer: '/project/grant', code: 'unknown-field' }],
    [{ project: undefined }, { pointer: '/project', code: 'financing-needs-project' }],
    [
      { applicantKind: 'company', enterprise: anEnterprise() },
      { pointer: '/partners', code: 'company-needs-partners' },
    ],
    [
      { applicantKind: 'cooperative', enterprise: anEnterprise({ members: 0, women: 0 }) },
      { pointer: '/enterprise/members', code: 'too-small', params: { minimum: 1 } },
      { pointer: '/enterprise/women', code: 'too-small', params: { minimum: 1 } },
    ],
    [{ applicantKind: 'cooperative' }, { pointer: '/enterprise', code: 'enterprise-needed' }],
    [{ enterprise: anEnterprise() }, { pointer: '/enterprise', code: 'enterprise-only-for-collective' }],
    [
      { applicantKind: 'cooperative', enterprise: anEnterprise({ members: 2, women: 3 }) },
      { pointer: '/enterprise/women', code: 'more-women-than-members' },
    ],
    [
      { applicantKind: 'company', enterprise: anEnterprise(), partners: [{ name: 'Associée', cin: '1' }] },
      { pointer: '/partners/0/cin', code: 'cin-format' },
    ],
    [{ disability: true }, { pointer: '/disabilityConsent', code: 'disability-needs-consent' }],
    [{ consent: undefined }, { pointer: '/consent', code: 'required' }],
    [{ consent: { given: false, textVersion: '1' } }, { pointer: '/consent/given', code: 'consent-needed' }],
    [{ consent: { textVersion: '1' } }, { pointer: '/consent/given', code: 'consent-needed' }],
    [{ 'a/b~c': 1 }, { pointer: '/a~1b~0c', code: 'unknown-field' }],
  ] satisfies readonly (readonly [Record<string, unknown>, ...FieldError[]])[])('%j', (changes, ...errors) => {
    expect(of(changes)).toEqual(errors);
  });

  test.each([
    [null, 'required'],
    [undefined, 'required'],
    ['', 'required'],
    [[], 'wrong-type'],
    [42, 'wrong-type'],
  ])('a body of %j is wrong as a whole', (body, code) => {
    expect(errorsOf(body)).toEqual([{ pointer: '', code }]);
  });

  test('a union of choices', () => {
    expect(errorsOf({ choice: 'approve', category: 3 }, BallotSchema)).toEqual([{ pointer: '/category', code: 'not-in-list' }]);
  });

  test('several fields in the order of the form, once each', () => {
    expect(of({ cin: '1', phone: '1', nameArabic: '' }).map(({ pointer }) => pointer)).toEqual(['/cin', '/nameArabic', '/phone']);
    const { error } = z.object({ a: z.string().min(3).regex(/^b/u) }).safeParse({ a: 'x' });
    expect(error === undefined ? [] : fieldErrors(error, { a: 'x' })).toEqual([
      { pointer: '/a', code: 'too-short', params: { minimum: 3 } },
    ]);
  });

  test('a flood of unknown members is told in part', () => {
    const flood = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`${'k'.repeat(300)}${index}`, 1]));
    const errors = of(flood);
    expect(errors.length).toBeLessThanOrEqual(50);
    expect(errors.every(({ pointer }) => pointer.length <= 81)).toBe(true);
  });
});

describe('a submission', () => {
  const day = { today: '2026-10-01', consentVersions: ['sample-1'] };
  test('by somebody yet to be born is refused', () => {
    expect(parseForm(aFormInput({ birthDate: '2026-10-02' }), day)).toEqual({
      ok: false,
      error: [{ pointer: '/birthDate', code: 'date-in-future' }],
    });
    expect(parseForm(aFormInput({ birthDate: '2026-10-01' }), day).ok).toBe(true);
  });
  test('agrees to a text that stands now', () => {
    const body = aFormInput({ consent: { given: true, textVersion: 'old' } });
    expect(parseForm(body, day)).toEqual({ ok: false, error: [{ pointer: '/consent/textVersion', code: 'consent-version' }] });
    expect(parseForm(body, { today: day.today }).ok).toBe(true);
  });
  test('that does not parse is told by field', () => {
    expect(parseForm({}, day)).toMatchObject({ ok: false, error: [{ code: 'required' }, ...Array(19).fill({ code: 'required' })] });
  });
});

describe('whatever is sent', () => {
  test('every error has a code of the list and says nothing of our types or of what was sent', () => {
    const value = fc.oneof(fc.jsonValue(), fc.constant('secret-value'), fc.integer(), fc.constant(['secret-value']));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(aFormInput()), 'partners', 'other'), value), (changes) => {
        const errors = of(changes);
        for (const error of errors) {
          expect(FIELD_ERROR_CODES).toContain(error.code);
          expect(error.pointer === '' || error.pointer.startsWith('/')).toBe(true);
        }
        expect(JSON.stringify(errors)).not.toMatch(/secret-value|expected|received|zod|string|NaN/iu);
        expect(new Set(errors.map(({ pointer }) => pointer)).size).toBe(errors.length);
      }),
      { numRuns: 500 },
    );
  });

  test('every code has its words in both languages', () => {
    for (const code of FIELD_ERROR_CODES.filter((known) => known !== 'invalid')) {
      for (const language of ['ar', 'fr'] as const) expect(fieldErrorText(language, code)).not.toBe(fieldErrorText(language, 'invalid'));
    }
  });
});
