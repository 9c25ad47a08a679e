import { randomBytes } from 'node:crypto';
import type { Draft, Typed } from '../../../../core/draft/draft.ts';
import { newDraft } from '../../../../core/draft/rules.ts';
import { sha256 } from '../../../../store/sha256.ts';
import { at } from './journey.ts';

export const DAYS = { keepDays: 30, reminderDays: 5 } as const;

/** A draft as it begins, with a code of its own. */
export const aDraft = (overrides: Partial<Parameters<typeof newDraft>[0]> = {}): Draft => {
  const seed = randomBytes(16).toString('hex');
  return newDraft({ hash: sha256(seed), seed, language: 'ar', at: at(0), ...DAYS, ...overrides });
};

/** The fields of a step, one value each. */
export const typed = (fields: Readonly<Record<string, string>>): Typed =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value]]));

/** What rides with a step that is saved so many minutes after the sample moment. */
export const saving = (minute: number, contact?: string) => ({ at: at(minute), keepDays: DAYS.keepDays, language: 'ar' as const, contact });
