import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Sending } from '../../../../core/draft/draft.ts';
import { afterSending, beginSending, repeatSending, type SendOutcome } from '../../../../core/draft/sending.ts';
import { RETRY_MINUTES } from '../../../../core/message/message.ts';
import { plusMinutes } from '../../../../core/time.ts';
import { SAMPLE_AT } from '../../../support/builders/index.ts';

const first = beginSending('code', SAMPLE_AT);

test('a send is noted before it is made, with the time at which it counts as unanswered', () => {
  expect(first).toEqual({
    kind: 'code',
    state: 'claimed',
    attempts: 1,
    repeated: false,
    claimedAt: SAMPLE_AT,
    dueAt: plusMinutes(SAMPLE_AT, 15),
  });
});

test('what was sent, or never will be, is forgotten; what has no answer stays as it is', () => {
  expect(afterSending(first, 'sent', SAMPLE_AT)).toBeUndefined();
  expect(afterSending(first, 'dropped', SAMPLE_AT)).toBeUndefined();
  expect(afterSending(first, 'unanswered', SAMPLE_AT)).toBe(first);
});

test('a refusal is tried again after longer and longer pauses, then left', () => {
  const pauses: number[] = [];
  let sending: Sending | undefined = first;
  while (sending !== undefined) {
    const failed: Sending | undefined = afterSending(sending, 'refused', SAMPLE_AT);
    if (failed !== undefined) pauses.push((Date.parse(failed.dueAt) - Date.parse(SAMPLE_AT)) / 60_000);
    sending = failed === undefined ? undefined : repeatSending(failed, SAMPLE_AT);
    expect(sending?.repeated ?? false).toBe(false);
  }
  expect(pauses).toEqual([...RETRY_MINUTES]);
});

test('whatever comes of each send, at most one is repeated without knowing, and the sends come to an end', () => {
  const outcomes = fc.array(fc.constantFrom<SendOutcome>('refused', 'unanswered'), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(outcomes, (each) => {
      let sending: Sending | undefined = first;
      let sends = 0;
      let blind = 0;
      for (const outcome of each) {
        if (sending === undefined) break;
        sends += 1;
        const left: Sending | undefined = afterSending(sending, outcome, SAMPLE_AT);
        const isBlind = left?.state === 'claimed';
        sending = left === undefined ? undefined : repeatSending(left, SAMPLE_AT);
        if (isBlind && sending !== undefined) blind += 1;
        if (sending !== undefined) expect([sending.attempts, sending.repeated]).toEqual([sends + 1, blind > 0]);
      }
      expect(blind).toBeLessThanOrEqual(1);
      expect(sends).toBeLessThanOrEqual(RETRY_MINUTES.length + 2);
      expect(sending).toBeUndefined();
    }),
  );
});
