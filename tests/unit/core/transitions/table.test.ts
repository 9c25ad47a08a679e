import { describe, expect, test } from 'vitest';
import { ApplicationSchema } from '../../../../core/application/application.ts';
import { STATUSES } from '../../../../core/application/status.ts';
import { EVENT_KINDS } from '../../../../core/audit/event.ts';
import { anApplication } from '../../../support/builders/index.ts';
import { LATER, TRANSITIONS } from './samples.ts';

const pairs = TRANSITIONS.flatMap((transition) => STATUSES.map((status) => ({ transition, status, to: transition.leads[status] })));
const row = ({ transition, status, to }: (typeof pairs)[number]) => [transition.name, status, to, transition] as const;

describe('allowed', () => {
  test.each(pairs.filter(({ to }) => to !== undefined).map(row))('%s from %s leads to %s', (_, status, to, { apply, event }) => {
    const before = anApplication({ status });
    const copy = structuredClone(before);
    const change = apply(before);
    if (!change.ok) throw new Error(`refused: ${change.error.event}`);
    const { after, events } = change.value;
    expect(after.status).toBe(to);
    expect(after).toMatchObject({ id: before.id, version: before.version + 1, changedAt: LATER, submittedAt: before.submittedAt });
    expect(events[0]?.kind).toBe(event);
    expect(change.value.before).toBe(before);
    expect(before).toEqual(copy);
    expect(ApplicationSchema.parse(after)).toEqual(after);
  });
});

describe('forbidden', () => {
  test.each(pairs.filter(({ to }) => to === undefined).map(row))('%s cannot follow %s', (_, status, _to, { apply, event }) => {
    expect(apply(anApplication({ status }))).toEqual({ ok: false, error: { code: 'InvalidTransition', event, from: status } });
  });
});

test('every event of a transition has its row in the table', () => {
  const inTable = new Set([...TRANSITIONS.map(({ event }) => event), 'submitted', 'committee-decided', 'decision-held']);
  expect([...inTable].sort()).toEqual([...EVENT_KINDS].sort());
});
