import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { decisions, review, secretariat } from '../../../messages/catalogue/index.ts';
import { REASONED_ACTIONS } from '../../../pages/secretariat/actions.ts';
import { decisionPath, decisionsPage } from '../../../pages/secretariat/decisions.ts';
import { overviewPage } from '../../../pages/secretariat/overview.ts';
import { seatActionPage } from '../../../pages/secretariat/seat-action.ts';
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

const session = { who: 'Secrétaire', csrf: 'c' };

test.each(LANGUAGES)('%s: whoever writes a reason about a seat reads who else will, and of a refusal that it is sent', (language) => {
  const t = secretariat[language];
  const told = REASONED_ACTIONS.filter((action) => {
    const page = seatActionPage({ language, path: '/secretariat/members', session, seat: 'm3', action, n: 1, values: {}, errors: [] });
    expect(page).toContain(t.reasonHint);
    return page.includes(t.refusalTold);
  });
  expect(told).toEqual(['refuse']);
});

test.each(LANGUAGES)('%s: a file that was reopened is marked, and reopening is offered for the others alone', (language) => {
  const at = '2026-11-20T17:00:00.000Z';
  const resting = {
    verdict: { outcome: 'rejected', category: 1, by: 'majority', until: at },
    tally: { approve: 0, reject: 3, 'more-information': 0, abstain: 0, recuse: 0 },
  } as const;
  const page = decisionsPage({
    language,
    path: '/secretariat/decisions',
    session,
    province: 'Marrakech',
    holdHours: 24,
    rows: [
      { ...resting, reference: '123456782', reopened: 0 },
      { ...resting, reference: '123456790', reopened: 1 },
    ],
    count: 2,
    utcOffset: '+00:00',
  });
  const rows = page.split('<tr').filter((row) => row.includes('</td>'));
  expect(rows.map((row) => row.includes(decisions[language].reopen))).toEqual([true, false]);
  expect(rows.map((row) => row.includes(review[language].flags.reopened))).toEqual([false, true]);
  expect(page).not.toContain(decisionPath('123456790'));
});
