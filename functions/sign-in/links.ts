import { formatSubject } from '../../core/access/subject.ts';
import { instant } from '../../core/time.ts';
import { renderSignIn } from '../../messages/staff.ts';
import { log } from '../shared/log.ts';
import { staffLink } from '../shared/staff-link.ts';
import type { SignInDeps } from './handler.ts';
import { type Expected, PURPOSES } from './people.ts';

const HOUR_MS = 3_600_000;
/** Whoever types another's address again and again must not fill her mailbox. Per person and hour. */
const LINKS_PER_HOUR = 5;

/** Sends a fresh link to the registered address, and nowhere else. Who asks learns nothing of what became of it. */
export const sendLink = async (deps: SignInDeps, expected: Expected): Promise<void> => {
  const { access, email, sms, region, clock } = deps;
  const now = clock.real();
  const asked = await access.noteGuess(`link:${formatSubject(expected.subject)}`, Math.floor(now / 1000));
  if (asked > LINKS_PER_HOUR) return;
  // After a revocation the same hour must not bring the revoked link back.
  const since = expected.revokedAt === undefined ? '' : `:${expected.revokedAt}`;
  const cause = `sign-in:${Math.floor(now / HOUR_MS)}${since}`;
  const link = await staffLink(deps, expected.subject, expected.language, PURPOSES[expected.subject.kind], cause);
  const letter = renderSignIn(expected.language, {
    link: link.url,
    until: instant(link.expiresAt * 1000),
    utcOffset: region.utcOffset,
    repeat: false,
  });
  const sent =
    expected.email !== undefined
      ? await email.send(expected.email, letter)
      : expected.phone !== undefined && sms !== undefined
        ? await sms.send(expected.phone, link.url)
        : undefined;
  log(sent?.ok === true ? 'digest-sent' : 'digest-failed', { kind: `sign-in-${expected.subject.kind}` });
};
