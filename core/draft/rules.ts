import type { Instant } from '../application/application.ts';
import type { Language } from '../language.ts';
import { plusDays } from '../time.ts';
import type { Draft } from './draft.ts';

/** What a region states of its drafts, in days: see `RegionFileSchema`. */
export type DraftDays = { readonly keepDays: number; readonly reminderDays: number };

/** What is left of a draft that was submitted is kept this long, so that a second press finds what the first one did. */
const SUBMITTED_DAYS = 1;

type Beginning = {
  readonly hash: string;
  readonly seed: string;
  readonly language: Language;
  readonly at: Instant;
  readonly agent?: string | undefined;
} & DraftDays &
  Partial<Pick<Draft, 'steps' | 'contact'>>;

/** A draft as it begins, empty or with the steps that were typed already. With a `contact` the code is sent there. */
export const newDraft = ({ hash, seed, language, at, agent, steps = {}, contact, keepDays, reminderDays }: Beginning): Draft => {
  const draft = {
    hash,
    seed,
    language,
    createdAt: at,
    changedAt: at,
    revision: 1,
    steps,
    ...(agent === undefined ? {} : { agent }),
    ...(contact === undefined ? {} : { contact }),
    sendCode: contact !== undefined,
    reminded: false,
    expiresOn: keptUntil(at, keepDays),
  };
  return { ...draft, dueAt: nextDue(draft, reminderDays) };
};

/** Counted from the last change. */
export const keptUntil = (changedAt: Instant, keepDays: number): Instant => plusDays(changedAt, keepDays);

/** Until when the place of a submitted draft tells what became of it. */
export const submittedUntil = (at: Instant): Instant => plusDays(at, SUBMITTED_DAYS);

/** An expired draft is none, whether or not it was deleted yet. */
export const isLive = ({ expiresOn }: Pick<Draft, 'expiresOn'>, at: Instant): boolean => expiresOn > at;

type Timed = Pick<Draft, 'changedAt' | 'expiresOn' | 'sendCode' | 'reminded' | 'sending' | 'application'>;

export type DraftWork = 'nothing' | 'send-code' | 'repeat' | 'remind' | 'delete';

/** What time asks to be done with a draft. Whoever has submitted is sent nothing about it any more. */
export const draftDue = (draft: Timed, at: Instant, reminderDays: number): DraftWork => {
  if (!isLive(draft, at)) return 'delete';
  if (draft.application !== undefined) return 'nothing';
  if (draft.sendCode) return 'send-code';
  if (draft.sending !== undefined) return draft.sending.dueAt <= at ? 'repeat' : 'nothing';
  return !draft.reminded && reminderAt(draft, reminderDays) <= at ? 'remind' : 'nothing';
};

/** When a draft must be looked at next. `isRemindable`: false when a reminder is due and cannot be sent, or may not. */
export const nextDue = (draft: Timed, reminderDays: number, isRemindable = true): Instant => {
  const { changedAt, expiresOn, application, sendCode, sending, reminded } = draft;
  if (application !== undefined) return expiresOn;
  if (sendCode) return changedAt;
  if (sending !== undefined) return earlier(sending.dueAt, expiresOn);
  return reminded || !isRemindable ? expiresOn : reminderAt(draft, reminderDays);
};

const reminderAt = ({ expiresOn }: Pick<Draft, 'expiresOn'>, reminderDays: number): Instant => plusDays(expiresOn, -reminderDays);

const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b);
