import { Logger } from '@aws-lambda-powertools/logger';
import { requestIds } from './http/request-ids.ts';

/** Everything that is ever logged, by its code. Fields are identifiers, codes and counts: never personal data, never free text. */
const CATALOGUE = {
  'http-refused': 'warn',
  'http-failed': 'error',
  'task-done': 'info',
  'task-failed': 'error',
  'start-unconfirmed': 'warn',
  'callback-unconfirmed': 'warn',
  'message-sent': 'info',
  'message-failed': 'warn',
  'message-parked': 'warn',
  'message-unconfirmed': 'warn',
  'message-cancelled': 'info',
  'silence-unfinished': 'warn',
  'message-dropped': 'warn',
  'case-opened': 'warn',
  'due-work-done': 'info',
  'due-work-failed': 'error',
  'due-work-postponed': 'warn',
  'case-closed': 'info',
  'digest-sent': 'info',
  'digest-failed': 'warn',
  'sign-in-code-sent': 'info',
  'sign-in-refused': 'warn',
  'codes-stopped': 'warn',
  'session-opened': 'info',
  'guessing-stopped': 'warn',
  'place-promoted': 'info',
  'files-counted-again': 'info',
  'seat-not-taken': 'warn',
  'address-suppressed': 'warn',
  'bounce-passed-over': 'info',
  'suppression-lifted': 'info',
  'suppression-unread': 'error',
  'seat-letter-unread': 'error',
  'portal-unread': 'error',
  'case-unread': 'error',
} as const satisfies Record<string, 'info' | 'warn' | 'error'>;
export type LogCode = keyof typeof CATALOGUE;

export type Log = (code: LogCode, fields?: Readonly<Record<string, string | number | boolean | undefined>>) => void;

const logger = new Logger();

/** With the ids of the request that is being answered: see request-ids.ts. */
export const log: Log = (code, fields = {}) => logger[CATALOGUE[code]](code, { ...requestIds(), ...fields });

/** Of an error only its name and where it arose: a message can hold a person's words. */
export const errorFields = (error: unknown): { error: string; at?: string } => {
  if (!(error instanceof Error)) return { error: typeof error };
  const frame = error.stack?.split('\n').find((text) => text.trimStart().startsWith('at '));
  return frame === undefined ? { error: error.name } : { error: error.name, at: frame.trim() };
};
