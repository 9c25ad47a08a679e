import * as z from 'zod';

/** Arabic-Indic (٠-٩) and Persian (۰-۹) digits become 0-9: people type what their keyboard offers. */
export const westernDigits = (text: string): string => text.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));

/**
 * Characters that reorder, join or hide text: direction marks and overrides, zero-width ones, variation selectors, tags.
 * Phones add them when a number or a name is pasted; nobody sees them and they would deceive a reader, so they go.
 */
const INVISIBLE = /(?![\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2])[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '');

/** Control characters other than tab and line break, private and unassigned ones, halves of a character: nobody types them. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Co}\p{Cn}\p{Cs}]/u;

const text = () =>
  z
    .string()
    .transform((value) => withoutInvisible(value).normalize('NFC'))
    .refine((value) => !FORBIDDEN.test(value), { message: 'invisible-characters', abort: true });

/** One line of text in normal form, without what cannot be seen; inner white space is folded. Lengths in UTF-16 units. */
export const line = (min: number, max: number) =>
  text()
    .transform((value) => value.replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(min).max(max));

/** Several lines of text, same rules; line breaks are kept. */
export const paragraph = (min: number, max: number) =>
  text()
    .transform((value) =>
      value
        .replace(/\r\n?|[\u2028\u2029]/gu, '\n')
        .replace(/[^\S\n]+/gu, ' ')
        .replace(/ ?\n ?/gu, '\n')
        .replace(/\n{3,}/gu, '\n\n')
        .trim(),
    )
    .pipe(z.string().min(min).max(max));

/** Characters of the reason that somebody gives for what she decides. */
export const SHORTEST_REASON = 3;
export const LONGEST_REASON = 2_000;
export const ReasonSchema = paragraph(SHORTEST_REASON, LONGEST_REASON);

/** What is copied from a card or typed on a telephone, without separators. */
const compact = (value: string): string => westernDigits(withoutInvisible(value)).replace(/[\s.\-_/()]/gu, '');

/** A national identity card number: upper-case, separators stripped, 1-2 letters then 4-8 digits. Source: programme.md. */
export const cin = () =>
  z
    .string()
    .max(40)
    .transform(compact)
    .pipe(
      z
        .string()
        .regex(/^[A-Za-z]{1,2}\d{4,8}$/u, { message: 'cin-format' })
        .toUpperCase(),
    );

/** A Moroccan mobile number in E.164; accepts 06…, 07…, 00212…, +212…, separators and Arabic-Indic digits. */
export const phone = () =>
  z
    .string()
    .max(40)
    .transform((value) => compact(value).replace(/^(?:(?:00212|\+?212)0?|0)(?=[67])/u, '+212'))
    .pipe(z.string().regex(/^\+212[67]\d{8}$/u, { message: 'phone-format' }));

/** An address that mail can be sent to; lower-case. */
export const emailAddress = () =>
  z
    .string()
    .max(300)
    .transform((value) => withoutInvisible(value).trim())
    .pipe(z.email().max(254).toLowerCase());

/** Each part is right by itself; the month may still be shorter. */
const LIKE_A_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

/** A calendar day, `YYYY-MM-DD`. */
export const isoDate = () =>
  z
    .string()
    .max(40)
    .transform((value) => westernDigits(withoutInvisible(value)).trim())
    .refine((day) => !LIKE_A_DAY.test(day) || z.iso.date().safeParse(day).success, { message: 'no-such-day', abort: true })
    .pipe(z.iso.date({ message: 'date-format', abort: true }));

/** A day of birth. The bounds only catch slips of the pen: the grid's ages decide who is eligible. */
export const birthDate = () => isoDate().refine((day) => day >= '1900-01-01' && day < '2100-01-01', { message: 'date-format' });

/** The ISO 3166-2 code of a province or prefecture, such as `MA-MAR`. */
export const provinceCode = () => z.string().regex(/^MA-[A-Z]{3}$/u, { message: 'province-unknown' });

/** A whole number between two bounds. */
export const integer = (min: number, max: number) => z.int().min(min).max(max);
