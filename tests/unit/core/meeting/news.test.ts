import { expect, test } from 'vitest';
import type { Meeting } from '../../../../core/meeting/meeting.ts';
import { meetingNews, mustHear } from '../../../../core/meeting/news.ts';

const meeting = (number: number, over: Partial<Meeting> = {}): Meeting => ({
  id: `MA-MAR-2026-00${number}`,
  province: 'MA-MAR',
  year: 2026,
  number,
  plannedFor: '2026-10-20',
  place: `Salle ${number}`,
  state: 'planned',
  version: 1,
  files: 0,
  plannedAt: '2026-10-01T09:00:00.000Z',
  ...over,
});
const cancelled = (at: string, over: Partial<Meeting> = {}) => meeting(2, { state: 'cancelled', cancelled: { at, reason: 'x' }, ...over });
const LAST = '2026-10-05T09:00:00.000Z';
const LATER = '2026-10-06T09:00:00.000Z';
const told = (meetings: readonly Meeting[], last: string | undefined = LAST) => {
  const news = meetingNews(meetings, '2026-10-07', last);
  return {
    planned: news.planned.map(({ place, moved }) => [place, moved]),
    cancelled: news.cancelled.map(({ place }) => place),
    must: mustHear(news),
  };
};

test('meetings to come are named by their days; those that are over, open or past are not', () => {
  const sooner = meeting(3, { plannedFor: '2026-10-07' });
  const past = meeting(4, { plannedFor: '2026-10-06' });
  expect(told([meeting(1), sooner, past, meeting(5, { state: 'open' }), meeting(6, { state: 'closed' })])).toEqual({
    planned: [
      ['Salle 3', false],
      ['Salle 1', false],
    ],
    cancelled: [],
    must: false,
  });
});

test.each([
  ['since her last mail', LATER, {}, LAST, true],
  ['before it: she knows', '2026-10-04T09:00:00.000Z', {}, LAST, false],
  ['but planned since it: she knows of none', LATER, { plannedAt: '2026-10-05T12:00:00.000Z' }, LAST, false],
  ['and its day is over', LATER, { plannedFor: '2026-10-06' }, LAST, false],
])('one is cancelled %s', (_, at, over, last, isTold) => {
  expect(told([cancelled(at, over)], last)).toEqual({ planned: [], cancelled: isTold ? ['Salle 2'] : [], must: isTold });
});

test('who was never written to hears of no change; who was, of another day or place', () => {
  const moved = meeting(1, { movedAt: LATER });
  expect(told([moved])).toEqual({ planned: [['Salle 1', true]], cancelled: [], must: true });
  expect(meetingNews([moved, cancelled(LATER)], '2026-10-07', undefined)).toMatchObject({ planned: [{ moved: false }], cancelled: [] });
  expect(told([moved], LATER)).toMatchObject({ planned: [['Salle 1', false]], must: false });
});
