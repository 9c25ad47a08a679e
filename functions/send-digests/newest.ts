import { formatSubject, type Subject } from '../../core/access/subject.ts';
import type { Instant } from '../../core/application/application.ts';
import type { Region } from '../../core/region/region.ts';
import { localDay, localHour, plusMinutes } from '../../core/time.ts';
import { type DailyDigest, toldUntil } from '../../store/committee/digests.ts';
import type { DigestDeps } from './handler.ts';

/** How long a claimed digest may take before it counts as unconfirmed, and a refused one rests. Minutes. */
export const PAUSE = 15;

/** Each person with her newest digest; those who need no mail today, whatever awaits them, are left out. */
export const notYetMailed = async <T extends { readonly subject: Subject }>(
  { digests, region, clock }: DigestDeps,
  people: readonly T[],
): Promise<readonly (T & { readonly newest: DailyDigest | undefined })[]> => {
  const found = new Map(
    (await digests.getMany(people.map(({ subject }) => formatSubject(subject)))).map((digest) => [digest.subject, digest]),
  );
  const now = clock.now();
  const today = localDay(now, region.utcOffset);
  if (isQuiet(region, now)) return [];
  return people
    .map((person) => ({ ...person, newest: found.get(formatSubject(person.subject)) }))
    .filter(({ newest }) => newest === undefined || newest.day < today || isOwed(newest, now));
};

/** Outside the digest's hours nobody is mailed, and nothing need be read. */
export const isQuiet = ({ digest, utcOffset }: Pick<Region, 'digest' | 'utcOffset'>, now: Instant): boolean => {
  const hour = localHour(now, utcOffset);
  return hour < digest.from || hour >= digest.until;
};

/** Today's mail was claimed and not confirmed, or was refused, and its pause is over. */
export const isOwed = (digest: DailyDigest, now: Instant): boolean =>
  (digest.state === 'claimed' || digest.state === 'failed') &&
  !digest.repeated &&
  digest.attempts < 5 &&
  plusMinutes(digest.claimedAt, PAUSE) <= now;

/** The instant since which something counts as new for a person: of a mail that is owed or was never taken, the one before it. */
export const lastHeard = (newest: DailyDigest | undefined, today: string): Instant | undefined => {
  if (newest === undefined) return undefined;
  return newest.day === today ? newest.since : toldUntil(newest);
};
