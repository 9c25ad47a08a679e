import type { Meeting } from '../../core/meeting/meeting.ts';
import { meetings } from '../../messages/catalogue/index.ts';
import { formatNumber } from '../../messages/format.ts';
import type { StaffFrame } from '../frame.ts';
import { confirmingPage } from './confirming.ts';

export type ClosingModel = StaffFrame & {
  readonly meeting: Meeting;
  readonly decided: number;
  readonly undecided: number;
  /** Among the undecided: those that cannot be read. */
  readonly unreadable: number;
  readonly present: number;
  readonly quorum: number;
};

/** The second step of closing a meeting: its minutes are fixed with it. */
export const closingPage = (model: ClosingModel): string => {
  const { language, meeting, decided, undecided, unreadable, present, quorum } = model;
  const t = meetings[language].closing;
  const number = (value: number): string => formatNumber(language, value);
  return confirmingPage(model, meeting, {
    title: t.title,
    intro: t.intro,
    rows: [
      { label: t.decided, value: number(decided) },
      { label: t.undecided, value: number(undecided) },
      { label: t.unreadable, value: unreadable > 0 && number(unreadable) },
      { label: t.present, value: number(present) },
      { label: t.quorum, value: number(quorum) },
    ],
    fields: { action: 'close' },
    confirm: t.confirm,
    back: t.cancel,
  });
};
