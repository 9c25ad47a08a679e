import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { MESSAGE_KINDS } from '../../../core/message/message.ts';
import { visible } from '../../../messages/clean.ts';
import { renderMessage } from '../../../messages/render.ts';
import { leads, structure } from '../../support/hostile/structure.ts';
import { DECEIVING, HOSTILE } from '../../support/hostile/values.ts';
import { NATIONAL_URL } from './apply-samples.ts';
import { samplePages } from './samples.ts';

/** Even what no field lets through: the pages and letters are a wall of their own. What nobody sees leaves a row out, as it should. */
const VALUES = HOSTILE.filter((value) => visible(value).trim() !== '');
/** Each value in one language, so that every language gets a third of each kind. */
const turns = VALUES.map((value, index) => ({ value, language: LANGUAGES[index % LANGUAGES.length] ?? 'ar' }));

describe('any hostile text', () => {
  test('leaves every page as it is', { timeout: 300_000 }, () => {
    const structures = new Map(
      LANGUAGES.flatMap((language) =>
        Object.entries(samplePages(language, 'x')).map(([name, page]) => [`${name} in ${language}`, structure(page)] as const),
      ),
    );
    expect(HOSTILE.length).toBeGreaterThanOrEqual(200);
    for (const { value, language } of turns) {
      for (const [name, page] of Object.entries(samplePages(language, value))) {
        const where = `${name} in ${language}: ${JSON.stringify(value.slice(0, 60))}`;
        expect(structure(page) === structures.get(`${name} in ${language}`), where).toBe(true);
        expect(DECEIVING.test(page), where).toBe(false);
        expect(
          leads(page).filter((lead) => !/^(?:\/(?!\/)|#|tel:)/u.test(lead) && lead !== `${NATIONAL_URL}/?lang=${language}`),
          where,
        ).toEqual([]);
      }
    }
  });

  test('leaves every letter as it is, its subject one line and its SMS two segments', () => {
    for (const kind of MESSAGE_KINDS) {
      for (const { value, language } of turns) {
        const where = `${kind} in ${language}: ${JSON.stringify(value.slice(0, 60))}`;
        const content = (text: string) => ({
          reference: text,
          trackingCode: text,
          portalUrl: text,
          utcOffset: '+00:00',
          host: { name: { ar: text, fr: text }, address: { ar: text, fr: text }, phone: text },
          reasons: [text],
          ineligible: [],
          link: text,
          deadline: '2026-11-20T17:00:00.000Z',
          repeat: false,
        });
        const { email, sms } = renderMessage(kind, language, content(value));
        const plain = renderMessage(kind, language, content(value.includes('\n') ? 'x\ny' : 'x'));
        expect(structure(email.html), where).toBe(structure(plain.email.html));
        expect(
          /[\r\n]/u.test(email.subject) || [email.subject, email.text, email.html, sms].some((part) => DECEIVING.test(part)),
          where,
        ).toBe(false);
        expect(sms.length, where).toBeLessThanOrEqual(134);
      }
    }
  });
});
