import { localized } from '../../core/language.ts';
import { owesVote, reviewDigest } from '../../core/review/digest.ts';
import { localDay } from '../../core/time.ts';
import { renderCommitteeDigest } from '../../messages/staff.ts';
import { found } from '../shared/found.ts';
import type { DigestDeps } from './handler.ts';
import { lastHeard, notYetMailed } from './newest.ts';
import type { DigestLetter } from './send-letter.ts';

/** A docket is read whole to know who owes what. */
const MOST_FILES = 2_000;
const URGENT = 5;

export const committeeLetters = (deps: DigestDeps, province: string) => async (): Promise<readonly DigestLetter[]> => {
  const { applications, committees, region, clock } = deps;
  const committee = found(await committees.seatedOf(province));
  const members = committee.members.map((person) => ({
    person,
    subject: { kind: 'member' as const, province, id: person.id },
  }));
  const waiting = await notYetMailed(deps, members);
  if (waiting.length === 0) return [];
  const files = (await applications.queue({ holder: province, status: 'in-review', limit: MOST_FILES })).items;
  const { name } = found(region.provinces.find(({ code }) => code === province));
  const now = clock.now();
  return waiting.flatMap(({ person, subject, newest }) => {
    const last = lastHeard(newest, localDay(now, region.utcOffset));
    const decision = reviewDigest(person.seat, committee, files, { now, last, utcOffset: region.utcOffset, hours: region.digest });
    if (!decision.send) return [];
    const owed = files.flatMap(({ reference, deadline, ...file }) =>
      deadline !== undefined && owesVote(person.seat, file) ? [{ reference, deadline }] : [],
    );
    const render: DigestLetter['render'] = (link, repeat) =>
      renderCommitteeDigest(person.language, {
        province: localized(name, person.language),
        waiting: decision.count,
        overdue: owed.filter(({ deadline }) => deadline <= now).length,
        urgent: owed.toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1)).slice(0, URGENT),
        link,
        utcOffset: region.utcOffset,
        reminder: decision.why === 'reminder',
        repeat,
      });
    return [{ subject, person, purpose: 'docket' as const, newest, render }];
  });
};
