import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type * as z from 'zod';
import {
  birthDate,
  cin,
  emailAddress,
  integer,
  isoDate,
  line,
  paragraph,
  phone,
  provinceCode,
  westernDigits,
} from '../../../../core/application/fields.ts';

const parsed = <T>(schema: z.ZodType<T>, value: unknown): T | undefined => {
  const result = schema.safeParse(value);
  return result.success ? result.data : undefined;
};

const SCHEMAS = { line: line(0, 500), paragraph: paragraph(0, 500), cin: cin(), phone: phone(), email: emailAddress(), date: isoDate() };

/** Text with everything that has ever been slipped into a form. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
      fc.constantFrom(
        '\u0000',
        '\u0007',
        '\u001b[31m',
        '\u200b',
        '\u200d',
        '\u200e',
        '\u200f',
        '\u202a',
        '\u202e',
        '\u2066',
        '\u2069',
        '\ufeff',
        '\u00ad',
        '\u034f',
        '\u3164',
        '\ufe0f',
        '\u{e0041}',
        '\ud800',
        '\udc00',
        '\ufffe',
        '\ue000',
        '\u2028',
        '\u2029',
        '\u0085',
        '\r',
        '\n',
        '\t',
        ' ',
        '\u00a0',
        'e\u0301',
        'ا\u0654',
        'é',
        'ﷺ',
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "'; DROP TABLE",
        '{{7*7}}',
        '=cmd|',
        '\r\nBcc: other@example.org',
        '٠٦١٢',
        '06',
        '12',
        'AB',
        '@example.org',
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(''));

describe('every text field', () => {
  test.each(Object.entries(SCHEMAS))('%s takes any text or refuses it, and what it takes it takes again unchanged', (_, schema) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const once = parsed(schema, text);
        if (once === undefined) return;
        expect(parsed(schema, once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  test.each(Object.entries(SCHEMAS))('%s keeps nothing that cannot be seen', (_, schema) => {
    fc.assert(
      fc.property(hostile, (text) => {
        const kept = parsed(schema, text) ?? '';
        expect(kept.isWellFormed()).toBe(true);
        expect(kept).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0000}-\u{e007f}]/u,
        );
        expect(kept).toBe(kept.normalize('NFC'));
        expect(kept).toBe(kept.trim());
      }),
      { numRuns: 500 },
    );
  });

  test.each(Object.entries(SCHEMAS))('%s refuses a megabyte without delay', (_, schema) => {
    for (const text of ['a'.repeat(1_000_000), `${' '.repeat(1_000_000)}a`, '\n '.repeat(500_000), '0'.repeat(1_000_000)]) {
      const kept = parsed(schema, text);
      expect(kept === undefined || kept.length <= 500).toBe(true);
    }
  });

  test.each(Object.entries(SCHEMAS))('%s is text', (_, schema) => {
    for (const value of [undefined, null, 1, true, {}, [], ['a'], { toString: () => 'a' }]) expect(parsed(schema, value)).toBeUndefined();
  });
});

describe('a line', () => {
  test.each([
    ['  فاطمة \t الزهراء \n', 'فاطمة الزهراء'],
    ['\u202eاسم\u202c', 'اسم'],
    ['Fa\u00adti\u200bma', 'Fatima'],
    ['e\u200d\u0301', 'é'],
    ['<b>Fatima</b>', '<b>Fatima</b>'],
    ['a\u2028b', 'a b'],
    ['a\r\nBcc: x', 'a Bcc: x'],
  ])('%j is kept as %j', (text, kept) => {
    expect(parsed(line(1, 100), text)).toBe(kept);
  });
  test.each(['a\u0000b', 'a\u001bb', 'a\ud800b', 'a\ue000b', 'a\u0085b', 'a\u007fb'])('%j is refused', (text) => {
    expect(
      line(1, 100)
        .safeParse(text)
        .error?.issues.map(({ message }) => message),
    ).toEqual(['invisible-characters']);
  });
  test('its length is that of what is kept', () => {
    expect(parsed(line(2, 3), ' \u200b a \u200b ')).toBeUndefined();
    expect(parsed(line(2, 3), `${' '.repeat(50)}abc`)).toBe('abc');
    expect(parsed(line(2, 3), 'abcd')).toBeUndefined();
  });
});

describe('a paragraph', () => {
  test('keeps line breaks and at most one empty line', () => {
    expect(parsed(paragraph(1, 100), ' a  b \r\n c\r\r\r\n\n\nd\u2029e ')).toBe('a b\nc\n\nd\ne');
  });
});

describe('a national identity card number', () => {
  test.each([
    ['AB123456', 'AB123456'],
    ['ab 123-456', 'AB123456'],
    ['a.1234', 'A1234'],
    ['EE١٢٣٤٥٦', 'EE123456'],
    ['\u202aJ 999999\u202c', 'J999999'],
    ['J۱۲۳۴', 'J1234'],
  ])('%j is %j', (text, kept) => {
    expect(parsed(cin(), text)).toBe(kept);
  });
  test.each(['', 'A123', 'ABC1234', 'A123456789', '1234567', 'AB', 'ß123456', 'ı12345', 'АВ123456', 'A12 34 B', 'AB123456\u0000'])(
    '%j is none',
    (text) => {
      expect(
        cin()
          .safeParse(text)
          .error?.issues.map(({ message }) => message),
      ).toEqual(['cin-format']);
    },
  );
  test('is the same however it is typed', () => {
    const card = fc.tuple(fc.stringMatching(/^[A-Z]{1,2}$/u), fc.stringMatching(/^\d{4,8}$/u));
    fc.assert(
      fc.property(card, fc.constantFrom('', ' ', '-', '.', '/', '\u200f'), fc.boolean(), ([letters, digits], separator, arabic) => {
        const typed = arabic ? digits.replace(/\d/gu, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)] ?? '') : digits;
        expect(parsed(cin(), letters.toLowerCase() + separator + typed)).toBe(letters + digits);
      }),
    );
  });
});

describe('a mobile number', () => {
  test.each([
    '0612345678',
    '06 12 34 56 78',
    '06-12.34/56_78',
    '+212612345678',
    '00212612345678',
    '212612345678',
    '+212 (0) 612 345 678',
    '٠٦١٢٣٤٥٦٧٨',
    '۰۶۱۲۳۴۵۶۷۸',
    '\u202a+212 612-345678\u202c',
  ])('%j is +212612345678', (text) => {
    expect(parsed(phone(), text)).toBe('+212612345678');
  });
  test('of the newer range', () => {
    expect(parsed(phone(), '0712345678')).toBe('+212712345678');
  });
  test.each([
    '',
    '612345678',
    '0512345678',
    '0812345678',
    '061234567',
    '06123456789',
    '00612345678',
    '+33612345678',
    '+2120512345678',
    '+',
    'tel:0612345678',
    '0612345678;ext=1',
  ])('%j is none', (text) => {
    expect(
      phone()
        .safeParse(text)
        .error?.issues.map(({ message }) => message),
    ).toEqual(['phone-format']);
  });
});

describe('an e-mail address', () => {
  test.each([
    [' Fatima@Example.ORG ', 'fatima@example.org'],
    ['\u200efatima@example.org', 'fatima@example.org'],
  ])('%j is %j', (text, kept) => {
    expect(parsed(emailAddress(), text)).toBe(kept);
  });
  test.each([
    '',
    'fatima',
    'fatima@',
    'a@b',
    'a@example.org,b@example.org',
    'a@example.org\r\nBcc: b@example.org',
    'a <a@example.org>',
    'fatima@\u212Aexample.org',
    `${'a'.repeat(250)}@example.org`,
  ])('%j is none', (text) => {
    expect(parsed(emailAddress(), text)).toBeUndefined();
  });
});

describe('a day', () => {
  test.each([
    ['1990-02-28', '1990-02-28'],
    [' ١٩٩٠-٠٢-٢٨', '1990-02-28'],
    ['2000-02-29', '2000-02-29'],
  ])('%j is %j', (text, kept) => {
    expect(parsed(isoDate(), text)).toBe(kept);
  });
  test.each([
    '1990-02-29',
    '1900-02-29',
    '1990-13-01',
    '1990-00-10',
    '1990-04-31',
    '90-01-01',
    '28/02/1990',
    '1990-2-8',
    '1990-02-28T00:00:00Z',
    '',
  ])('%j is none', (text) => {
    expect(parsed(isoDate(), text)).toBeUndefined();
  });
  test('of birth lies between 1900 and 2099', () => {
    expect(['1899-12-31', '1900-01-01', '2099-12-31', '2100-01-01'].map((day) => parsed(birthDate(), day) !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

test('a province is a code', () => {
  expect(['MA-MAR', 'MA-mar', 'FR-MAR', 'MA-MARR', 'MA-07', 'MA-MAR\n'].map((code) => parsed(provinceCode(), code) !== undefined)).toEqual([
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});

test('a number is whole and within its bounds', () => {
  expect(
    [0, 30, -1, 31, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '3', true, null].map((value) => parsed(integer(0, 30), value) !== undefined),
  ).toEqual([true, true, false, false, false, false, false, false, false, false]);
});

test('only digits are changed to Western ones', () => {
  expect(westernDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ أب')).toBe('0123456789 0123456789 أب');
});
