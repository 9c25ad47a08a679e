import type { Application } from '../core/application/application.ts';
import { applicationKey, dueIndexKey, queueKey, queueSort, waitingList } from './keys.ts';
import { withoutUndefined } from './without-undefined.ts';

/** Whose queue an application stands in; in most statuses nobody's. */
const holderOf = (application: Application): string | undefined => {
  switch (application.status) {
    case 'in-review':
      return application.province;
    case 'referred':
      return application.referral?.host;
    case 'waiting-list':
      return application.category === undefined ? undefined : waitingList(application.category);
    default:
      return undefined;
  }
};

/** The stored form of an application: its members, its key, and a place in the indexes only while someone looks for it there. */
export const applicationRow = (application: Application): Record<string, unknown> => {
  const { region, id, status, score, submittedAt, dueAt } = application;
  const holder = holderOf(application);
  return {
    ...applicationKey(region, id),
    ...withoutUndefined(application),
    ...(holder === undefined ? {} : { qpk: queueKey(region, holder, status), qsk: queueSort(score ?? 0, submittedAt, id) }),
    ...(dueAt === undefined ? {} : dueIndexKey(region, id, dueAt)),
  };
};
