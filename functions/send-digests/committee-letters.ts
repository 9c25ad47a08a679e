import type { Meeting } from '../../core/meeting/meeting.ts';
import { meetingNews, mustHear } from '../../core/meeting/news.ts';
import { occasionOf } from '../../core/message/cadence.ts';
import type { Committee } from '../../core/region/committee.ts';
import { provinceName } from '../../core/region/region.ts';
import { reviewDigest } from '../../core/review/digest.ts';
import { owedBy } from '../../core/review/docket.ts';
import { localDay } from '../../core/time.ts';
import { renderCommitteeDigest } from '../../messages/staff.ts';
import { found } from '../shared/or-fail.ts';
import { passingOver } from '../shared/unreadable.ts';
import type { DigestDeps } from './handler.ts';
import { lastHeard, notYetMailed } from './newest.ts';
import type { DigestLetter } from './send-letter.ts';

const URGENT = 5;

export const committeeLetters = (deps: DigestDeps, province: string) => async (): Promise<readonly DigestLetter[]> => {
  const { applications, committees, digestRequests, meetings, region, clock } = deps;
  const committee = found(await committees.seatedOf(province));
  const members = committee.members.map((person) => ({
    person,
    subject: { kind: 'member' as const, province, id: person.id },
  }));
  const waiting = await notYetMailed(deps, members);
  if (waiting.length === 0) return [];
  const now = clock.now();
  const today = localDay(now, region.utcOffset);
  const [files, held, requestedAt] = await Promise.all([
    passingOver(deps, (unreadable) => applications.docket(province, { unreadable })),
    meetings.list(province),
    digestRequests.newest(province),
  ]);
  const occasion = occasionNow(committee, today, held);
  return waiting.flatMap(({ person, subject, newest }) => {
    const last = lastHeard(newest, today);
    const told = meetingNews(held, today, last);
    const moment = { now, last, utcOffset: region.utcOffset, hours: region.digest, occasion, requestedAt, news: mustHear(told) };
    const decision = reviewDigest(person, committee, files, moment);
    if (!decision.send) return [];
    const owed = owedBy(files, person).flatMap(({ reference, deadline }) => (deadline === undefined ? [] : [{ reference, deadline }]));
    const render: DigestLetter['render'] = (link, repeat) =>
      renderCommitteeDigest(person.language, {
        province: provinceName(region.provinces, province, person.language),
        waiting: decision.count,
        fresh: decision.fresh,
        overdue: owed.filter(({ deadline }) => deadline <= now).length,
        urgent: owed.toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1)).slice(0, URGENT),
        link,
        utcOffset: region.utcOffset,
        reminder: decision.why === 'reminder',
        meetings: told,
        repeat,
      });
    return [{ subject, person, purpose: 'docket' as const, newest, render }];
  });
};

const occasionNow = ({ digest }: Pick<Committee, 'digest'>, today: string, held: readonly Meeting[]) =>
  occasionOf(digest, today, meetingNews(held, today, undefined).planned[0]?.plannedFor);
