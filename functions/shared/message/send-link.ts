import { formatSubject } from '../../../core/access/subject.ts';
import { instant } from '../../../core/time.ts';
import { renderSignIn } from '../../../messages/staff.ts';
import { epochSeconds } from '../adapters/clock.ts';
import type { Deps } from '../container.ts';
import { log } from '../log.ts';
import { type Expected, PURPOSES } from '../session/people.ts';
import { staffLink } from './staff-link.ts';

const HOUR_MS = 3_600_000;
/** Whoever types another's address again and again must not fill her mailbox. Per person and hour. */
const LINKS_PER_HOUR = 5;

/**
 * Sends a fresh link to the registered address, and nowhere else. `too-many`: five went out within the hour. `first`: done once it is certain that one
 * is sent; where it fails, none is.
 */
export const sendLink = async (
  deps: Deps<'access' | 'keys' | 'email' | 'region' | 'clock' | 'publicUrl'> & Partial<Deps<'sms'>>,
  expected: Expected,
  first: () => Promise<void> = async () => undefined,
): Promise<'sent' | 'failed' | 'too-many'> => {
  const { access, email, sms, region, clock } = deps;
  const now = clock.real();
  const asked = await access.noteGuess(`link:${formatSubject(expected.subject)}`, epochSeconds(clock));
  if (asked > LINKS_PER_HOUR) return 'too-many';
  // After a revocation the same hour must not bring the revoked link back.
  const since = expected.revokedAt === undefined ? '' : `:${expected.revokedAt}`;
  // Each that is asked for is another: what a stranger used up of one that was forwarded, the next has.
  const cause = `sign-in:${Math.floor(now / HOUR_MS)}:${asked}${since}`;
  const link = await staffLink(deps, expected.subject, expected.language, PURPOSES[expected.subject.kind], cause, expected.revokedAt);
  const letter = renderSignIn(expected.language, {
    link: link.url,
    until: instant(link.expiresAt * 1000),
    utcOffset: region.utcOffset,
    repeat: false,
  });
  await first();
  const sent =
    expected.email !== undefined
      ? await email.send(expected.email, { ...letter, asked: true })
      : expected.phone !== undefined && sms !== undefined
        ? await sms.send(expected.phone, link.url)
        : undefined;
  log(sent?.ok === true ? 'digest-sent' : 'digest-failed', { kind: `sign-in-${expected.subject.kind}` });
  return sent?.ok === true ? 'sent' : 'failed';
};
