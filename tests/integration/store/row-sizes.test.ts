import { expect, test } from 'vitest';
import type { Application } from '../../../core/application/application.ts';
import { castVote } from '../../../core/application/transitions/review.ts';
import type { Ballot } from '../../../core/review/ballot.ts';
import { itemSize } from './support/item-size.ts';
import { at, decide, inReview, move, referTo } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
/** A write is paid by the kilobyte begun. */
const WRITE_UNIT = 1_024;

const withVotes = async (number: number, ballot: Ballot): Promise<Application> => {
  const { applications } = store();
  let application = await inReview(applications);
  for (let n = 1; n <= number; n += 1) {
    const member = `member-${n}`;
    const vote = { application: application.id, round: 0, member, seat: member, ballot, at: at(3), reason: 'مشروع مدروس' };
    const cast = castVote(
      application,
      { vote, by: { role: 'member', id: member }, outcome: { kind: 'open' }, holdHours: 0 },
      { at: at(3) },
    );
    application = await move(applications, cast);
  }
  return application;
};

const sizes = async ({ id }: Application): Promise<Record<string, number>> =>
  Object.fromEntries((await store().rows()).filter(({ pk }) => String(pk).endsWith(id)).map((row) => [String(row['sk']), itemSize(row)]));

test('an application under review is one write unit, with all six votes cast and the category changed', async () => {
  const application = await withVotes(6, { choice: 'more-information', category: 1 });

  expect((await sizes(application))['APPLICATION']).toBeLessThanOrEqual(WRITE_UNIT);
});

test('a referred application is one write unit, with four votes cast and both index entries', async () => {
  const { applications } = store();
  const voted = await move(applications, decide(await withVotes(3, { choice: 'approve' }), 'approved', { member: 'member-4' }));
  const application = await move(applications, referTo(voted, 'incubateur-de-marrakech', 10));
  const measured = await sizes(application);
  console.log('bytes by row:', measured);

  for (const [row, size] of Object.entries(measured)) expect([row, size <= WRITE_UNIT]).toEqual([row, true]);
});
