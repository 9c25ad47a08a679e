import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft, Sending } from '../../../../core/draft/draft.ts';
import { DraftSchema } from '../../../../core/draft/draft.ts';
import { draftDue, isLive, keptUntil, newDraft, nextDue, submittedUntil } from '../../../../core/draft/rules.ts';
import { plusDays, plusMinutes } from '../../../../core/time.ts';
import { SAMPLE_AT, sampleId } from '../../../support/builders/index.ts';
import { instantBetween } from '../arbitraries.ts';

const KEEP = 30;
const REMINDER = 5;
const begin = { hash: 'h', seed: 's', language: 'ar', at: SAMPLE_AT, keepDays: KEEP, reminderDays: REMINDER } as const;
const aDraft = (overrides: Partial<Draft> = {}): Draft => ({ ...newDraft(begin), ...overrides });
const expiresOn = plusDays(SAMPLE_AT, KEEP);
const reminder = plusDays(expiresOn, -REMINDER);
const sending = (dueAt: string): Sending => ({ kind: 'code', state: 'failed', attempts: 2, repeated: false, claimedAt: SAMPLE_AT, dueAt });

describe('a new draft', () => {
  test('is kept for the configured days and looked at when its reminder is due', () => {
    expect(newDraft(begin)).toMatchObject({ expiresOn, dueAt: reminder, revision: 1, steps: {}, sendCode: false, reminded: false });
    expect(DraftSchema.safeParse(newDraft({ ...begin, agent: 'agent:MA-MAR:a1' })).success).toBe(true);
  });

  test('with a contact is due at once: the code is sent there', () => {
    const draft = newDraft({ ...begin, contact: 'digest', steps: { contact: { phone: ['1'] } } });
    expect(draft).toMatchObject({ contact: 'digest', sendCode: true, dueAt: SAMPLE_AT, steps: { contact: { phone: ['1'] } } });
  });
});

test.each<[string, Partial<Draft>, string, ReturnType<typeof draftDue>]>([
  ['fresh', {}, SAMPLE_AT, 'nothing'],
  ['a moment before the reminder', {}, plusMinutes(reminder, -1), 'nothing'],
  ['at the reminder', {}, reminder, 'remind'],
  ['reminded', { reminded: true }, plusMinutes(expiresOn, -1), 'nothing'],
  ['at its end', {}, expiresOn, 'delete'],
  ['at its end, reminded or not', { reminded: true }, expiresOn, 'delete'],
  ['with a code to send', { sendCode: true }, SAMPLE_AT, 'send-code'],
  ['with a code to send at the reminder', { sendCode: true }, reminder, 'send-code'],
  ['with a code to send at its end', { sendCode: true }, expiresOn, 'delete'],
  ['with a send to repeat, before its time', { sending: sending(plusMinutes(SAMPLE_AT, 5)) }, plusMinutes(SAMPLE_AT, 4), 'nothing'],
  ['with a send to repeat', { sending: sending(plusMinutes(SAMPLE_AT, 5)) }, plusMinutes(SAMPLE_AT, 5), 'repeat'],
  ['with another contact while a send is pending', { sendCode: true, sending: sending(expiresOn) }, SAMPLE_AT, 'send-code'],
  ['submitted', { application: sampleId(1) }, reminder, 'nothing'],
  [
    'submitted, with a code that was to be sent',
    { application: sampleId(1), sendCode: true, sending: sending(SAMPLE_AT) },
    reminder,
    'nothing',
  ],
  ['submitted, at its end', { application: sampleId(1) }, expiresOn, 'delete'],
])('%s', (_what, overrides, at, work) => {
  expect(draftDue(aDraft(overrides), at, REMINDER)).toBe(work);
});

test('it lives until its last moment, submitted or not', () => {
  const last = plusMinutes(expiresOn, -1);
  expect([isLive(aDraft(), last), isLive(aDraft(), expiresOn), isLive(aDraft({ application: sampleId(1) }), last)]).toEqual([
    true,
    false,
    true,
  ]);
});

test('what is left of a submitted draft stays a day', () => {
  expect(submittedUntil(SAMPLE_AT)).toBe(plusDays(SAMPLE_AT, 1));
});

test('a reminder that cannot be sent leaves the end alone to be looked at', () => {
  expect(nextDue(aDraft(), REMINDER, false)).toBe(expiresOn);
});

const instant = instantBetween('2026-01-01', '2026-12-31');
const anySending = fc.record<Sending>({
  kind: fc.constantFrom('code', 'reminder'),
  state: fc.constantFrom('claimed', 'failed'),
  attempts: fc.integer({ min: 1, max: 6 }),
  repeated: fc.boolean(),
  claimedAt: instant,
  dueAt: instant,
});
const anyCase = fc.record({
  changedAt: instant,
  keepDays: fc.integer({ min: 2, max: 180 }),
  reminderShare: fc.double({ min: 0, max: 1, noNaN: true }),
  sendCode: fc.boolean(),
  reminded: fc.boolean(),
  sending: fc.option(anySending, { nil: undefined }),
  isSubmitted: fc.boolean(),
  at: instant,
});
const drawn = ({
  changedAt,
  keepDays,
  reminderShare,
  isSubmitted,
  at,
  ...flags
}: typeof anyCase extends fc.Arbitrary<infer T> ? T : never) => ({
  at,
  reminderDays: 1 + Math.floor(reminderShare * (keepDays - 2)),
  draft: aDraft({ ...flags, changedAt, expiresOn: keptUntil(changedAt, keepDays), ...(isSubmitted ? { application: sampleId(1) } : {}) }),
});

describe('for any draft at any time', () => {
  test('nothing is due before the time at which it is looked at next, and something is from then on', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { draft, at, reminderDays } = drawn(any);
        const isDue = draftDue(draft, at, reminderDays) !== 'nothing';
        // A code to be sent is due at any time: its due time is when it was asked for.
        if (!(draft.sendCode && draft.application === undefined)) expect(isDue).toBe(at >= nextDue(draft, reminderDays));
        else expect(isDue).toBe(true);
      }),
    );
  });

  test('it is looked at no later than its end, at which it is deleted whatever else is due', () => {
    fc.assert(
      fc.property(anyCase, (any) => {
        const { draft, at, reminderDays } = drawn(any);
        expect(nextDue(draft, reminderDays) <= draft.expiresOn).toBe(true);
        expect(draftDue(draft, at, reminderDays) === 'delete').toBe(at >= draft.expiresOn);
      }),
    );
  });

  test('who has submitted is sent nothing, who was reminded is not reminded, and a save never makes it due sooner', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 100 }), (any, later) => {
        const { draft, at, reminderDays } = drawn(any);
        const work = draftDue(draft, at, reminderDays);
        if (draft.application !== undefined) expect(['nothing', 'delete']).toContain(work);
        if (draft.reminded) expect(work).not.toBe('remind');
        const saved = { ...draft, changedAt: plusDays(draft.changedAt, later), expiresOn: plusDays(draft.expiresOn, later) };
        expect(nextDue(saved, reminderDays) >= nextDue(draft, reminderDays)).toBe(true);
      }),
    );
  });
});
