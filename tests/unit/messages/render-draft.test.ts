import { describe, expect, test } from 'vitest';
import { directionOf, LANGUAGES } from '../../../core/language.ts';
import { type DraftContent, renderDraftMessage } from '../../../messages/render-draft.ts';
import { SMS_LIMIT } from '../../../messages/sms.ts';
import { elements, skeleton } from '../pages/markup.ts';

const PORTAL = 'https://abcdefghij.execute-api.ap-southeast-2.amazonaws.com';
const CODE = '7K3M-9QXT-2BVWD';
const content: DraftContent = {
  code: CODE,
  portalUrl: PORTAL,
  expiresOn: '2026-11-20T17:00:00.000Z',
  utcOffset: '+00:00',
  repeat: false,
};
const KINDS = ['code', 'reminder'] as const;
const every = LANGUAGES.flatMap((language) => KINDS.map((kind) => ({ kind, language })));

describe.each(every)('$kind in $language', ({ kind, language }) => {
  const once = renderDraftMessage(kind, language, content);
  const repeated = renderDraftMessage(kind, language, { ...content, repeat: true });

  test('the SMS fits two segments with the longest address, and carries the code on a line of its own', () => {
    for (const { sms } of [once, repeated]) {
      expect(sms.length).toBeLessThanOrEqual(SMS_LIMIT);
      expect(sms.split('\n')).toContain(CODE);
    }
    expect(once.sms.split('\n')).toContain(`${PORTAL}/apply/resume`);
  });

  test('the code is in no address and not in the subject, which shows on a locked screen', () => {
    const { subject, html, text } = once.email;
    for (const part of [html, text]) expect(part).toContain(CODE);
    expect(subject).not.toContain(CODE);
    for (const { attributes } of elements(html)) expect(attributes['href'] ?? '').not.toContain(CODE);
    expect(once.sms).not.toMatch(/http\S*7K3M/u);
    expect(elements(html).flatMap(({ attributes }) => attributes['href'] ?? [])).toEqual([`${PORTAL}/apply/resume?lang=${language}`]);
  });

  test('whoever sees it over her shoulder learns nothing of her', () => {
    const words = /طلبك|طلبا|مساعدة|أرملة|مطلقة|مشروع|دعم|امرأة|candidature|aide|veuve|divorc|projet|soutien|femme|violence|CIN/iu;
    for (const text of [once.sms, once.email.subject, once.email.text]) expect(text).not.toMatch(words);
  });

  test('the letter is whole in both forms, names the day, and loads nothing', () => {
    const { subject, html, text } = once.email;
    expect(elements(html)[0]).toEqual({ name: 'html', attributes: { lang: language, dir: directionOf(language) } });
    expect(`${subject}${html}${text}`).not.toMatch(/undefined|\[object|NaN/u);
    expect(text).toMatch(/20 \S+ 2026/u);
    expect(elements(html).filter(({ name }) => ['img', 'script', 'link', 'style', 'iframe'].includes(name))).toEqual([]);
  });

  test('a repetition says so', () => {
    expect(repeated.sms).not.toBe(once.sms);
    expect(repeated.email.text.length).toBeGreaterThan(once.email.text.length);
  });

  test.each([
    'x\r\nBcc: victim@example.org',
    '"><script>alert(1)</script>',
    'javascript:alert(1)',
    '\u0000\u202e\ud800x',
    'ي'.repeat(5000),
  ])('hostile text %#: one subject line, the same structure, nothing that runs', (text) => {
    const { email, sms } = renderDraftMessage(kind, language, { ...content, code: text, portalUrl: text });
    const plain = renderDraftMessage(kind, language, { ...content, code: 'x', portalUrl: 'x' });
    expect(skeleton(email.html)).toEqual(skeleton(plain.email.html));
    expect(email.subject).not.toMatch(/[\u0000-\u001f]/u);
    expect(sms.length).toBeLessThanOrEqual(SMS_LIMIT);
    expect([email.html, email.text, sms].every((part) => part.isWellFormed())).toBe(true);
  });
});

test('the two messages differ, and the reminder alone says until when by SMS', () => {
  for (const language of LANGUAGES) {
    const [code, reminder] = KINDS.map((kind) => renderDraftMessage(kind, language, { ...content, portalUrl: 'https://example.org' }));
    expect(code?.email.subject).not.toBe(reminder?.email.subject);
    expect([code?.sms.includes('20/11/2026'), reminder?.sms.includes('20/11/2026')]).toEqual([false, true]);
  }
});
