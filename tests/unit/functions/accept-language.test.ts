import { expect, test } from 'vitest';
import { languageOf } from '../../../functions/shared/http/accept-language.ts';

test.each([
  ['fr', 'ar', 'fr'],
  ['zgh', 'fr', 'zgh'],
  ['xx', 'fr-FR,fr;q=0.9', 'fr'],
  [null, 'fr;q=0.3, ar-MA;q=0.9', 'ar'],
  [null, 'en, zgh-Tfng-MA;q=0.9, fr;q=0.8', 'zgh'],
  [null, 'zgh', 'zgh'],
  [null, 'ary, fr', 'ar'],
  // The spoken languages that the standard one was made from.
  [null, 'shi, fr', 'zgh'],
  [null, 'tzm-Tfng', 'zgh'],
  [null, 'ber-MA', 'zgh'],
  // Whoever writes them in another script may not read Tifinagh.
  [null, 'shi-Latn-MA, fr', 'fr'],
  [null, 'tzm-Arab', 'ar'],
  [null, 'fr;q=0', 'ar'],
  [null, undefined, 'ar'],
])('lang=%s, Accept-Language: %s → %s', (asked, header, language) => {
  expect(languageOf(asked, header)).toBe(language);
});
