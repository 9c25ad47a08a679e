import { describe, expect, test } from 'vitest';
import { newDraft } from '../../../core/draft/rules.ts';
import { beginSending } from '../../../core/draft/sending.ts';
import { resumeCodeOf } from '../../../functions/shared/draft/review-draft.ts';
import { aRegion, SAMPLE_AT } from '../../support/builders/index.ts';

const draft = newDraft({ hash: 'h', seed: 's', language: 'ar', at: SAMPLE_AT, keepDays: 30, reminderDays: 5 });
const reached = { ...draft, contact: 'digest', sendCode: true, steps: { contact: { phone: ['0612345678'], email: [' '] } } };
const said = (of: typeof draft, sms = 'JISR') => resumeCodeOf({ region: aRegion({ sms }) }, { draft: of, code: 'x' }).sent;

describe('what a page says of sending the code', () => {
  test('nothing, while there is nobody to send it to', () => {
    expect(said(draft)).toBeUndefined();
    expect(said(reached, 'none')).toBeUndefined();
  });

  test('that it goes out, until it has', () => {
    expect(said(reached)).toBe('soon');
    expect(said({ ...reached, sendCode: false, sending: beginSending('code', SAMPLE_AT) })).toBe('soon');
    expect(said({ ...reached, steps: { contact: { email: ['a@example.org'] } } }, 'none')).toBe('soon');
  });

  test('that it went, and not that it goes again, whenever she stops', () => {
    expect(said({ ...reached, sendCode: false })).toBe('before');
    expect(said({ ...reached, sendCode: false, sending: beginSending('reminder', SAMPLE_AT) })).toBe('before');
  });
});
