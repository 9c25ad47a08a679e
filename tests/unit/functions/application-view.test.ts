import { expect, test } from 'vitest';
import { PUBLIC_STATUSES } from '../../../core/application/status.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { apiView } from '../../../functions/get-application/view.ts';
import { ApplicationViewSchema } from '../../../functions/shared/api.ts';
import { follow } from '../../../messages/catalogue/index.ts';

test('the category shown is the one that was decided, also where it is not the grid’s', () => {
  const view = apiView(
    {
      reference: '123456782',
      status: 'approved',
      submittedAt: '2026-11-21T10:00:00.000Z',
      utcOffset: '+00:00',
      timeline: { past: [], next: [] },
      appeal: { kind: 'none' },
      canWithdraw: false,
      category: 2,
      score: { grid: 'sample-2026-1', sample: true, total: 50, maximum: 100, criteria: [], category: 1, ineligible: [] },
    },
    'fr',
  );
  expect(ApplicationViewSchema.parse(view)).toMatchObject({ category: 2, score: { total: 50 } });
});

test.each(PUBLIC_STATUSES)('what is expected of her is said as on her page: %s', (status) => {
  for (const language of LANGUAGES) {
    const view = apiView(
      {
        reference: '123456782',
        status,
        submittedAt: '2026-11-21T10:00:00.000Z',
        utcOffset: '+00:00',
        timeline: { past: [], next: [] },
        appeal: { kind: 'none' },
        canWithdraw: true,
        category: undefined,
      },
      language,
    );
    expect(ApplicationViewSchema.parse(view).expected).toBe(follow[language].expected[status]);
  }
});
