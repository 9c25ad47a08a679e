import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STATUSES } from '../../../../core/application/status.ts';
import { CHAIN_START, eventHash, reasonDigest, verifyChain } from '../../../../core/audit/chain.ts';
import { type AuditEvent, AuditEventSchema, EVENT_KINDS, ROLES } from '../../../../core/audit/event.ts';
import { SAMPLE_AT, sampleDigest, sampleId } from '../../../support/builders/index.ts';
import { instantBetween } from '../arbitraries.ts';

type Entry = Pick<AuditEvent, 'kind' | 'by' | 'to' | 'at' | 'from' | 'details' | 'rule' | 'reason'>;

const chained = (entries: readonly Entry[]): AuditEvent[] => {
  let previous = CHAIN_START;
  return entries.map(({ reason, ...entry }, index) => {
    const salt = `salt-${index}`;
    const draft = {
      application: sampleId(1),
      seq: index + 1,
      ...entry,
      ...(reason === undefined ? {} : { reason, salt, reasonDigest: reasonDigest(sampleDigest, salt, reason) }),
      previous,
    };
    const event = { ...draft, hash: eventHash(sampleDigest, draft) };
    previous = event.hash;
    return event;
  });
};

const entry: fc.Arbitrary<Entry> = fc.record(
  {
    kind: fc.constantFrom(...EVENT_KINDS),
    by: fc.record({ role: fc.constantFrom(...ROLES), id: fc.string() }),
    from: fc.constantFrom(...STATUSES),
    to: fc.constantFrom(...STATUSES),
    at: instantBetween('2026-01-01T00:00:00Z', '2027-01-01T00:00:00Z'),
    details: fc
      .dictionary(fc.stringMatching(/^[a-z]{1,10}$/u), fc.oneof(fc.string(), fc.integer(), fc.boolean()))
      .map((details) => ({ ...details })),
    rule: fc.string(),
    reason: fc.string({ unit: 'binary' }),
  },
  { requiredKeys: ['kind', 'by', 'to', 'at'] },
);
const chain = fc.array(entry, { minLength: 1, maxLength: 8 }).map(chained);

const sample = chained([
  { kind: 'submitted', by: { role: 'applicant', id: sampleId(1) }, to: 'submitted', at: SAMPLE_AT, details: { contested: false } },
  { kind: 'assessed', by: { role: 'system', id: 'jisr' }, from: 'submitted', to: 'assessed', at: SAMPLE_AT, rule: 'sample-1' },
  { kind: 'vote-cast', by: { role: 'member', id: 'm1' }, from: 'in-review', to: 'in-review', at: SAMPLE_AT, reason: 'سبب' },
]);
const tampered = (index: number, change: Partial<AuditEvent>): AuditEvent[] =>
  sample.map((event, at) => (at === index ? { ...event, ...change } : event));

describe('a chain', () => {
  test('as it was written holds, also after a round trip through JSON', () => {
    fc.assert(
      fc.property(chain, (events) => {
        expect(verifyChain(sampleDigest, events)).toBeUndefined();
        expect(verifyChain(sampleDigest, JSON.parse(JSON.stringify(events)))).toBeUndefined();
        expect(verifyChain(sampleDigest, events, events.at(-1))).toBeUndefined();
      }),
    );
  });

  test('holds whatever the order of an event’s members', () => {
    fc.assert(
      fc.property(chain, (events) => {
        const turned = events.map((event) => AuditEventSchema.parse(Object.fromEntries(Object.entries(event).reverse())));
        expect(verifyChain(sampleDigest, turned)).toBeUndefined();
      }),
    );
  });

  test.each([
    ['application', { application: sampleId(2) }],
    ['at', { at: '2026-10-01T09:00:00.001Z' }],
    ['kind', { kind: 'resumed' }],
    ['by.role', { by: { role: 'coordinator', id: 'm1' } }],
    ['by.id', { by: { role: 'member', id: 'm2' } }],
    ['from', { from: 'escalated' }],
    ['to', { to: 'approved' }],
    ['details', { details: { choice: 'approve' } }],
    ['rule', { rule: 'other' }],
    ['reasonDigest', { reasonDigest: 'other' }],
    ['hash', { hash: 'other' }],
  ] as const)('tells when %s of its last event was changed', (_, change) => {
    expect(verifyChain(sampleDigest, tampered(2, change))).toEqual({ seq: 3, fault: 'hash' });
  });

  test('tells when a reason was rewritten, with or without its salt', () => {
    expect(verifyChain(sampleDigest, tampered(2, { reason: 'another' }))).toEqual({ seq: 3, fault: 'reason' });
    expect(verifyChain(sampleDigest, tampered(2, { salt: 'another' }))).toEqual({ seq: 3, fault: 'reason' });
    const { salt: _salt, ...unsalted } = sample[2] ?? { salt: '' };
    expect(verifyChain(sampleDigest, [...sample.slice(0, 2), AuditEventSchema.parse(unsalted)])).toEqual({ seq: 3, fault: 'reason' });
  });

  test('tells when an event was hashed anew after a change: the next does not follow', () => {
    const [first, ...rest] = sample;
    const { hash: _hash, ...changed } = { ...AuditEventSchema.parse(first), by: { role: 'operator' as const, id: 'x' } };
    const forged = { ...changed, hash: eventHash(sampleDigest, changed) };
    expect(verifyChain(sampleDigest, [forged, ...rest])).toEqual({ seq: 2, fault: 'previous' });
  });

  test('tells when an event is missing, doubled or out of order', () => {
    const [one, two, three] = sample.map((event) => AuditEventSchema.parse(event));
    if (one === undefined || two === undefined || three === undefined) throw new Error('three events');
    expect(verifyChain(sampleDigest, [two, three])).toEqual({ seq: 1, fault: 'missing' });
    expect(verifyChain(sampleDigest, [one, three])).toEqual({ seq: 2, fault: 'missing' });
    expect(verifyChain(sampleDigest, [one, one, two])).toEqual({ seq: 2, fault: 'missing' });
    expect(verifyChain(sampleDigest, [one, three, two])).toEqual({ seq: 2, fault: 'missing' });
  });

  test('tells when its end was cut off or replaced, by what the application says of it', () => {
    expect(verifyChain(sampleDigest, sample.slice(0, 2), sample.at(-1))).toEqual({ seq: 3, fault: 'missing' });
    expect(verifyChain(sampleDigest, [], sample.at(-1))).toEqual({ seq: 1, fault: 'missing' });
    expect(verifyChain(sampleDigest, sample, { seq: 3, hash: 'other' })).toEqual({ seq: 3, fault: 'hash' });
    expect(verifyChain(sampleDigest, sample, sample[1])).toEqual({ seq: 2, fault: 'hash' });
    expect(verifyChain(sampleDigest, [], { seq: 0, hash: '' })).toBeUndefined();
  });

  test('holds when reasons and their salts are erased', () => {
    fc.assert(
      fc.property(chain, (events) => {
        const erased = events.map(({ reason: _reason, salt: _salt, ...event }) => event);
        expect(verifyChain(sampleDigest, erased)).toBeUndefined();
        expect(JSON.stringify(erased)).not.toContain('"salt"');
      }),
    );
  });

  test('without the salt, an erased reason cannot be found by trying words', () => {
    expect(reasonDigest(sampleDigest, 'salt-2', 'سبب')).toBe(sample[2]?.reasonDigest);
    expect(reasonDigest(sampleDigest, '', 'سبب')).not.toBe(sample[2]?.reasonDigest);
  });
});
