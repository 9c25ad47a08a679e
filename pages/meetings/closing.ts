import type { Presence } from '../../core/meeting/attendance.ts';
import type { Meeting } from '../../core/meeting/meeting.ts';
import type { ResultCounts } from '../../core/meeting/result.ts';
import { meetings, minutes } from '../../messages/catalogue/index.ts';
import { formatNumber } from '../../messages/format.ts';
import type { StaffFrame } from '../frame.ts';
import { confirmingPage } from './confirming.ts';
import { presenceRows, resultRows } from './counts.ts';

export type ClosingModel = StaffFrame & {
  readonly meeting: Meeting;
  /** As the minutes would have them now. */
  readonly counts: ResultCounts;
  readonly presence: Presence;
  readonly quorum: number;
};

/** The second step of closing a meeting: its minutes are fixed with it, and say what is shown here. */
export const closingPage = (model: ClosingModel): string => {
  const { language, meeting, counts, presence, quorum } = model;
  const t = meetings[language].closing;
  return confirmingPage(model, meeting, {
    title: t.title,
    intro: t.intro,
    rows: [
      ...presenceRows(language, presence),
      { label: minutes[language].quorum, value: formatNumber(language, quorum) },
      ...resultRows(language, counts),
    ],
    note: counts.unreadable > 0 ? t.unreadable : undefined,
    fields: { action: 'close' },
    confirm: t.confirm,
    back: t.cancel,
  });
};
