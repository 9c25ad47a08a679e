import { describe, expect, test } from 'vitest';
import { submit } from '../../../../core/application/transitions/intake.ts';
import { plusMinutes } from '../../../../core/time.ts';
import { aForm, anApplication, aProject, aSubmission, SAMPLE_AT } from '../../../support/builders/index.ts';
import { effects } from './changed.ts';
import { later } from './samples.ts';

describe('a submission', () => {
  test('takes the claim, is told, and is due soon in case its start is lost', () => {
    const { change, form, application } = aSubmission();
    expect(effects(change)).toEqual({ form, claim: 'take', messages: [{ kind: 'received' }] });
    expect(application).toMatchObject({
      status: 'submitted',
      version: 1,
      execution: 1,
      round: 0,
      dueAt: plusMinutes(SAMPLE_AT, 2),
      holdsClaim: true,
    });
    expect(application).toMatchObject({ lastMessage: 0, lastEvent: { seq: 0 }, reminded: 0, codeVersion: 0 });
    expect(change.events).toEqual([
      { kind: 'submitted', by: { role: 'applicant', id: application.id }, details: { contested: false, consent: 'sample-1' } },
    ]);
  });

  test('with a claimed CIN is kept, told alike, and opens a case', () => {
    const { change, application } = aSubmission({}, { holdsClaim: false });
    expect(application).toMatchObject({ status: 'contested', holdsClaim: false });
    expect(change.claim).toBeUndefined();
    expect(change.messages).toEqual([{ kind: 'received' }]);
    expect(change.opens).toEqual([
      {
        id: `contested.${application.id}.1`,
        kind: 'contested',
        cause: 'same-cin',
        application: application.id,
        reference: application.reference,
        province: 'MA-MAR',
        openedAt: SAMPLE_AT,
        details: {},
      },
    ]);
  });

  test('keeps of the form only what is counted and oriented by', () => {
    const form = aForm({
      childcareNeed: true,
      disability: true,
      disabilityConsent: true,
      project: aProject({ sector: 'craft' }),
      area: 'rural',
    });
    const { after } = submit(
      form,
      { id: anApplication().id, reference: '100000006', region: 'MA-07', claim: 'claim', holdsClaim: true },
      later,
    );
    expect(after).toMatchObject({
      childcareNeed: true,
      stepFreeNeed: true,
      sector: 'craft',
      area: 'rural',
      kind: 'individual',
      language: 'ar',
    });
    const stored = JSON.stringify(after);
    for (const personal of [form.cin, form.nameArabic, form.nameLatin, form.phone, form.email, form.birthDate, form.commune]) {
      expect(stored).not.toContain(personal);
    }
  });
});
