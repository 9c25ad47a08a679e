import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Minutes, MinutesSchema } from '../../../../core/meeting/minutes.ts';
import { sealOf } from '../../../../core/meeting/seal.ts';
import { SAMPLE_AT } from '../../../support/builders/index.ts';
import { digest } from './logged.ts';
import { sampleMinutes } from './sample-minutes.ts';

const count = fc.nat({ max: 25 });
const text = fc.string({ minLength: 1, maxLength: 20 });
const hash = text.map(digest);
const line = fc.record({
  application: fc.uuid({ version: 7 }),
  reference: fc.nat({ max: 999_999_999 }).map((n) => String(n).padStart(9, '0')),
  round: count,
  category: fc.constantFrom(1 as const, 2 as const),
  score: fc.nat({ max: 100 }),
  grid: text,
  cast: count,
  tally: fc.record({ approve: count, reject: count, 'more-information': count, abstain: count }),
  recused: fc.array(text, { maxLength: 3 }),
  decision: fc.constantFrom(
    { kind: 'open' as const },
    { kind: 'escalated' as const, cause: 'no-majority', at: SAMPLE_AT },
    { kind: 'decided' as const, outcome: 'approved' as const, category: 1 as const, by: 'chair', at: SAMPLE_AT },
    { kind: 'left' as const, status: 'withdrawn' as const, at: SAMPLE_AT },
  ),
  reasons: fc.array(fc.record({ digest: hash, salt: text, text }), { maxLength: 3 }),
  log: fc.record({ seq: fc.integer({ min: 1, max: 90 }), hash }),
});
const minutes: fc.Arbitrary<Minutes> = fc
  .record({ place: text, quorum: fc.integer({ min: 1, max: 9 }), files: fc.array(line, { maxLength: 4 }) })
  .map((some) => ({ ...sampleMinutes(), ...some }));

type Path = readonly (string | number)[];
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const leaves = (value: unknown, path: Path = []): readonly Path[] =>
  isRecord(value) ? Object.keys(value).flatMap((key) => leaves(value[key], [...path, key])) : [path];

/** The same with one leaf changed. */
const changed = (value: unknown, [key, ...rest]: Path): unknown => {
  if (key === undefined) return typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : `${value}x`;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? changed(item, rest) : item));
  return isRecord(value) ? { ...value, [key]: changed(value[key], rest) } : value;
};

const shuffled = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(shuffled)
    : isRecord(value)
      ? Object.fromEntries(
          Object.entries(value)
            .toReversed()
            .map(([key, member]) => [key, shuffled(member)]),
        )
      : value;

/** As a reader of stored rows would take it, whether or not it is one that could be stored. */
const sealed = (value: unknown): string => sealOf(digest, value as Minutes);

test('every fact of the minutes is in the seal; the text of a reason is there by its digest', () => {
  fc.assert(
    fc.property(minutes, fc.nat(), (one, pick) => {
      const paths = leaves(one);
      const path = paths[pick % paths.length] ?? [];
      const isErasable = path.includes('reasons') && (path.at(-1) === 'text' || path.at(-1) === 'salt');
      expect(sealed(changed(one, path)) === sealed(one), path.join('.')).toBe(isErasable);
    }),
    { numRuns: 400 },
  );
});

test('a file left out, put in or moved changes the seal', () => {
  fc.assert(
    fc.property(minutes, line, (one, more) => {
      const seal = sealed(one);
      expect(sealed({ ...one, files: [...one.files, more] })).not.toBe(seal);
      if (one.files.length > 0) expect(sealed({ ...one, files: one.files.slice(1) })).not.toBe(seal);
      const turned = one.files.toReversed();
      expect(sealed({ ...one, files: turned }) === seal).toBe(JSON.stringify(turned) === JSON.stringify(one.files));
    }),
  );
});

test('the order in which a store gives members back is not in the seal, nor is what it does not keep', () => {
  fc.assert(
    fc.property(minutes, (one) => {
      expect(sealed(shuffled(one))).toBe(sealed(one));
      expect(sealed({ ...one, correction: undefined })).toBe(sealed(one));
      expect(sealed(MinutesSchema.parse(JSON.parse(JSON.stringify(one))))).toBe(sealed(one));
    }),
  );
});

test('the seal of these minutes is the same for ever', () => {
  expect(sealOf(digest, sampleMinutes())).toMatchInlineSnapshot(`"f2283cdb2b6f2e2ae147f369276e378dedcf88ac91c60bfc1b86f9ab063b7883"`);
});
