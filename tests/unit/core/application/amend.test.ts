import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amend, withContact } from '../../../../core/application/amend.ts';
import { type Form, IdentitySchema, SituationSchema } from '../../../../core/application/form.ts';
import { aForm, aProject } from '../../../support/builders/index.ts';
import { anyForm } from '../arbitraries.ts';

const pick = (form: Form, members: readonly string[]) =>
  Object.fromEntries(Object.entries(form).filter(([member]) => members.includes(member)));
const identityOf = (form: Form) => pick(form, [...Object.keys(IdentitySchema.shape), 'consent']);
const situationOf = (form: Form) => pick(form, Object.keys(SituationSchema.shape));

describe('an amended situation', () => {
  test('replaces the whole situation and nothing of who she is', () => {
    fc.assert(
      fc.property(anyForm, anyForm, (form, other) => {
        const amended = amend(form, situationOf(other));
        if (!amended.ok) throw new Error(JSON.stringify(amended.error));
        expect(identityOf(amended.value)).toEqual(identityOf(form));
        expect(situationOf(amended.value)).toEqual(situationOf(other));
      }),
    );
  });

  test('leaves unsaid what she leaves out', () => {
    const form = aForm({ disability: true, disabilityConsent: true });
    const { disability: _disability, disabilityConsent: _consent, project: _project, ...rest } = situationOf(form);
    const amended = amend(form, { ...rest, supportWanted: ['training'] });
    expect(amended.ok && Object.keys(amended.value)).not.toContain('project');
    expect(amended.ok && Object.keys(amended.value)).not.toContain('disability');
  });

  test.each([
    ['her card', { cin: 'ZX1234' }, { pointer: '/cin', code: 'unknown-field' }],
    ['her telephone', { phone: '0612345678' }, { pointer: '/phone', code: 'unknown-field' }],
    ['her province', { province: 'MA-CAS' }, { pointer: '/province', code: 'unknown-field' }],
    ['a field’s own rule', { dependants: 99 }, { pointer: '/dependants', code: 'too-big', params: { maximum: 30 } }],
    ['a rule of the whole form', { disability: true }, { pointer: '/disabilityConsent', code: 'disability-needs-consent' }],
  ])('cannot change or break %s', (_, changes, error) => {
    const form = aForm();
    expect(amend(form, { ...situationOf(form), ...changes })).toEqual({ ok: false, error: [error] });
  });

  test('cannot drop the project that its financing needs', () => {
    const form = aForm({ project: aProject(), supportWanted: ['financing'] });
    const { project: _project, ...rest } = situationOf(form);
    expect(amend(form, rest)).toEqual({ ok: false, error: [{ pointer: '/project', code: 'financing-needs-project' }] });
  });
});

describe('another contact', () => {
  test('replaces telephone and address only', () => {
    const form = aForm();
    const changed = withContact(form, { phone: '07 12 34 56 78', email: ' New@Example.org' });
    expect(changed).toEqual({ ok: true, value: { ...form, phone: '+212712345678', email: 'new@example.org' } });
  });
  test('may do without an address', () => {
    const changed = withContact(aForm(), { phone: '0712345678' });
    expect(changed.ok && 'email' in changed.value).toBe(false);
  });
  test.each([
    [{ email: 'a@example.org' }, [{ pointer: '/phone', code: 'required' }]],
    [
      { phone: '0512345678', email: 'nobody' },
      [
        { pointer: '/phone', code: 'phone-format' },
        { pointer: '/email', code: 'email-format' },
      ],
    ],
    [{ phone: '0612345678', cin: 'ZX1234' }, [{ pointer: '/cin', code: 'unknown-field' }]],
  ])('is refused for %j', (body, error) => {
    expect(withContact(aForm(), body)).toEqual({ ok: false, error });
  });
});
