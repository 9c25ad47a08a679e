import type * as z from 'zod';
import { type Language, localized } from '../../core/language.ts';
import { follow, labels } from '../../messages/catalogue/index.ts';
import type { ApplicationViewSchema } from '../shared/api.ts';
import type { ApplicationStatus } from '../shared/status.ts';

/** What she may know of her application, for programs. */
export const apiView = (
  { reference, status, submittedAt, timeline, score, category, reasons, host }: ApplicationStatus,
  language: Language,
): z.input<typeof ApplicationViewSchema> => ({
  reference,
  status,
  statusText: labels[language].publicStatus[status],
  submittedAt,
  expected: follow[language].expected[status],
  history: [...timeline.past],
  ...(category === undefined ? {} : { category }),
  ...(score === undefined
    ? {}
    : {
        score: {
          grid: score.grid,
          sample: score.sample,
          total: score.total,
          maximum: score.maximum,
          criteria: score.criteria.map((criterion) => ({ ...criterion, label: localized(criterion.label, language) })),
        },
      }),
  ...(reasons === undefined ? {} : { reasons: [...reasons] }),
  ...(host === undefined
    ? {}
    : { host: { name: localized(host.name, language), address: localized(host.address, language), phone: host.phone } }),
});
