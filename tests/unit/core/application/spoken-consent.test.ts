import { describe, expect, test } from 'vitest';
import { BodySchema, FormSchema } from '../../../../core/application/form.ts';
import { parseForm } from '../../../../core/application/parse-form.ts';
import { submit } from '../../../../core/application/transitions/intake.ts';
import { aForm, aFormInput, SAMPLE_AT, SAMPLE_REGION } from '../../../support/builders/index.ts';

const given = { given: true, textVersion: 'sample-1' } as const;
const spoken = { ...given, spoken: { agent: 'MA-MAR:a1' } };
const id = '01924f3e-0000-7000-8000-000000000000';
const submission = { id, reference: '100000003', region: SAMPLE_REGION, claim: 'claim', holdsClaim: true };

describe('consent that was spoken', () => {
  test('is kept with the agent who heard it, and with nothing else of her', () => {
    expect(FormSchema.parse({ ...aFormInput(), consent: spoken }).consent).toEqual(spoken);
    for (const heard of [{}, { agent: '', name: 'x' }, 'MA-MAR:a1', true]) {
      expect(FormSchema.safeParse({ ...aFormInput(), consent: { ...given, spoken: heard } }).success).toBe(false);
    }
  });

  test('does not replace consent', () => {
    const { success } = FormSchema.safeParse({ ...aFormInput(), consent: { ...spoken, given: false } });
    expect(success).toBe(false);
  });

  test('is nothing that a sender may say', () => {
    expect(BodySchema.safeParse({ ...aFormInput(), consent: given }).success).toBe(true);
    expect(parseForm({ ...aFormInput(), consent: spoken }, { today: '2026-10-01' })).toEqual({
      ok: false,
      error: [{ pointer: '/consent/spoken', code: 'unknown-field' }],
    });
  });
});

describe('the audit log of a submission', () => {
  const eventsOf = (form: Parameters<typeof submit>[0], begunBy?: string) =>
    submit(form, { ...submission, begunBy }, { at: SAMPLE_AT }).events;

  test('names the agent who registered her, by id', () => {
    expect(eventsOf({ ...aForm(), consent: spoken }, 'MA-MAR:a1')).toEqual([
      {
        kind: 'submitted',
        by: { role: 'agent', id: 'MA-MAR:a1' },
        details: { contested: false, consent: 'sample-1', spoken: true, begunBy: 'MA-MAR:a1' },
      },
    ]);
  });

  test('says that an agent began it when the woman sent it herself', () => {
    expect(eventsOf(aForm(), 'MA-MAR:a1')).toEqual([
      { kind: 'submitted', by: { role: 'applicant', id }, details: { contested: false, consent: 'sample-1', begunBy: 'MA-MAR:a1' } },
    ]);
  });

  test('knows of no agent where there was none; the application never does', () => {
    expect(eventsOf(aForm())).toEqual([
      { kind: 'submitted', by: { role: 'applicant', id }, details: { contested: false, consent: 'sample-1' } },
    ]);
    const { after } = submit({ ...aForm(), consent: spoken }, { ...submission, begunBy: 'MA-MAR:a1' }, { at: SAMPLE_AT });
    expect(JSON.stringify(after)).not.toContain('a1');
  });
});
