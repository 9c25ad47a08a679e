import type * as z from 'zod';
import type { Application } from '../../core/application/application.ts';
import { publicStatus } from '../../core/application/status.ts';
import { type Language, localized } from '../../core/language.ts';
import { follow, labels } from '../../messages/catalogue/index.ts';
import { publicHistory } from '../../messages/history.ts';
import type { StatusModel } from '../../pages/follow.ts';
import type { ApplicationViewSchema } from '../shared/api.ts';
import type { Deps } from '../shared/container.ts';
import { decidingReasons } from '../shared/reasons.ts';
import { whyWaiting } from '../shared/why.ts';

type Status = Omit<StatusModel, 'language' | 'path' | 'region' | 'sample' | 'session'> & {
  /** The one that was decided, which may differ from the grid's. */
  readonly category: Application['category'];
};

/** What the applicant may know of her application. Until it is decided that is little: see docs/adr/0004. */
export const statusOf = async (
  { applications, region }: Deps<'applications' | 'region'>,
  application: Application,
  language: Language,
): Promise<Status> => {
  const { id, reference, submittedAt, round } = application;
  const status = publicStatus(application.status);
  const decided = status !== 'under-study' && status !== 'information-requested';
  const [events, score, reasons] = await Promise.all([
    applications.getEvents(id),
    decided ? applications.getScore(id, round) : undefined,
    status === 'rejected' ? decidingReasons(applications, application) : undefined,
  ]);
  return {
    reference,
    status,
    submittedAt,
    utcOffset: region.utcOffset,
    history: publicHistory(language, events),
    deadline: status === 'information-requested' ? application.deadline : undefined,
    score,
    category: decided ? application.category : undefined,
    reasons,
    ineligible: status === 'ineligible' ? score?.ineligible : undefined,
    host: status === 'placed' ? region.hosts.find((host) => host.id === application.referral?.host) : undefined,
    waiting: status === 'waiting-list' ? whyWaiting(events) : undefined,
    contestedNotice: application.contestedNoticed,
  };
};

/** The same for programs. */
export const apiView = (
  { reference, status, submittedAt, history, score, category, reasons, host }: Status,
  language: Language,
): z.input<typeof ApplicationViewSchema> => ({
  reference,
  status,
  statusText: labels[language].publicStatus[status],
  submittedAt,
  expected: follow[language].expected[status],
  history: [...history],
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
