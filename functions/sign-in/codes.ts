import { randomInt } from 'node:crypto';
import { CODE_SECONDS } from '../../core/access/access.ts';
import { makeCode } from '../../core/access/rules.ts';
import { formatSubject } from '../../core/access/subject.ts';
import { renderCode } from '../../messages/staff.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';
import { newSession } from '../shared/session/new-session.ts';
import { type Expected, endedBy } from '../shared/session/people.ts';
import { countFor, type Stopped, stopped } from './limits.ts';

type CodeDeps = Deps<'access' | 'keys' | 'email' | 'sms' | 'clock'>;

/** Who signs in, for the log: one of the staff by her id, an applicant by nothing. */
const who = ({ subject }: Expected) => ({
  kind: subject.kind,
  ...(subject.kind === 'applicant' ? {} : { subject: formatSubject(subject) }),
});

/**
 * Sends a six-digit code to the registered addresses. `too-soon`: the one
 * before is less than a minute old and stays good.
 * @param link digest of the link by which it was asked for
 */
export const sendCode = async (
  { access, keys, email, sms, clock }: CodeDeps,
  expected: Expected,
  link: string,
): Promise<'sent' | 'too-soon' | 'failed' | Stopped> => {
  const subject = formatSubject(expected.subject);
  const now = epochSeconds(clock);
  const over = await stopped(access, 'codes', { subject, link }, now);
  if (over !== undefined) {
    log('codes-stopped', { ...who(expected), why: over });
    return over;
  }
  const code = makeCode((max) => randomInt(max));
  const issued = await access.issueCode({
    subject,
    digest: await digestFor({ keys }, expected, code),
    sentAt: now,
    expiresAt: now + CODE_SECONDS,
    tries: 0,
  });
  // A robot that presses the button again and again fills no mailbox, spends no SMS, and uses nothing of hers up.
  if (!issued.ok) return 'too-soon';
  await countFor(access, 'codes', { subject, link }, now);
  const rendered = renderCode(expected.language, { code, minutes: CODE_SECONDS / 60 });
  // An applicant gets it on both: her address may be another's, or mistyped.
  const sends = await Promise.all([
    ...(expected.email === undefined ? [] : [email.send(expected.email, { ...rendered.email, asked: true })]),
    ...(expected.phone === undefined || sms === undefined ? [] : [sms.send(expected.phone, rendered.sms)]),
  ]);
  if (!sends.some(({ ok }) => ok)) return 'failed';
  log('sign-in-code-sent', who(expected));
  return 'sent';
};

/**
 * A code that was sent before an applicant's tracking code was renewed went to whom she may have left: it opens nothing. Nor does one that went
 * to whoever had this role before, and would open a session of her successor.
 */
const digestFor = async ({ keys }: Deps<'keys'>, expected: Expected, code: string): Promise<string> => {
  const { codeVersion, person } = await endedBy({ keys }, expected);
  const subject = formatSubject(expected.subject);
  const whose = codeVersion ?? person;
  return keys.codeDigest(whose === undefined ? subject : `${subject}:${whose}`, code);
};

/**
 * The cookie of a new session, if the code is right. Too many failures of this hour end the guessing: then every answer is the same. What is typed where no
 * code is left to be guessed is no failure.
 */
export const openSession = async (
  { access, keys, clock }: Pick<CodeDeps, 'access' | 'keys' | 'clock'>,
  expected: Expected,
  link: string,
  typed: string,
): Promise<{ readonly cookie: string } | 'wrong' | 'spent' | Stopped> => {
  const subject = formatSubject(expected.subject);
  const now = epochSeconds(clock);
  const over = await stopped(access, 'failures', { subject, link }, now);
  if (over !== undefined) {
    log('guessing-stopped', { ...who(expected), why: over });
    return over;
  }
  const tried = await access.tryCode(subject, await digestFor({ keys }, expected, typed), now);
  if (!tried.ok) {
    log('sign-in-refused', { ...who(expected), why: tried.error });
    if (tried.error === 'CodeSpent') return 'spent';
    await countFor(access, 'failures', { subject, link }, now);
    return 'wrong';
  }
  const session = await newSession({ access, clock }, expected.subject, expected.sessionHours, await endedBy({ keys }, expected));
  log('session-opened', who(expected));
  return session;
};
