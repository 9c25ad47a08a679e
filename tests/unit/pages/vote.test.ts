import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/language.ts';
import { decision, labels, review } from '../../../messages/catalogue/index.ts';
import { type ConfirmVoteModel, confirmVotePage } from '../../../pages/review/vote-form.ts';
import { elements, textOf } from './markup.ts';
import { samplePages } from './samples.ts';

const plain = (text: string): string => text.replace(/\s+/gu, ' ');
const asked = (vote: Partial<ConfirmVoteModel>): string =>
  textOf(
    confirmVotePage({
      language: 'fr',
      path: '/review/123456782',
      session: { who: 'Membre', csrf: 'x' },
      filter: { view: 'mine' },
      reference: '123456782',
      round: 0,
      choice: 'approve',
      sorted: 1,
      reason: 'un projet solide',
      ...vote,
    }),
  );

describe('a vote is repeated as what it is', () => {
  test('a vote, not the decision', () => {
    expect(asked({})).toContain(review.fr.confirmTitle);
    expect(asked({})).not.toContain(decision.fr.confirmTitle);
  });

  test('an approval with its category, that of the grid or another', () => {
    const [sorted, other] = [plain(labels.fr.category[1]), plain(labels.fr.category[2])];
    expect(asked({})).toContain(review.fr.keepCategory(sorted));
    expect(asked({ category: 1 })).toContain(review.fr.keepCategory(sorted));
    expect(asked({ category: 2 })).toContain(other);
    expect(asked({ category: 2 })).not.toContain(sorted);
  });

  test('any other vote without one: it would not count', () => {
    expect(asked({ choice: 'reject', category: 2 })).not.toContain(plain(labels.fr.category[2]));
  });
});

test.each(LANGUAGES)('a dossier begins with a way to its vote, and says there that a reason is due, in %s', (language) => {
  const { dossier = '' } = samplePages(language);
  expect(dossier.indexOf('href="#vote"')).toBeLessThan(dossier.indexOf('<dl'));
  expect(elements(dossier).filter(({ attributes }) => attributes['id'] === 'vote')).toHaveLength(1);
  expect(dossier.indexOf(review[language].reasonHint)).toBeLessThan(dossier.indexOf('<textarea'));
});

test('a file that was scored with another version of the grid than today’s says so, beside its points', () => {
  const said = review.fr.otherGrid('').split('(')[0] ?? '';
  const pages = samplePages('fr');
  expect(pages['dossier-reopened']).toContain(said);
  expect(pages['dossier-reopened']).toContain('sample-2027-1');
  expect(pages['dossier']).not.toContain(said);
});
