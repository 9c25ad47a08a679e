import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { SEAT_LETTER_KINDS } from '../../../core/review/seat-letters.ts';
import { staff } from '../../../messages/catalogue/index.ts';
import { renderSeatLetter, type SeatLetterText } from '../../../messages/seat-letter.ts';
import { elements, skeleton } from '../pages/markup.ts';

const LINK = 'https://jisr.example.org/l/abcdefghijklmnopqrstuv';
const SIGN_IN = 'https://jisr.example.org/sign-in?lang=fr';
const whole = (kind: SeatLetterText['kind'], say = (text: string) => text): SeatLetterText => ({
  kind,
  province: say('Marrakech'),
  about: say('Personne'),
  days: { from: '2026-11-20', until: '2026-12-01' },
  reason: say('Motif'),
  link: say(LINK),
  signIn: say(SIGN_IN),
  repeat: true,
});
const hrefs = (html: string) => elements(html).flatMap(({ name, attributes }) => (name === 'a' ? [attributes['href']] : []));

describe.each(LANGUAGES)('in %s', (language) => {
  const s = staff[language].seatLetter;

  test.each(SEAT_LETTER_KINDS)('%s says what she is told, whole', (kind) => {
    const { subject, html, text } = renderSeatLetter(language, whole(kind));
    expect(`${subject}${html}${text}`).not.toMatch(/undefined|\[object|NaN|#\s/u);
    expect(subject).toBe(s.subject[kind]('Marrakech'));
    for (const said of [s.intro[kind]('Marrakech'), 'Personne', staff[language].repeat]) expect(text).toContain(said);
    expect(hrefs(html)).toEqual([LINK, SIGN_IN]);
  });

  test.each(SEAT_LETTER_KINDS)('%s needs neither a name nor a day nor a link', (kind) => {
    const { html, text } = renderSeatLetter(language, { kind, province: 'Marrakech', repeat: false });
    expect(hrefs(html)).toEqual([]);
    expect(text).not.toContain(staff[language].repeat);
    expect(text).not.toContain(s.reason);
  });

  test('who does not sit yet is told that she gets to the files later', () => {
    const { link: _link, ...later } = whole('stands-in');
    expect(renderSeatLetter(language, later).text).toContain(s.howLater);
    expect(renderSeatLetter(language, whole('stands-in')).text).toContain(s.how);
  });

  test.each(['x\r\nBcc: a@example.org', '"><script>x</script>', "' onclick='x", 'javascript:x', '\u202e\ud800\u0000'])(
    'what people wrote stays text: %j',
    (hostile) => {
      for (const kind of SEAT_LETTER_KINDS) {
        const plain = renderSeatLetter(
          language,
          whole(kind, () => 'x'),
        );
        const given = renderSeatLetter(
          language,
          whole(kind, () => hostile),
        );
        expect(skeleton(given.html)).toEqual(skeleton(plain.html));
        expect(given.subject).not.toMatch(/[\r\n]/u);
      }
    },
  );
});
