import type { Link } from '../../../core/access/access.ts';
import { formatSubject, type Subject } from '../../../core/access/subject.ts';
import type { Language } from '../../../core/language.ts';
import { DAY_SECONDS } from '../../../core/time.ts';
import { epochSeconds } from '../adapters/clock.ts';
import { digestOf } from '../adapters/keys.ts';
import type { Deps } from '../container.ts';

/** A pointer, not a key: it may live for days. */
const LINK_DAYS = 14;

/**
 * A link for a person: the same for the same cause, so that a repeated mail carries the same one.
 * @param cause such as `digest:2026-10-01`
 * @param revokedAt when the links before were revoked, real time in epoch seconds
 */
export const staffLink = async (
  { access, keys, clock, publicUrl }: Deps<'access' | 'keys' | 'clock' | 'publicUrl'>,
  subject: Subject,
  language: Language,
  purpose: Link['purpose'],
  cause: string,
  revokedAt = 0,
): Promise<{ readonly url: string; readonly hash: string; readonly expiresAt: number }> => {
  const id = await keys.linkId(`${formatSubject(subject)}:${cause}`);
  const now = epochSeconds(clock);
  const link = {
    hash: digestOf(id),
    subject: formatSubject(subject),
    purpose,
    // Also in the very second of the revocation it is one of the links after it.
    issuedAt: Math.max(now, revokedAt + 1),
    expiresAt: now + LINK_DAYS * DAY_SECONDS,
  };
  await access.putLink(link);
  return { url: `${publicUrl}/l/${id}?lang=${language}`, hash: link.hash, expiresAt: link.expiresAt };
};
