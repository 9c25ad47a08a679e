import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { MESSAGE_KINDS } from '../../../core/message/message.ts';
import { ELIGIBILITY_RULES } from '../../../core/scoring/grid.ts';
import { type MessageContent, renderMessage } from '../../../messages/render.ts';
import { SMS_LIMIT } from '../../../messages/sms.ts';
import { elements, skeleton } from '../pages/markup.ts';

const PORTAL = 'https://abcdefghij.execute-api.ap-southeast-2.amazonaws.com';
const content: MessageContent = {
  reference: '123456782',
  trackingCode: '7K3M-9QXT-2BVWD',
  portalUrl: PORTAL,
  utcOffset: '+00:00',
  host: {
    name: { ar: 'الحاضنة الاجتماعية', fr: 'Incubateur social' },
    address: { ar: 'شارع المثال', fr: 'Avenue de l’Exemple' },
    phone: '+212524000025',
  },
  reasons: ['المشروع غير واضح'],
  ineligible: [...ELIGIBILITY_RULES],
  link: `${PORTAL}/l/abcdefghijklmnopqrstuv`,
  deadline: '2026-11-20T17:00:00.000Z',
  repeat: false,
};
const HOSTILE = [
  'x\r\nBcc: victim@example.org',
  'x\n\nContent-Type: text/html',
  '"><script>alert(1)</script>',
  "' onclick='alert(1)",
  '</p></div></body><img src=https://evil.example/x.gif>',
  'javascript:alert(1)',
  '\u0000\u0085\u2028\u2029\u202e\u2066\ufeff\ud800x',
  'ي'.repeat(5000),
];
const hostile = (text: string): MessageContent => ({
  ...content,
  reference: text,
  trackingCode: text,
  portalUrl: text,
  host: { name: { ar: text, fr: text }, address: { ar: text, fr: text }, phone: text },
  reasons: [text],
  link: text,
});
const every = LANGUAGES.flatMap((language) => MESSAGE_KINDS.map((kind) => ({ kind, language })));

describe.each(every)('$kind in $language', ({ kind, language }) => {
  const repeated = renderMessage(kind, language, { ...content, repeat: true });
  const once = renderMessage(kind, language, content);

  test('the SMS fits two segments with the longest values, and carries what cannot be had otherwise', () => {
    for (const { sms } of [once, repeated]) {
      expect(sms.length).toBeLessThanOrEqual(SMS_LIMIT);
      expect(sms).toContain('123456782');
      if (kind === 'received' || kind === 'tracking-code') expect(sms).toContain('\n7K3M-9QXT-2BVWD');
      if (kind.startsWith('information')) expect(sms).toContain(`\n${PORTAL}/l/abcdefghijklmnopqrstuv`);
    }
  });

  test('the SMS tells nothing of a decision, a project or a host', () => {
    expect(once.sms).not.toMatch(
      /قبول|رفض|مقبول|مقعد|الحاضنة|واضح|accept|refus|retenue|place|Incubateur|attente|ⵇⴱⵍ|ⴳⵯⵉ|ⴰⵙⵖⵉⵎ|ⴰⵙⵏⴼⴰⵔ|ⵜⵖⵜⴰⵙⵜ|ⵓⵚⴽⵉⵡⵜ/iu,
    );
  });

  test('the tracking code is in no other message', () => {
    // A refusal for eligibility may come in place of the acknowledgement.
    const shown = kind === 'received' || kind === 'ineligible' || kind === 'tracking-code';
    for (const text of [once.sms, once.email.html, once.email.text]) expect(text.includes('7K3M-9QXT-2BVWD')).toBe(shown);
  });

  test('the letter is whole in both forms, in its language, and loads nothing', () => {
    const { subject, html, text } = once.email;
    expect(elements(html)[0]).toEqual({ name: 'html', attributes: { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' } });
    expect(`${subject}${html}${text}`).not.toMatch(/undefined|\[object|NaN/u);
    expect(subject).toContain('123456782');
    expect(text).toContain('123456782');
    expect(elements(html).filter(({ name }) => ['img', 'script', 'link', 'style', 'iframe'].includes(name))).toEqual([]);
    expect(html).not.toMatch(/url\(|@import|src=/u);
    for (const { attributes } of elements(html))
      if (attributes['href'] !== undefined) expect(attributes['href'].startsWith(PORTAL)).toBe(true);
  });

  test('a repetition says that it may arrive twice', () => {
    const mark = { ar: 'مرتين', fr: 'deux fois', zgh: 'ⵙⵏⴰⵜ ⵜⵉⴽⴽⴰⵍ' }[language];
    expect([once.email.text.includes(mark), repeated.email.text.includes(mark), repeated.email.html.includes(mark)]).toEqual([
      false,
      true,
      true,
    ]);
    expect(repeated.sms).not.toBe(once.sms);
  });

  test.each(HOSTILE)('hostile text %#: one subject line, the same structure, nothing that runs', (text) => {
    const { email, sms } = renderMessage(kind, language, hostile(text));
    const plain = renderMessage(kind, language, hostile('x'));
    expect(email.subject).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/u);
    expect(skeleton(email.html)).toEqual(skeleton(plain.email.html));
    for (const { attributes } of elements(email.html)) expect(attributes['href'] ?? '#').toMatch(/^(?:https?:|#$|\/(?!\/))/u);
    expect(email.text.split('\n').filter((line) => /^(?:Bcc|Content-Type):/u.test(line))).toEqual([]);
    expect(sms.length).toBeLessThanOrEqual(SMS_LIMIT);
    expect([email.subject, email.html, email.text, sms].every((part) => part.isWellFormed())).toBe(true);
  });
});

test('whoever is not eligible reads each rule and what can be done', () => {
  const { text } = renderMessage('ineligible', 'fr', { ...content, ineligible: ['income-at-most'] }).email;
  expect(text).toContain('dépasse le plafond');
  expect(text).toContain('Si votre revenu a changé');
});

test('a refusal gives the reasons; a request for information keeps its questions behind the code', () => {
  expect(renderMessage('rejected', 'ar', content).email.text).toContain('المشروع غير واضح');
  expect(renderMessage('information-requested', 'ar', content).email.text).not.toContain('المشروع غير واضح');
});

test('a request for information names its deadline with the zone', () => {
  expect(renderMessage('information-requested', 'fr', content).email.text).toContain('20 novembre 2026 à 17:00 (heure du Maroc)');
});

test('where she is placed, she can call', () => {
  const { text } = renderMessage('placed', 'ar', content).email;
  expect(text).toContain('شارع المثال');
  expect(text).toContain('\n05 24 00 00 25');
});

test('a short portal address leaves room for the deadline in the SMS', () => {
  const { sms } = renderMessage('information-requested', 'fr', { ...content, link: 'https://jisr.example.org/l/abcdefghijklmnopqrstuv' });
  expect(sms).toContain('20/11/2026');
});
