import { describe, expect, test, vi } from 'vitest';
import { EventSchema } from '../../../../functions/record-bounces/event.ts';
import type { StackModel } from '../../../../local/assembly/stack-model.ts';
import { createMailEvents } from '../../../../local/events/mail-events.ts';
import { type EventPattern, EventPatternSchema, fits } from '../../../../local/events/pattern.ts';

const event = {
  source: 'aws.ses',
  'detail-type': 'Email Bounced',
  detail: {
    eventType: 'Bounce',
    mail: { destination: ['a@example.org'], tags: { 'ses:configuration-set': ['one', 'two'] } },
    n: 1,
    gone: null,
  },
};

describe('a pattern', () => {
  test.each<[string, EventPattern, boolean]>([
    ['of one field', { source: ['aws.ses'] }, true],
    ['of several values', { 'detail-type': ['Email Sent', 'Email Bounced'] }, true],
    ['of another value', { source: ['aws.s3'] }, false],
    ['of all fields, one of which is wrong', { source: ['aws.ses'], 'detail-type': ['Email Sent'] }, false],
    ['of an absent field', { account: ['1'] }, false],
    ['within the detail', { detail: { eventType: ['Bounce'] } }, true],
    ['within what is no object', { source: { eventType: ['Bounce'] } }, false],
    ['of one value of a list', { detail: { mail: { tags: { 'ses:configuration-set': ['two'] } } } }, true],
    ['of no value of a list', { detail: { mail: { tags: { 'ses:configuration-set': ['three'] } } } }, false],
    ['of a number and of null', { detail: { n: [1], gone: [null] } }, true],
    ['of a number as text', { detail: { n: ['1'] } }, false],
  ])('%s', (_, pattern, expected) => {
    expect(EventPatternSchema.safeParse(pattern).success).toBe(true);
    expect(fits(pattern, event)).toBe(expected);
  });

  test.each([
    ['a content filter', { source: [{ prefix: 'aws.' }] }],
    ['an alternative', { $or: [{ source: ['a'] }] }],
    ['a bare value', { source: 'aws.ses' }],
    ['no value', { source: [] }],
  ])('%s is not understood', (_, pattern) => {
    expect(EventPatternSchema.safeParse(pattern).success).toBe(false);
  });
});

const stackOf = (name: string, changes: Partial<StackModel> = {}): StackModel => ({
  name,
  account: '123456789012',
  region: 'eu-west-3',
  tables: [],
  secrets: [],
  functions: [],
  stateMachines: [],
  apis: [],
  schedules: [],
  eventRules: [
    { name: `${name}-rule`, pattern: { detail: { mail: { tags: { 'ses:configuration-set': [name] } } } }, targetArns: [`arn:${name}`] },
  ],
  configurationSets: [{ name, events: ['bounce', 'complaint'] }],
  ...changes,
});

const host = (stacks: readonly StackModel[], failures = 0) => {
  const calls: { target: string; event: unknown }[] = [];
  const lost: string[] = [];
  let failed = 0;
  const events = createMailEvents({
    stacks,
    invoke: async (target, payload) => {
      calls.push({ target, event: JSON.parse(payload) });
      failed += 1;
      return { ok: failed > failures };
    },
    onLost: (rule) => lost.push(rule),
    pauses: [1, 1],
  });
  const mail = (configurationSet: string) => ({
    messageId: 'm-1',
    to: 'a@example.org',
    from: 'jisr@example.org',
    configurationSet,
    tags: { application: 'x' },
  });
  return { calls, lost, events, mail };
};

describe('mail that comes back', () => {
  test.each([
    ['bounce', { 'detail-type': 'Email Bounced', detail: { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } } }],
    ['soft-bounce', { 'detail-type': 'Email Bounced', detail: { eventType: 'Bounce', bounce: { bounceType: 'Transient' } } }],
    ['complaint', { 'detail-type': 'Email Complaint Received', detail: { eventType: 'Complaint' } }],
  ] as const)('%s: told as SES tells it, to the rules of that configuration set alone', async (kind, expected) => {
    const { calls, lost, events, mail } = host([stackOf('one'), stackOf('two')]);
    events.publish(kind, mail('two'));
    await vi.waitFor(() => expect(calls).not.toEqual([]));
    expect(calls).toEqual([{ target: 'arn:two', event: expect.objectContaining({ source: 'aws.ses', account: '123456789012' }) }]);
    expect(calls[0]?.event).toMatchObject({
      ...expected,
      detail: {
        ...expected.detail,
        mail: { destination: ['a@example.org'], tags: { application: ['x'], 'ses:configuration-set': ['two'] } },
      },
    });
    expect(EventSchema.safeParse(calls[0]?.event).success).toBe(true);
    expect(lost).toEqual([]);
  });

  test('nothing is told of a set that publishes no such events, or of none', async () => {
    const { calls, events, mail } = host([stackOf('one', { configurationSets: [{ name: 'one', events: ['complaint'] }] })]);
    events.publish('bounce', mail('one'));
    events.publish('bounce', mail(''));
    events.publish('complaint', mail('one'));
    await vi.waitFor(() => expect(calls).not.toEqual([]));
    expect(calls).toMatchObject([{ event: { detail: { eventType: 'Complaint' } } }]);
    expect([events.hasConfigurationSet('one'), events.hasConfigurationSet('other')]).toEqual([true, false]);
  });

  test('a function that fails is tried three times; then the event is lost, and said to be', async () => {
    const twice = host([stackOf('one')], 2);
    twice.events.publish('bounce', twice.mail('one'));
    const always = host([stackOf('one')], 9);
    always.events.publish('bounce', always.mail('one'));
    await vi.waitFor(() => expect([twice.calls.length, always.lost.length]).toEqual([3, 1]));
    expect([twice.calls.length, twice.lost]).toEqual([3, []]);
    expect([always.calls.length, always.lost]).toEqual([3, ['one-rule']]);
  });
});
