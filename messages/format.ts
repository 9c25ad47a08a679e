import type { Instant } from '../core/application/application.ts';
import type { Language } from '../core/language.ts';
import { html, ltr, type Markup } from './html.ts';
import { colon, formatNumber } from './plural.ts';

export { colon, formatNumber };

const LOCALE = { ar: 'ar-MA-u-nu-latn', fr: 'fr', zgh: 'zgh' } as const;

/** Whole dirhams: `1.500 درهم`, `1 500 dirhams`. */
export const formatMoney = (language: Language, dirhams: number): string =>
  language === 'ar'
    ? `${formatNumber('ar', dirhams)} درهم`
    : `${formatNumber('fr', dirhams)} ${Math.abs(dirhams) < 2 ? 'dirham' : 'dirhams'}`;

const shift = (at: Instant, utcOffset: string): Date => {
  const sign = utcOffset.startsWith('-') ? -1 : 1;
  return new Date(Date.parse(at) + sign * (Number(utcOffset.slice(1, 3)) * 60 + Number(utcOffset.slice(4, 6))) * 60_000);
};

/** A calendar day `YYYY-MM-DD`: `20 نونبر 2026`, `20 novembre 2026`. */
export const formatDay = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** The local calendar day of an instant; the machine's own time zone plays no part. */
export const formatDate = (language: Language, at: Instant, utcOffset: string): string =>
  formatDay(language, shift(at, utcOffset).toISOString().slice(0, 10));

/** `20/11/2026`, for an SMS. */
export const formatShortDay = (at: Instant, utcOffset: string): string =>
  shift(at, utcOffset).toISOString().slice(0, 10).split('-').reverse().join('/');

const clock = (at: Instant, utcOffset: string): string => shift(at, utcOffset).toISOString().slice(11, 16);
const zone = (utcOffset: string): string => `(UTC${utcOffset})`;

const AT = { ar: 'على الساعة', fr: 'à', zgh: 'ⴳ' } as const;

/** Day, hour and zone for plain text: `20 novembre 2026 à 17:00 (UTC+00:00)`. */
export const formatMoment = (language: Language, at: Instant, utcOffset: string): string =>
  `${formatDate(language, at, utcOffset)} ${AT[language]} ${clock(at, utcOffset)} ${zone(utcOffset)}`;

/** The same for a page. */
export const when = (language: Language, at: Instant, utcOffset: string): Markup =>
  html`<time datetime="${at}">${formatDate(language, at, utcOffset)} ${AT[language]} ${clock(at, utcOffset)} ${ltr(zone(utcOffset))}</time>`;

/** The day alone for a page. */
export const onDay = (language: Language, at: Instant, utcOffset: string): Markup =>
  html`<time datetime="${at}">${formatDate(language, at, utcOffset)}</time>`;

/** As people in Morocco dictate it: `06 12 34 56 78`. Any other text is left as it is. */
export const formatPhone = (phone: string): string => {
  const national = /^\+212(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/u.exec(phone);
  return national === null ? phone : `0${national.slice(1).join(' ')}`;
};

/** A phone to be called with one touch. */
export const phoneLink = (phone: string): Markup => html`<a href="tel:${phone.replace(/[^+\d]/gu, '')}">${ltr(formatPhone(phone))}</a>`;
