import * as z from 'zod';

/** Arabic-Indic (٠-٩) and Persian (۰-۹) digits become 0-9: people type what their keyboard offers. */
export const westernDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));

/** Invisible characters that reorder or hide text; they have no place in a name and would deceive a reader. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u;

/** One line of text without control, bidi or zero-width characters; inner white space is folded. Lengths in characters. */
export const line = (min: number, max: number) =>
  z
    .string()
    .normalize('NFC')
    .refine((text) => text.isWellFormed() && !INVISIBLE.test(text), { message: 'invisible-characters', abort: true })
    .transform((text) => text.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(min).max(max));

/** Several lines of text, same rules; line breaks are kept. */
export const paragraph = (min: number, max: number) =>
  z
    .string()
    .normalize('NFC')
    .refine((text) => text.isWellFormed() && !INVISIBLE.test(text), { message: 'invisible-characters', abort: true })
    .transform((text) =>
      text
        .replace(/\r\n?/gu, '\n')
        .replace(/[^\S\n]+/gu, ' ')
        .replace(/\n{3,}/gu, '\n\n')
        .trim(),
    )
    .pipe(z.string().min(min).max(max));

/** A national identity card number: upper-case, separators stripped, 1-2 letters then 4-8 digits. Source: programme.md. */
export const cin = () =>
  z
    .string()
    .max(40)
    .transform((text) =>
      westernDigits(text)
        .replace(/[\s.\-_/]/gu, '')
        .toUpperCase(),
    )
    .pipe(z.string().regex(/^[A-Z]{1,2}\d{4,8}$/u, { message: 'cin-format' }));

/** A Moroccan mobile number in E.164; accepts 06…, 07…, 00212…, +212…, separators and Arabic-Indic digits. */
export const phone = () =>
  z
    .string()
    .max(40)
    .transform((text) =>
      westernDigits(text)
        .replace(/[\s.\-_/()]/gu, '')
        .replace(/^(?:00212|\+?212|0)0?(?=[67])/u, '+212'),
    )
    .pipe(z.string().regex(/^\+212[67]\d{8}$/u, { message: 'phone-format' }));

/** A calendar day, `YYYY-MM-DD`. */
export const isoDate = () =>
  z
    .string()
    .max(40)
    .transform((text) => westernDigits(text).trim())
    .pipe(z.iso.date());

/** The ISO 3166-2 code of a province or prefecture, such as `MA-MAR`. */
export const provinceCode = () => z.string().regex(/^MA-[A-Z]{3}$/u, { message: 'province-unknown' });

/** A whole number between two bounds. */
export const integer = (min: number, max: number) => z.int().min(min).max(max);
