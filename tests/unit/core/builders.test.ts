import { expect, test } from 'vitest';
import { ApplicationSchema } from '../../../core/application/application.ts';
import { isReference } from '../../../core/application/reference.ts';
import { STATUSES } from '../../../core/application/status.ts';
import { aForm, anApplication, aRegion, aScore, aSubmission } from '../../support/builders/index.ts';

test.each(STATUSES)('a sample application reaches %s by the real transitions', (status) => {
  const application = anApplication({ status });
  expect(ApplicationSchema.parse(application).status).toBe(status);
  expect(isReference(application.reference)).toBe(true);
});

test('a submission keeps payload, form and record in step', () => {
  const { payload, form, change, application } = aSubmission({ province: 'MA-ESI', childcareNeed: true, phone: '٠٦١٢٣٤٥٦٧٨' });
  expect(form).toMatchObject({ province: 'MA-ESI', phone: '+212612345678', cin: payload.cin });
  expect(application).toMatchObject({ province: 'MA-ESI', childcareNeed: true, sector: form.project?.sector });
  expect(change.form).toBe(form);
});

test('samples are distinct and valid', () => {
  expect(aForm().cin).not.toBe(aForm().cin);
  expect(aRegion().committees).toHaveLength(8);
  expect(aScore().ineligible).toEqual([]);
});
