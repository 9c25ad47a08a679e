import { localized } from '../../core/language.ts';
import { occasionOf } from '../../core/message/cadence.ts';
import type { Committee } from '../../core/region/committee.ts';
import { reviewDigest } from '../../core/review/digest.ts';
import { owedBy } from '../../core/review/docket.ts';
import { localDay } from '../../core/time.ts';
import { renderCommitteeDigest } from '../../messages/staff.ts';
import { found } from '../shared/found.ts';
import type { DigestDeps } from './handler.ts';
import { lastHeard, notYetMailed } from './newest.ts';
import type { DigestLetter } from './send-letter.ts';

const URGENT = 5;

export const committeeLetters = (deps: DigestDeps, province: string) => async (): Promise<readonly DigestLetter[]> => {
  const { applications, committees, digestRequests, region, clock } = deps;
  const committee = found(await committees.seatedOf(province));
  const members = committee.members.map((person) => ({
    person,
    subject: { kind: 'member' as const, province, id: person.id },
  }));
  const waiting = await notYetMailed(deps, members);
  if (waiting.length === 0) return [];
  const now = clock.now();
  const today = localDay(now, region.utcOffset);
  const [files, occasion, requestedAt] = await Promise.all([
    applications.docket(province),
    occasionNow(deps, committee, today),
    digestRequests.newest(province),
  ]);
  const { name } = found(region.provinces.find(({ code }) => code === province));
  return waiting.flatMap(({ person, subject, newest }) => {
    const last = lastHeard(newest, today);
    const moment = { now, last, utcOffset: region.utcOffset, hours: region.digest, occasion, requestedAt };
    const decision = reviewDigest(person.seat, committee, files, moment);
    if (!decision.send) return [];
    const owed = owedBy(files, person.seat).flatMap(({ reference, deadline }) => (deadline === undefined ? [] : [{ reference, deadline }]));
    const render: DigestLetter['render'] = (link, repeat) =>
      renderCommitteeDigest(person.language, {
        province: localized(name, person.language),
        waiting: decision.count,
        fresh: decision.fresh,
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

const occasionNow = async ({ meetings }: DigestDeps, { province, digest }: Pick<Committee, 'province' | 'digest'>, today: string) =>
  occasionOf(digest, today, digest.cadence === 'before-meeting' ? await meetings.nextDay(province, today) : undefined);
