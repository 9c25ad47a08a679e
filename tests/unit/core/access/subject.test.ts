import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatSubject, parseSubject, type Subject } from '../../../../core/access/subject.ts';

const id = fc.stringMatching(/^[a-z0-9-]{2,40}$/u);
const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.record({ kind: fc.constant('member' as const), province: fc.constant('MA-MAR'), id }),
  fc.record({ kind: fc.constant('host' as const), host: id, id }),
  fc.record({ kind: fc.constant('agent' as const), province: fc.constantFrom('MA-MAR', 'MA-CHI'), id }),
  fc.constant({ kind: 'coordinator' as const }),
  fc.record({ kind: fc.constant('applicant' as const), id: fc.uuid({ version: 7 }) }),
);

test('a subject is read as it was written', () => {
  fc.assert(
    fc.property(subject, (of) => {
      expect(parseSubject(formatSubject(of))).toEqual(of);
    }),
  );
});

test.each([
  '',
  'member',
  'member:MA-MAR',
  'member:MA-MAR:m1:x',
  'host:h',
  'agent',
  'agent:MA-MAR',
  'agent:MA-MAR:a1:x',
  'coordinator:x',
  'applicant',
  'applicant:a:b',
  'minister:a:b',
])('%j is nobody', (text) => {
  expect(parseSubject(text)).toBeUndefined();
});

test('two subjects never share a key', () => {
  fc.assert(
    fc.property(subject, subject, (a, b) => {
      const alike = JSON.stringify(Object.entries(a)) === JSON.stringify(Object.entries(b));
      expect(formatSubject(a) === formatSubject(b)).toBe(alike);
    }),
  );
});
