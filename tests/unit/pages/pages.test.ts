import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { cases } from '../../../messages/catalogue/index.ts';
import { elements, skeleton, textOf } from './markup.ts';
import { samplePages } from './samples.ts';

const HOSTILE = [
  '"><script>alert(1)</script>',
  "' onmouseover='alert(1)",
  '</textarea></title></style><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '<!-- <![CDATA[ ]]> -->',
  '&lt;script&gt;&#39;&quot;',
  '\u0000\u202e\u2066\ufeff\ud800\ue000x',
  '//evil.example/x?a=1&b="2"',
  '{{7*7}} <%= 7*7 %>',
];
const everyPage = LANGUAGES.flatMap((language) => Object.entries(samplePages(language)).map(([name, html]) => ({ name, language, html })));

describe.each(everyPage)('$name in $language', ({ language, html }) => {
  const all = elements(html);
  const named = (name: string) => all.filter((element) => element.name === name);

  test('is whole, in its language and direction, under one heading', () => {
    expect(html).toMatch(/^<!doctype html>/u);
    expect(named('html')).toEqual([{ name: 'html', attributes: { lang: language, dir: language === 'ar' ? 'rtl' : 'ltr' } }]);
    expect(named('h1')).toHaveLength(1);
    expect(named('main')).toHaveLength(1);
    expect(textOf(html)).not.toMatch(/undefined|\[object|NaN|null|Invalid/u);
  });

  test('loads one script, or one stylesheet where there is no script, and holds nothing inline', () => {
    expect(all.filter(({ name }) => ['style', 'img', 'iframe', 'object', 'embed', 'base'].includes(name))).toEqual([]);
    expect(html.match(/<script[^>]*>[^<]*<\/script>/gu)).toEqual([
      expect.stringMatching(/^<script src="\/portal\.js\?v=[0-9a-z]+"><\/script>$/u),
    ]);
    expect(html).toMatch(/<noscript><link rel="stylesheet" href="\/style\.css\?v=[0-9a-z]+"><\/noscript>/u);
    // An empty icon: otherwise the browser asks for one.
    expect(named('link').map(({ attributes }) => attributes['rel'])).toEqual(['stylesheet', 'icon']);
    for (const { attributes } of all) {
      expect(Object.keys(attributes).filter((key) => key.startsWith('on') || key === 'style')).toEqual([]);
      expect(attributes['href'] ?? '/').toMatch(/^(?:\/(?!\/)|#|tel:|data:,$|https:\/\/jisr\.example\.org\/\?lang=)/u);
      expect(attributes['action'] ?? '/').toMatch(/^\/(?!\/)/u);
    }
  });

  test('has a way out', () => {
    expect(named('a').filter(({ attributes }) => attributes['href'] === '/away')).toHaveLength(1);
  });

  test('offers the other languages, and skips to the content', () => {
    const others = LANGUAGES.filter((other) => other !== language);
    // Where something is being typed the switch sends the form, so that nothing of it is lost.
    const links = named('a').flatMap(({ attributes }) => attributes['hreflang'] ?? []);
    const buttons = named('button').flatMap(({ attributes }) => (attributes['name'] === 'switch' ? [attributes['value']] : []));
    expect([...links, ...buttons]).toEqual(others);
    expect(named('a')[0]?.attributes['href']).toBe('#main');
  });

  test('every field has a label, every description exists, every id is one', () => {
    const ids = all.flatMap(({ attributes }) => (attributes['id'] === undefined ? [] : [attributes['id']]));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const labelled = named('label').map(({ attributes }) => attributes['for']);
    for (const { name, attributes } of all) {
      if (['input', 'select', 'textarea'].includes(name) && attributes['type'] !== 'hidden') expect(labelled).toContain(attributes['id']);
      for (const id of (attributes['aria-describedby'] ?? '').split(' ').filter(Boolean)) expect(ids).toContain(id);
      if (name === 'a' && attributes['href']?.startsWith('#')) expect(ids).toContain(attributes['href'].slice(1));
    }
  });

  test('its forms post, with the CSRF token within a session; only the docket and an agenda are filtered by their address, without the token', () => {
    const asking = named('form').filter(({ attributes }) => attributes['method'] !== 'post');
    for (const { attributes } of asking)
      expect(attributes).toMatchObject({
        method: 'get',
        action: expect.stringMatching(/^\/(?:review|meetings\/[\w-]+\/agenda#preview)$/u),
      });
    for (const form of html.split('<form method="get"').slice(1)) expect(form.split('</form>')[0]).not.toContain('name="csrf"');
    if (html.includes('class="signed-in"')) expect(html.split('name="csrf"').length - 1).toBe(named('form').length - asking.length);
  });
});

describe.each(LANGUAGES)('whatever people type, in %s', (language) => {
  const plain = samplePages(language, 'x');
  test.each(HOSTILE)('%j changes no page', (hostile) => {
    for (const [name, html] of Object.entries(samplePages(language, hostile))) {
      expect({ name, skeleton: skeleton(html) }).toEqual({ name, skeleton: skeleton(plain[name] ?? '') });
      for (const { attributes } of elements(html)) {
        expect(attributes['href'] ?? '/').toMatch(/^(?:\/(?!\/)|#|tel:|data:,$|https:\/\/jisr\.example\.org\/\?lang=)/u);
        expect(attributes['action'] ?? '/').toMatch(/^\/(?!\/)/u);
      }
      expect(html).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069\ufeff\ue000-\ue0ff]/u);
      expect(html.isWellFormed()).toBe(true);
    }
  });
});

test.each(Object.entries(samplePages('ar')))('%s is punctuated as Arabic is', (_, html) => {
  // A mark of Latin script beside an Arabic word, or between a number and one.
  expect(textOf(html).match(/.{0,30}(?:\p{Script=Arabic}\s?[,;?]|[,;?]\s\p{Script=Arabic})/gu) ?? []).toEqual([]);
});

test('a vote has no choice beforehand', () => {
  const page = samplePages('fr')['dossier'] ?? '';
  expect(elements(page).filter(({ attributes }) => attributes['name'] === 'choice' && 'checked' in attributes)).toEqual([]);
});

test('the votes of others stay hidden until her own is cast, even when they are handed to the page', () => {
  const pages = samplePages('ar');
  expect(textOf(pages['dossier'] ?? '')).not.toContain('عضوة 2');
  expect(textOf(pages['dossier-voted'] ?? '')).toContain('عضوة 2');
});

test('a host sees neither CIN, income nor family', () => {
  const page = textOf(samplePages('fr')['referral'] ?? '');
  expect(page).toContain('06 12 34 56 78');
  for (const hidden of ['AB123456', 'EE654321', 'Veuve', 'Revenu', '1990']) expect(page).not.toContain(hidden);
});

test.each(LANGUAGES)('%s: a review that stands behind another application says what can be done, as a list', (language) => {
  const html = samplePages(language)['case-appeal'] ?? '';
  const { another, anotherWays } = cases[language].appeal;
  expect(textOf(html)).toContain(another);
  expect(anotherWays).toHaveLength(3);
  for (const way of anotherWays) expect(html).toContain(`<li>${way}</li>`);
});
