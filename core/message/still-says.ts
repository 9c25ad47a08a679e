import type { Application } from '../application/application.ts';
import { isClosed, type Status } from '../application/status.ts';
import type { Message } from './message.ts';

/**
 * Whether a message, sent only now, still says how the application stands. One that was refused for hours, or that a person takes up
 * after weeks, must not tell her what was true once, after she was told what followed.
 */
export const stillSays = ({ kind, details }: Pick<Message, 'kind' | 'details'>, application: Application): boolean => {
  const { status, round, appealedAt } = application;
  const isOf = (...statuses: readonly Status[]): boolean => statuses.includes(status);
  // Absent from what an earlier release wrote.
  const isOfRound = details['round'] === undefined || details['round'] === String(round);
  switch (kind) {
    // Of the file itself, not of where it stands.
    case 'tracking-code':
    case 'contact-replaced':
      return true;
    case 'contested-notice':
      return !isClosed(status);
    // The refusal takes its place, and tells her tracking code as well.
    case 'received':
      return !isOf('ineligible', 'withdrawn', 'superseded');
    case 'information-requested':
    case 'information-reminder':
      return isOf('information-requested') && isOfRound;
    case 'approved':
    case 'referred-again':
      return isOf('referred', 'placed') && isHost(details['host'], application);
    case 'placed':
      return isOf('placed') && isHost(details['host'], application);
    // Promoted, she is told so with the host, or waits again and is not told a second time.
    case 'waiting-list':
      return isOf('waiting-list') || (isOf('approved') && application.waitingSince !== undefined);
    // While its review is under way a refusal stands, and its letter gives the reasons.
    case 'rejected':
    case 'ineligible':
      return isOfRound && (isOf(kind) || (isOf('escalated') && appealedAt !== undefined));
    case 'appeal-received':
      return isOf('escalated') && appealedAt !== undefined;
    case 'lapsed':
    case 'superseded':
    case 'withdrawn':
      return isOf(kind);
  }
};

const isHost = (host: string | undefined, { referral }: Application): boolean => host === undefined || referral?.host === host;
