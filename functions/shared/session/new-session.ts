import { randomBytes } from 'node:crypto';
import type { Renewal, Session } from '../../../core/access/access.ts';
import { formatSubject, type Subject } from '../../../core/access/subject.ts';
import { epochSeconds } from '../adapters/clock.ts';
import { digestOf } from '../adapters/keys.ts';
import type { Deps } from '../container.ts';
import { SESSION_COOKIE } from './session.ts';

/** On a phone that may be shared. */
export const APPLICANT_HOURS = 1;

/**
 * Signs a person in with this browser: the session's id, and the cookie to set.
 * @param until what ends it before its hours: a newer tracking code of the applicant, or another person in her role
 * @param goesOn what it goes on from: the renewal that it shows, under an id that is the same each time
 */
export const newSession = async (
  { access, clock }: Deps<'access' | 'clock'>,
  subject: Subject,
  hours: number,
  until: Pick<Session, 'codeVersion' | 'person'>,
  goesOn?: { readonly id: string; readonly renewal: Renewal },
): Promise<{ readonly id: string; readonly cookie: string }> => {
  const id = goesOn?.id ?? randomBytes(32).toString('base64url');
  const seconds = hours * 3600;
  const now = epochSeconds(clock);
  await access.putSession({
    hash: digestOf(id),
    subject: formatSubject(subject),
    openedAt: now,
    expiresAt: now + seconds,
    ...until,
    ...(goesOn === undefined ? {} : { renewal: goesOn.renewal }),
  });
  // Several people use the computer of a counter: there it also ends with the browser.
  const lasting = subject.kind === 'agent' ? '' : `; Max-Age=${seconds}`;
  return { id, cookie: `${SESSION_COOKIE}=${id}; Path=/; Secure; HttpOnly; SameSite=Lax${lasting}` };
};
