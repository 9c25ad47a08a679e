import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { secretariat } from '../../../messages/catalogue/index.ts';
import { overviewPage } from '../../../pages/secretariat/overview.ts';
import { SECTIONS } from '../../../pages/secretariat/sections.ts';

const pageOf = (language: (typeof LANGUAGES)[number], more: { readonly overdue: number; readonly resting: number }) =>
  overviewPage({
    language,
    path: '/secretariat',
    session: { who: 'Secrétaire', csrf: 'c' },
    province: 'Marrakech',
    open: 12,
    owed: [],
    pending: 0,
    utcOffset: '+00:00',
    ...more,
  });

test.each(LANGUAGES)('%s: a secretary’s front page begins with what she does, and says what of it waits', (language) => {
  const t = secretariat[language];
  const page = pageOf(language, { overdue: 3, resting: 2 });
  const at = (text: string): number => page.indexOf(text, page.indexOf('<h1'));
  for (const { path } of SECTIONS) expect(at(`href="${path}?`)).toBeLessThan(at(t.stateTitle));
  const items = page.split('<li>').map((item) => item.split('</li>')[0] ?? '');
  const noted = (path: string) => items.find((item) => item.includes(`href="${path}?`)) ?? '';
  expect(noted('/secretariat/deadlines')).toContain(t.files(3));
  expect(noted('/secretariat/decisions')).toContain(t.files(2));
  expect(noted('/secretariat/mail')).not.toContain('class="tag');
  expect(pageOf(language, { overdue: 0, resting: 0 })).not.toContain('class="tag');
});
