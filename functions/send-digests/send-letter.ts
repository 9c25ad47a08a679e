import type { Link } from '../../core/access/access.ts';
import { formatSubject, type Subject } from '../../core/access/subject.ts';
import type { Person } from '../../core/region/committee.ts';
import type { Result } from '../../core/result.ts';
import { localDay } from '../../core/time.ts';
import type { DailyDigest } from '../../store/committee/digests.ts';
import type { Letter, SendError } from '../shared/adapters/email.ts';
import { log } from '../shared/log.ts';
import { staffLink } from '../shared/message/staff-link.ts';
import type { DigestDeps } from './handler.ts';

/** A digest to be sent. `newest`: the last one of this person, as read when it was decided. */
export type DigestLetter = {
  readonly subject: Subject;
  readonly person: Person;
  readonly purpose: Link['purpose'];
  readonly newest: DailyDigest | undefined;
  readonly render: (link: string, repeat: boolean) => Letter;
};

/** Claims the day's mail, sends it, confirms it. A refused one is claimed again by the next run, an unconfirmed one once. */
export const sendLetter = async (deps: DigestDeps, { subject, person, purpose, newest, render }: DigestLetter): Promise<void> => {
  const { digests, email, region, clock } = deps;
  const at = clock.now();
  const day = localDay(at, region.utcOffset);
  const link = await staffLink(deps, subject, person.language, purpose, `digest:${day}`);
  const claimed =
    newest?.day === day
      ? await digests.claimAgain(newest, at)
      : await digests.claim({ subject: formatSubject(subject), day, link: link.hash, at }, newest);
  if (!claimed.ok) {
    // Another run has it. If it cannot be read, this says so.
    await digests.get(formatSubject(subject));
    return;
  }
  const sent = await email.send(person.email, render(link.url, claimed.value.repeated));
  // Unanswered, it stays claimed: a later run repeats it once, marked.
  const state = outcomeOf(sent);
  if (state !== undefined) await digests.confirm(claimed.value, state);
  log(sent.ok ? 'digest-sent' : 'digest-failed', { kind: subject.kind });
};

/** What is noted of a send; undefined: nobody knows what became of it. */
export const outcomeOf = (sent: Result<void, SendError>): 'sent' | 'failed' | 'suppressed' | undefined =>
  sent.ok ? 'sent' : OUTCOMES[sent.error];

const OUTCOMES = { AddressRefused: 'failed', AddressSuppressed: 'suppressed', SendFailed: 'failed', Unconfirmed: undefined } as const;
