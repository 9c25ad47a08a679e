import type { Instant } from '../core/application/application.ts';
import type { EventKind } from '../core/audit/event.ts';
import type { Language } from '../core/language.ts';
import { history } from './catalogue/index.ts';

/** What is read of an audit event: never who, never a reason. */
export type HistoryEvent = {
  readonly at: Instant;
  readonly kind: EventKind;
  readonly details?: Readonly<Record<string, string | number | boolean>> | undefined;
};
export type HistoryLine = { readonly at: Instant; readonly text: string };

/**
 * The history in plain words for the applicant, oldest first. Steps inside the programme are left out: votes, decisions that rested or were reopened, hand-overs,
 * and whether an application was contested, which must look like any other under study.
 */
export const publicHistory = (language: Language, events: readonly HistoryEvent[]): readonly HistoryLine[] =>
  events.flatMap((event) => {
    const text = sentence(language, event);
    return text === undefined ? [] : [{ at: event.at, text }];
  });

/** Whether she is shown an event at all, in whatever language. */
export const isPublic = (event: HistoryEvent): boolean => sentence('ar', event) !== undefined;

const sentence = (language: Language, { kind, details = {} }: HistoryEvent): string | undefined => {
  const t = history[language];
  switch (kind) {
    case 'submitted':
    case 'information-answered':
    case 'lapsed':
    case 'referral-accepted':
    case 'put-on-waiting-list':
    case 'promoted':
    case 'superseded':
    case 'withdrawn':
    case 'appealed':
      return t[kind];
    case 'assessed':
      return details['eligible'] === false ? t.ineligible : t.assessed;
    case 'committee-decided':
    case 'coordinator-decided':
      return details['outcome'] === 'approved' ? t.approved : details['outcome'] === 'rejected' ? t.rejected : undefined;
    case 'information-asked':
      return details['again'] === true ? undefined : t['information-asked'];
    case 'referred':
      return t.referred;
    case 'referral-declined':
    case 'referral-expired':
      return t['another-host'];
    case 'sent-to-committee':
    case 'deadline-extended':
    case 'vote-cast':
    case 'decision-held':
    case 'reopened':
    case 'escalated':
    case 'revived':
    case 'resumed':
    case 'contact-replaced':
    case 'message-resent':
    case 'told-in-person':
      return undefined;
  }
};
