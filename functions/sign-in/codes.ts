import { randomInt } from 'node:crypto';
import { CODE_SECONDS } from '../../core/access/access.ts';
import { makeCode, mayGuess } from '../../core/access/rules.ts';
import { formatSubject } from '../../core/access/subject.ts';
import { renderCode } from '../../messages/staff.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import type { Deps } from '../shared/container.ts';
import { log } from '../shared/log.ts';
import { newSession } from '../shared/session/new-session.ts';
import { type Expected, endedBy } from '../shared/session/people.ts';

const CODES_PER_HOUR = 10;

type CodeDeps = Deps<'access' | 'keys' | 'email' | 'sms' | 'clock'>;

/**
 * Sends a six-digit code to the registered addresses. `too-soon`: the one
 * before is less than a minute old and stays good.
 */
export const sendCode = async (
  { access, keys, email, sms, clock }: CodeDeps,
  expected: Expected,
): Promise<'sent' | 'too-soon' | 'failed'> => {
  const subject = formatSubject(expected.subject);
  const now = epochSeconds(clock);
  // A robot that presses the button fills no mailbox and spends no SMS.
  if ((await access.noteGuess(`code:${subject}`, now)) > CODES_PER_HOUR) return 'too-soon';
  const code = makeCode((max) => randomInt(max));
  const issued = await access.issueCode({
    subject,
    digest: await digestFor({ keys }, expected, code),
    sentAt: now,
    expiresAt: now + CODE_SECONDS,
    tries: 0,
  });
  if (!issued.ok) return 'too-soon';
  const rendered = renderCode(expected.language, { code, minutes: CODE_SECONDS / 60 });
  // An applicant gets it on both: her address may be another's, or mistyped.
  const sends = await Promise.all([
    ...(expected.email === undefined ? [] : [email.send(expected.email, { ...rendered.email, asked: true })]),
    ...(expected.phone === undefined || sms === undefined ? [] : [sms.send(expected.phone, rendered.sms)]),
  ]);
  if (!sends.some(({ ok }) => ok)) return 'failed';
  log('sign-in-code-sent', { kind: expected.subject.kind });
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

/** The cookie of a new session, if the code is right. Ten failures an hour end the guessing: then every answer is the same. */
export const openSession = async (
  { access, keys, clock }: Deps<'access' | 'keys' | 'clock'>,
  expected: Expected,
  typed: string,
): Promise<{ readonly cookie: string } | 'wrong' | 'spent' | 'limited'> => {
  const subject = formatSubject(expected.subject);
  const now = epochSeconds(clock);
  if (!mayGuess(await access.guesses(subject, now))) {
    log('guessing-stopped', { kind: expected.subject.kind });
    return 'limited';
  }
  const tried = await access.tryCode(subject, await digestFor({ keys }, expected, typed), now);
  if (!tried.ok) {
    await access.noteGuess(subject, now);
    log('sign-in-refused', { kind: expected.subject.kind });
    return tried.error === 'WrongCode' ? 'wrong' : 'spent';
  }
  return newSession({ access, clock }, expected.subject, expected.sessionHours, await endedBy({ keys }, expected));
};
