import type { Instant } from '../application/application.ts';
import type { Status } from '../application/status.ts';

const APPROVED: readonly Status[] = ['approved', 'referred', 'waiting-list', 'placed'];

/**
 * What was decided about an application, by where it stands: approved or rejected. A request for information, and handing a file over
 * to the coordinator, decide nothing; nor does the grid, or she who withdraws. Undefined: nothing was decided, or it can no longer be told.
 */
export const decisionOf = (status: Status): 'approved' | 'rejected' | undefined => {
  if (APPROVED.includes(status)) return 'approved';
  return status === 'rejected' ? status : undefined;
};

/** In place of the day of a decision that was made before days were noted. */
export const LONG_DECIDED: Instant = '1970-01-01T12:00:00.000Z';
