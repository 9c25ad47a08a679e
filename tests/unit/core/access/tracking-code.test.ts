import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTrackingCode, parseTrackingCode } from '../../../../core/access/tracking-code.ts';

const bytes = fc.uint8Array({ minLength: 9, maxLength: 32 });
const ARABIC = '٠١٢٣٤٥٦٧٨٩';

describe('a tracking code', () => {
  test('is thirteen characters of Crockford’s alphabet in groups', () => {
    expect(formatTrackingCode(new Uint8Array(9))).toBe('0000-0000-00000');
    expect(formatTrackingCode(new Uint8Array(9).fill(255))).toBe('ZZZZ-ZZZZ-ZZZZZ');
    expect(formatTrackingCode(Uint8Array.from([0x00, 0x44, 0x32, 0x14, 0xc7, 0x42, 0x54, 0xb6, 0x35]))).toBe('0123-4567-89ABC');
  });

  test('carries 65 bits: the last seven of nine bytes do not matter, every other does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 9, maxLength: 9 }), fc.nat({ max: 71 }), (of, bit) => {
        const flipped = of.map((byte, index) => (index === Math.floor(bit / 8) ? byte ^ (0x80 >> (bit % 8)) : byte));
        expect(formatTrackingCode(flipped) === formatTrackingCode(of)).toBe(bit >= 65);
      }),
    );
  });

  test('needs nine bytes', () => {
    expect(() => formatTrackingCode(new Uint8Array(8))).toThrow(RangeError);
  });

  test('is recognised however it is typed', () => {
    fc.assert(
      fc.property(bytes, fc.constantFrom('', ' ', '-', '–', ' - ', '.'), fc.boolean(), fc.boolean(), (of, separator, lower, arabic) => {
        const code = formatTrackingCode(of);
        const letters = code
          .replaceAll('-', separator)
          .replaceAll('0', lower ? 'o' : 'O')
          .replaceAll('1', lower ? 'l' : 'I');
        const cased = lower ? letters.toLowerCase() : letters;
        const typed = arabic ? cased.replace(/\d/gu, (digit) => ARABIC[Number(digit)] ?? digit) : cased;
        expect(parseTrackingCode(` ${typed}\n`)).toBe(code);
      }),
    );
  });

  test.each(['', '0000-0000-0000', '0000-0000-000000', 'UUUU-UUUU-UUUUU', '0000-0000-0000*', '0'.repeat(5000)])('is not %j', (text) => {
    expect(parseTrackingCode(text)).toBeUndefined();
  });

  test('any text is a code or none, never an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const code = parseTrackingCode(text);
        expect(code === undefined || parseTrackingCode(code) === code).toBe(true);
      }),
    );
  });
});
