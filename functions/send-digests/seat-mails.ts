import { formatSubject } from '../../core/access/subject.ts';
import type { Instant } from '../../core/application/application.ts';
import { localized } from '../../core/language.ts';
import { provinceName } from '../../core/region/region.ts';
import { everyone, seated } from '../../core/review/roster.ts';
import {
  addresseeOf,
  COORDINATOR,
  isBeginning,
  isNotice,
  type SeatLetter,
  type SeatLetterKind,
  stillTrue,
} from '../../core/review/seat-letters.ts';
import { localDay, plusMinutes } from '../../core/time.ts';
import { renderSeatLetter, type SeatLetterText } from '../../messages/seat-letter.ts';
import { epochSeconds } from '../shared/adapters/clock.ts';
import { log } from '../shared/log.ts';
import { staffLink } from '../shared/message/staff-link.ts';
import { passOverLetter } from '../shared/unreadable.ts';
import type { DigestDeps, Mails } from './handler.ts';
import { isQuiet, PAUSE } from './newest.ts';
import { noticeOf } from './seat-notice.ts';
import { outcomeOf } from './send-letter.ts';

/** What was refused is tried again after a quarter of an hour, then after twice as long each time, up to so many minutes. */
const LONGEST_PAUSE = 960;
/** To an address without mail nothing is sent; whether mail goes there again is looked at so often. Minutes. */
const SUPPRESSED_PAUSE = 60;

/** Tells those whom a change of who sits concerns: what they are now, for whom, from when until when, and how they get to the files. */
export const seatMails =
  (deps: DigestDeps, province: string): Mails =>
  async () => {
    const { committees, seatLetters, region, clock } = deps;
    const now = clock.now();
    const committee = region.committees.find((one) => one.province === province);
    if (committee === undefined || isQuiet(region, now)) return [];
    const letters = await seatLetters.list(province, epochSeconds(clock), passOverLetter);
    if (!letters.some((letter) => isDue(letter, now))) return [];
    const roster = await committees.getRoster(province);
    const today = localDay(now, region.utcOffset);
    const sits = seated(committee, roster, today);
    const people = everyone(committee, roster);
    return stillTrue(letters, { committee, roster, today })
      .filter((letter) => isDue(letter, now))
      .flatMap((letter) => {
        const person = letter.to === COORDINATOR ? region.coordinator : people.find(({ id }) => id === letter.to);
        // A deployment left her out before who was configured was noted: nobody knows her address any more.
        if (person === undefined) return [];
        const about = people.find(({ id }) => id === letter.about);
        const voter = sits.members.find(({ id }) => id === letter.to);
        return async () => {
          const claimed = await seatLetters.claim(letter, clock.now());
          if (!claimed.ok) return;
          const event = await committees.event(province, letter.event);
          const { details = {}, reason } = event ?? {};
          const subject = addresseeOf(letter);
          // Her link leads somewhere from the day on which she votes.
          const link =
            voter === undefined || isNotice(letter.kind)
              ? undefined
              : await staffLink(
                  deps,
                  subject,
                  person.language,
                  'docket',
                  `seat:${letter.event}:${letter.kind}:${voter.revokedAt ?? 0}`,
                  voter.revokedAt,
                );
          const text: SeatLetterText = {
            kind: letter.kind,
            province: provinceName(region.provinces, province, person.language),
            ...(about === undefined ? {} : { about: localized(about.name, person.language) }),
            ...(WITH_DAYS.includes(letter.kind) ? daysOf(details) : {}),
            ...(letter.kind === 'stand-in-refused' && reason !== undefined ? { reason } : {}),
            ...(link === undefined ? {} : { link: link.url }),
            ...(event !== undefined && isNotice(letter.kind)
              ? noticeOf(event, { region, committee, roster, letter, language: person.language })
              : {}),
            ...(isBeginning(letter.kind) || isNotice(letter.kind) ? { signIn: `${deps.publicUrl}/sign-in?lang=${person.language}` } : {}),
            repeat: claimed.value.repeated,
          };
          const sent = await deps.email.send(person.email, renderSeatLetter(person.language, text));
          const state = outcomeOf(sent);
          // Unanswered, it stays claimed: a later run repeats it once, marked.
          if (state !== undefined) await seatLetters.confirm(claimed.value, state);
          log(sent.ok ? 'digest-sent' : 'digest-failed', { kind: letter.kind, who: formatSubject(subject) });
        };
      });
  };

/** Of what was ended before its time, the days that had been meant would only mislead. */
const WITH_DAYS: readonly SeatLetterKind[] = ['stands-in', 'stand-in-approved', 'stand-in-refused', 'notice-stand-in'];

const daysOf = (details: Readonly<Record<string, string | number | boolean>>): Pick<SeatLetterText, 'days'> => {
  const { from, until } = details;
  return typeof from === 'string' && typeof until === 'string' ? { days: { from, until } } : {};
};

/** Whether a letter is to be sent now: it never was, or was refused, or nobody knows, and its pause is over. */
const isDue = ({ state, attempts, repeated, claimedAt }: SeatLetter, now: Instant): boolean => {
  if (state === 'sent' || (state === 'claimed' && repeated)) return false;
  if (claimedAt === undefined) return true;
  const pause =
    state === 'suppressed' ? SUPPRESSED_PAUSE : state === 'claimed' ? PAUSE : Math.min(LONGEST_PAUSE, PAUSE * 2 ** (attempts - 1));
  return plusMinutes(claimedAt, pause) <= now;
};
