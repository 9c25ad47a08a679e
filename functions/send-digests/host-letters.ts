import { localized } from '../../core/language.ts';
import { referralDigest } from '../../core/orientation/digest.ts';
import type { Host } from '../../core/region/host.ts';
import { localDay } from '../../core/time.ts';
import { renderHostDigest } from '../../messages/staff.ts';
import { passingOver } from '../shared/unreadable.ts';
import type { DigestDeps } from './handler.ts';
import { lastHeard, notYetMailed } from './newest.ts';
import type { DigestLetter } from './send-letter.ts';

const MOST_FILES = 1_000;
const URGENT = 5;

export const hostLetters = (deps: DigestDeps, host: Host) => async (): Promise<readonly DigestLetter[]> => {
  const { applications, region, clock } = deps;
  const staff = host.staff.map((person) => ({ person, subject: { kind: 'host' as const, host: host.id, id: person.id } }));
  const waiting = await notYetMailed(deps, staff);
  if (waiting.length === 0) return [];
  const { items: files } = await passingOver(deps, (unreadable) =>
    applications.queue({ holder: host.id, status: 'referred', limit: MOST_FILES, unreadable }),
  );
  const now = clock.now();
  const urgent = files
    .flatMap(({ reference, referral }) => (referral === undefined ? [] : [{ reference, deadline: referral.deadline }]))
    .toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1));
  return waiting.flatMap(({ person, subject, newest }) => {
    const last = lastHeard(newest, localDay(now, region.utcOffset));
    const decision = referralDigest(host, files, { now, last, utcOffset: region.utcOffset, hours: region.digest });
    if (!decision.send) return [];
    const render: DigestLetter['render'] = (link, repeat) =>
      renderHostDigest(person.language, {
        host: localized(host.name, person.language),
        waiting: decision.count,
        urgent: urgent.slice(0, URGENT),
        link,
        utcOffset: region.utcOffset,
        reminder: decision.why === 'reminder',
        repeat,
      });
    return [{ subject, person, purpose: 'referrals' as const, newest, render }];
  });
};
