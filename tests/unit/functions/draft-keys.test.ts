import { expect, test } from 'vitest';
import { parseTrackingCode } from '../../../core/access/tracking-code.ts';
import { sampleKeys } from '../../support/keys.ts';

const SEED = '0123456789abcdef0123456789abcdef';

test('a resume code is made again from its seed, is dictated as a tracking code is, and belongs to this pepper', async () => {
  const keys = sampleKeys();
  const code = await keys.resumeCode(SEED);
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}$/u);
  expect(parseTrackingCode(code.toLowerCase().replaceAll('-', ' '))).toBe(code);
  expect(await sampleKeys().resumeCode(SEED)).toBe(code);
  const others = await Promise.all([
    keys.resumeCode(SEED.replace('0', '1')),
    sampleKeys('another pepper').resumeCode(SEED),
    keys.trackingCode(SEED, 1),
    keys.trackingCode('code', 1),
  ]);
  expect(others).not.toContain(code);
});

test('a contact is known by a digest from which nobody reads it, and which no code resembles', async () => {
  const keys = sampleKeys();
  const digest = await keys.contactDigest('+212612345678');
  expect(digest).toMatch(/^[\w-]{43}$/u);
  expect(await keys.contactDigest('+212612345678')).toBe(digest);
  expect(await keys.contactDigest('+212612345679')).not.toBe(digest);
  expect(await sampleKeys('another pepper').contactDigest('+212612345678')).not.toBe(digest);
});
