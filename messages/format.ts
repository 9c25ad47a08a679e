import type { Instant } from '../core/application/application.ts';
import type { Language } from '../core/language.ts';
import { html, ltr, type Markup } from './html.ts';
import { colon, comma, formatNumber, LOCALE, tamazightCount } from './plural.ts';

export { colon, comma, formatNumber };

/** Whole dirhams: `1.500 درهم`, `1 500 dirhams`, `1 500 ⵏ ⵓⴷⵔⵉⵎ`. */
export const formatMoney = (language: Language, dirhams: number): string => {
  switch (language) {
    case 'ar':
      return `${formatNumber('ar', dirhams)} درهم`;
    case 'fr':
      return `${formatNumber('fr', dirhams)} ${Math.abs(dirhams) < 2 ? 'dirham' : 'dirhams'}`;
    case 'zgh':
      return tamazightCount(dirhams, { one: '# ⵓⴷⵔⵉⵎ', few: '# ⵉⴷⵔⵉⵎⵏ', other: '# ⵏ ⵓⴷⵔⵉⵎ' });
  }
};

/** A share between 0 and 1 in whole hundredths, `40 %`: in text from right to left it stands within `ltr`. */
export const formatPercent = (language: Language, share: number): string => `${formatNumber(language, Math.round(share * 100))} %`;

/**
 * Names side by side: `a, b et c`. Tamazight keeps to commas: `Intl.ListFormat('zgh')` answers an English "and", and the
 * word for it (`ⴷ`) would change the noun that follows.
 */
export const formatList = (language: Language, items: readonly string[]): string =>
  language === 'zgh' ? items.join(', ') : new Intl.ListFormat(LOCALE[language], { type: 'conjunction' }).format(items);

const shift = (at: Instant, utcOffset: string): Date => {
  const sign = utcOffset.startsWith('-') ? -1 : 1;
  return new Date(Date.parse(at) + sign * (Number(utcOffset.slice(1, 3)) * 60 + Number(utcOffset.slice(4, 6))) * 60_000);
};

/** A calendar day `YYYY-MM-DD`: `20 نونبر 2026`, `20 novembre 2026`, `20 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026`. */
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

/** Every region is in Morocco, whose legal time its offset is: people call it so, whatever the offset of the season. */
export const ZONE = { ar: 'بتوقيت المغرب', fr: 'heure du Maroc', zgh: 'ⴰⴽⵓⴷ ⵏ ⵍⵎⵖⵔⵉⴱ' } as const;

const AT = { ar: 'على الساعة', fr: 'à', zgh: 'ⴳ ⵜⵙⵔⴰⴳⵜ' } as const;

/** Day, hour and zone for a text that stands alone: `20 novembre 2026 à 17:00 (heure du Maroc)`. */
export const formatMoment = (language: Language, at: Instant, utcOffset: string): string =>
  `${formatDate(language, at, utcOffset)} ${AT[language]} ${clock(at, utcOffset)} (${ZONE[language]})`;

/** Day and hour on a page, whose foot names the zone. */
export const when = (language: Language, at: Instant, utcOffset: string): Markup =>
  html`<time datetime="${at}">${formatDate(language, at, utcOffset)} ${AT[language]} ${clock(at, utcOffset)}</time>`;

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
