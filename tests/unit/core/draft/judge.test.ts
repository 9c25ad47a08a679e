import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FormInput } from '../../../../core/application/form.ts';
import { parseForm } from '../../../../core/application/parse-form.ts';
import { type Body, judgeStep } from '../../../../core/draft/judge.ts';
import { namesOf, typedOf } from '../../../../core/draft/posted.ts';
import { type Kept, STEPS, type StepId, stepsOf } from '../../../../core/draft/steps.ts';
import { answersOf, bodyOf, fieldsFromForm, fieldsOfTyped } from '../../../../pages/apply/form-fields.ts';
import { aForm } from '../../../support/builders/index.ts';

const DAY = { today: '2026-10-01', provinces: ['MA-MAR', 'MA-SAF'] };
const CONSENT = { given: true, textVersion: 'sample-1' };

/** All pages as they would have been posted for a form. */
const keptOf = (overrides: Partial<FormInput> = {}): Kept => {
  const form = aForm(overrides);
  const fields = fieldsFromForm(form);
  fields.set('hasProject', form.project === undefined ? 'no' : 'yes');
  return Object.fromEntries(STEPS.map(({ id }) => [id, typedOf(id, fields)]));
};
const company = () =>
  keptOf({
    applicantKind: 'company',
    cin: 'AB123456',
    partners: [{ name: 'Exemple', cin: 'CD654321' }],
    disability: true,
    disabilityConsent: true,
  });

const errorsOf = (step: StepId, body: Body): readonly string[] => {
  const judged = judgeStep(step, body, DAY);
  return judged.ok ? [] : judged.error.map(({ pointer, code }) => `${pointer} ${code}`);
};
/** With one page typed otherwise. */
const changed = (kept: Kept, step: StepId, typed: Readonly<Record<string, string | readonly string[]>>): Body =>
  bodyOf({
    ...kept,
    [step]: {
      ...kept[step],
      ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, typeof value === 'string' ? [value] : [...value]])),
    },
  });

describe('each page by itself', () => {
  test.each(STEPS.map(({ id }) => id))('%s: a right answer is right, whatever the others say', (step) => {
    const kept = company();
    expect(errorsOf(step, bodyOf(kept))).toEqual([]);
    const alone: Kept = { start: kept['start'] ?? {}, [step]: kept[step] ?? {} };
    expect(errorsOf(step, bodyOf(alone))).toEqual([]);
  });

  test.each<[StepId, readonly string[]]>([
    ['start', ['/applicantKind required', '/province required']],
    ['contact', ['/phone required', '/language required']],
    ['identity', ['/nameArabic required', '/nameLatin required', '/cin required', '/birthDate required']],
    ['enterprise', ['/enterprise/name required', '/enterprise/members required', '/enterprise/women required']],
    ['partners', ['/partners company-needs-partners']],
    ['home', ['/commune required', '/area required']],
    ['household', ['/maritalStatus required', '/headOfHousehold required', '/dependants required', '/childcareNeed required']],
    ['background', ['/education required', '/experience required', '/income required', '/socialRegistry required']],
    ['disability', []],
    ['support', ['/supportWanted choose-one', '/hasProject required']],
    ['project', ['/project/title required', '/project/sector required', '/project/stage required']],
    ['project-means', ['/project/ownContribution required', '/project/jobsForeseen required']],
  ])('%s left empty', (step, errors) => {
    expect(errorsOf(step, bodyOf({}))).toEqual(errors);
  });

  test.each<[StepId, Readonly<Record<string, string | readonly string[]>>, string]>([
    ['start', { province: 'MA-CAS' }, '/province province-unknown'],
    ['start', { applicantKind: 'king' }, '/applicantKind not-in-list'],
    ['contact', { phone: '0512345678' }, '/phone phone-format'],
    ['contact', { email: 'x@' }, '/email email-format'],
    ['contact', { language: 'en' }, '/language not-in-list'],
    ['identity', { cin: '123456' }, '/cin cin-format'],
    ['identity', { 'birthDate.year': '2027' }, '/birthDate date-in-future'],
    ['identity', { 'birthDate.month': '13' }, '/birthDate date-format'],
    ['identity', { 'birthDate.day': '31', 'birthDate.month': '2' }, '/birthDate no-such-day'],
    ['identity', { 'birthDate.year': '90' }, '/birthDate date-format'],
    ['identity', { nameArabic: 'x'.repeat(121) }, '/nameArabic too-long'],
    ['enterprise', { 'enterprise.members': '3', 'enterprise.women': '4' }, '/enterprise/women more-women-than-members'],
    ['enterprise', { 'enterprise.members': 'trois' }, '/enterprise/members not-a-number'],
    ['partners', { 'partners.0.cin': 'ab 123456' }, '/partners partner-repeated'],
    ['partners', { 'partners.1.name': 'Autre', 'partners.1.cin': 'cd-654321' }, '/partners partner-repeated'],
    ['partners', { 'partners.2.name': 'Autre' }, '/partners/1/cin required'],
    ['household', { dependants: '31' }, '/dependants too-big'],
    ['household', { headOfHousehold: 'perhaps' }, '/headOfHousehold wrong-type'],
    ['disability', { disabilityConsent: [] }, '/disabilityConsent disability-needs-consent'],
    ['support', { hasProject: 'no', supportWanted: ['financing'] }, '/hasProject financing-without-project'],
    ['support', { supportWanted: ['gold'] }, '/supportWanted/0 not-in-list'],
    ['project', { 'project.title': 'ab' }, '/project/title too-short'],
    ['project-means', { 'project.jobsForeseen': 'deux' }, '/project/jobsForeseen not-a-number'],
  ])('%s with %j: %s', (step, typed, error) => {
    expect(errorsOf(step, changed(company(), step, typed))).toEqual([error]);
  });

  test('answers are normalised', () => {
    const judged = judgeStep('contact', changed(company(), 'contact', { phone: '٠٠٢١٢ ٦ ١٢ ٣٤ ٥٦ ٧٨', email: ' X@Example.ORG ' }), DAY);
    expect(judged).toEqual({ ok: true, value: { phone: '+212612345678', email: 'x@example.org', language: 'ar' } });
  });

  test('she may leave it open whether she has a disability, with or without the box ticked', () => {
    for (const disabilityConsent of [[], ['yes']]) {
      expect(errorsOf('disability', changed(company(), 'disability', { disability: '', disabilityConsent }))).toEqual([]);
    }
  });
});

describe('the pages and the whole form agree', () => {
  const whole = (kept: Kept) => parseForm({ ...answersOf(kept), consent: CONSENT }, { today: DAY.today });

  test('what was typed for another kind, or for a project there is none of, is not submitted', () => {
    const kept = company();
    const alone = whole({
      ...kept,
      start: { ...kept['start'], applicantKind: ['individual'] },
      support: { supportWanted: ['training'], hasProject: ['no'] },
    });
    expect(alone).toMatchObject({ ok: true, value: { applicantKind: 'individual', partners: [] } });
    expect(alone.ok && [alone.value.enterprise, alone.value.project]).toEqual([undefined, undefined]);
  });

  test('what all pages accept, the form accepts, and the other way round', () => {
    const values = [
      '',
      'yes',
      'no',
      '1',
      '3',
      '99',
      'AB123456',
      'individual',
      'cooperative',
      'company',
      'MA-MAR',
      'MA-CAS',
      'training',
      'financing',
      '2027',
      'x',
      'اسم',
    ];
    const names = STEPS.flatMap(({ id }) => namesOf(id).map((name) => [id, name] as const));
    const slip = fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values));
    fc.assert(
      fc.property(fc.constantFrom('individual', 'cooperative', 'company'), fc.array(slip, { maxLength: 3 }), (kind, slips) => {
        let kept: Kept = { ...company(), start: { applicantKind: [kind], province: ['MA-MAR'] } };
        for (const [[step, name], value] of slips) kept = { ...kept, [step]: { ...kept[step], [name]: [value] } };
        const wrong = stepsOf(kept).flatMap((step) => errorsOf(step, bodyOf(kept)));
        const form = whole(kept);
        if (wrong.length === 0) expect(form).toMatchObject({ ok: true });
        // The form takes any province of the country and knows nothing of `hasProject`.
        else if (form.ok) expect(wrong.every((error) => /^\/(?:province province-unknown|hasProject |project\/)/u.test(error))).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test('what is kept reads back as it was posted', () => {
    const { support = {} } = company();
    expect(fieldsOfTyped(support).getAll('supportWanted')).toEqual(support['supportWanted']);
  });
});
