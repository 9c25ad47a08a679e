import { countByKind } from '../../core/case/case.ts';
import { decideDigest } from '../../core/message/digest.ts';
import { localDay } from '../../core/time.ts';
import { renderCoordinatorDigest } from '../../messages/staff.ts';
import { passOverCase } from '../shared/unreadable.ts';
import type { DigestDeps } from './handler.ts';
import { lastHeard, notYetMailed } from './newest.ts';
import type { DigestLetter } from './send-letter.ts';

export const coordinatorLetters = (deps: DigestDeps) => async (): Promise<readonly DigestLetter[]> => {
  const { cases, region, clock } = deps;
  const person = region.coordinator;
  const [waiting] = await notYetMailed(deps, [{ person, subject: { kind: 'coordinator' as const } }]);
  if (waiting === undefined) return [];
  const open = await cases.allOpen(passOverCase);
  const now = clock.now();
  const decision = decideDigest(
    // While a case is open, every day is a reminder day.
    open.map(({ openedAt }) => ({ since: openedAt, deadline: now, reminderDays: [0] })),
    { now, last: lastHeard(waiting.newest, localDay(now, region.utcOffset)), utcOffset: region.utcOffset, hours: region.digest },
  );
  if (!decision.send) return [];
  const byKind = countByKind(open);
  const render: DigestLetter['render'] = (link, repeat) =>
    renderCoordinatorDigest(person.language, { open: decision.count, byKind, link, repeat });
  return [{ subject: waiting.subject, person, purpose: 'cases', newest: waiting.newest, render }];
};
