import { expect, test } from 'vitest';
import type { Meeting } from '../../../core/meeting/meeting.ts';
import type { Minutes } from '../../../core/meeting/minutes.ts';
import { readPartition } from '../../../store/read.ts';
import { sampleMinutes } from '../../unit/core/meeting/sample-minutes.ts';
import { itemSize } from './support/item-size.ts';
import { at, value } from './support/journey.ts';
import { useStore } from './support/store.ts';

const store = useStore();
const doing = { by: { role: 'secretary', id: 'secretary' }, at: at(5) } as const;

const openMeeting = async (): Promise<Meeting> => {
  const { meetings } = store();
  const planned = value(await meetings.plan('MA-MAR', { day: '2026-11-20', place: 'Salle' }, doing));
  return value(await meetings.open(planned, doing));
};
const partsOf = async ({ id }: Meeting) => readPartition(store().context, `MA-07#MEETING#MA-MAR#${id.slice(7)}`, 'MINUTES#');

test('minutes of many files with long reasons are several rows, and one again when they are read', async () => {
  const { meetings } = store();
  const meeting = await openMeeting();
  const [line] = sampleMinutes().files;
  if (line === undefined) return expect.fail();
  const reason = { digest: 'd'.repeat(64), salt: 'salt', text: 'سبب '.repeat(500) };
  const minutes: Minutes = {
    ...sampleMinutes(),
    meeting: meeting.id,
    files: Array.from({ length: 150 }, (_, n) => ({ ...line, reference: String(n).padStart(9, '0'), reasons: [reason, reason] })),
  };
  const sealed = value(await meetings.seal(meeting, minutes, doing));
  const parts = await partsOf(meeting);
  expect(parts.length).toBeGreaterThan(3);
  for (const part of parts) expect(itemSize(part)).toBeLessThan(400 * 1024);
  expect(await meetings.minutes(sealed)).toEqual(minutes);
});

test('minutes that came second leave nothing behind', async () => {
  const { meetings } = store();
  const meeting = await openMeeting();
  const first = { ...sampleMinutes(), meeting: meeting.id };
  const sealed = value(await meetings.seal(meeting, first, doing));
  const late = await meetings.seal(meeting, { ...first, closedAt: at(6) }, doing);
  expect(late).toEqual({ ok: false, error: 'StaleVersion' });
  expect((await partsOf(meeting)).every(({ sk }) => String(sk).includes(sealed.minutes?.seal ?? 'none'))).toBe(true);
  // The very same ones are the same rows: they stay.
  expect(await meetings.seal(meeting, first, doing)).toMatchObject({ ok: false });
  expect(await meetings.minutes(sealed)).toEqual(first);
});

test('a closing whose answer is lost is known as its own', async () => {
  const { meetings, trouble, committees } = store();
  const meeting = await openMeeting();
  const before = (await committees.events('MA-MAR')).length;
  trouble.loseAnswer = () => true;
  const sealed = value(await meetings.seal(meeting, { ...sampleMinutes(), meeting: meeting.id }, doing));
  trouble.loseAnswer = () => false;
  expect(sealed).toMatchObject({ state: 'closed', minutes: { version: 1 } });
  expect(await meetings.get(meeting.id)).toEqual(sealed);
  expect(await committees.events('MA-MAR')).toHaveLength(before + 1);
  expect(await meetings.opened('MA-MAR')).toBeUndefined();
});

test('a seat joins once, whatever is sent again, and only while the meeting is open', async () => {
  const { meetings } = store();
  const meeting = await openMeeting();
  const joined = { voter: 'm1', seat: 'm1', name: { ar: 'عضوة', fr: 'Membre' }, at: at(7) };
  await Promise.all([meetings.join(meeting, joined), meetings.join(meeting, joined)]);
  expect(await meetings.join(meeting, { ...joined, at: at(9) })).toEqual({ ok: true, value: undefined });
  expect(await meetings.joined(meeting)).toEqual([joined]);
  const now = (await meetings.get(meeting.id)) ?? expect.fail();
  expect(now.version).toBe(meeting.version + 1);
  expect(await meetings.seal(meeting, { ...sampleMinutes(), meeting: meeting.id }, doing)).toEqual({ ok: false, error: 'StaleVersion' });
  value(await meetings.seal(now, { ...sampleMinutes(), meeting: meeting.id }, doing));
  expect(await meetings.join(meeting, { ...joined, voter: 'm2' })).toEqual({ ok: false, error: 'NotOpen' });
});
