import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Context } from 'aws-lambda';
import { expect, test } from 'vitest';
import type { Committee } from '../../../core/region/committee.ts';
import { err, ok, type Result } from '../../../core/result.ts';
import { plusMinutes } from '../../../core/time.ts';
import { createHandler } from '../../../functions/send-digests/handler.ts';
import type { SendError } from '../../../functions/shared/adapters/email.ts';
import { createSeatedCommittees } from '../../../functions/shared/committee/seated-committee.ts';
import type { DailyDigest } from '../../../store/committee/digests.ts';
import { digestKey } from '../../../store/keys.ts';
import { aCommittee, aPerson, aRegion, SAMPLE_REGION } from '../../support/builders/index.ts';
import { sampleKeys } from '../../support/keys.ts';
import { decide, inReview, move, value } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';

const useOne = useStore();
const keys = sampleKeys();
const context = { functionName: 'send-digests', getRemainingTimeInMillis: () => 180_000 } as Context;
const BY = { role: 'secretary', id: 'secretary' } as const;
let cins = 700_000;
const cin = () => {
  cins += 1;
  return `SF${cins}`;
};

/** A committee of three that is written to from 8 to 18; two weeks, one reminder two days before. Each has a province of its own. */
const digests = (province: string, digest: Committee['digest'], utcOffset = '+00:00') => {
  const store = useOne();
  const members = ['m1', 'm2', 'm3'].map((id) => aPerson({ id, language: 'fr' }));
  const committee = aCommittee({ province, members, quorum: 2, deadlineDays: 14, reminderDays: [2], digest });
  const region = aRegion({ committees: [committee], hosts: [], digest: { from: 8, until: 18 }, utcOffset });
  let now = '2026-10-01T00:00:00.000Z';
  const clock = { now: () => now, real: () => Date.parse(now) };
  const mails: { at: string; to: string; subject: string; text: string }[] = [];
  const answers = new Map<string, Result<void, SendError>>();
  const handler = createHandler({
    ...store,
    committees: createSeatedCommittees(store.committees, region, clock),
    keys,
    region,
    clock,
    publicUrl: 'https://example.org',
    email: {
      send: async (email, { subject, text }) => {
        const to = members.find((one) => one.email === email)?.id ?? 'coordinator';
        const answer = answers.get(to) ?? ok(undefined);
        if (answer.ok && to !== 'coordinator') mails.push({ at: now.slice(0, 13), to, subject, text });
        return answer;
      },
    },
  });
  /** Runs every two hours, or more often, until a moment. */
  const until = async (end: string, minutes = 120): Promise<void> => {
    for (; now < `${end}:00:00.000Z`; now = plusMinutes(now, minutes)) await handler({}, context);
  };
  /** Nobody can read the newest digest of a subject any more. */
  const spoil = (subject: string) =>
    store.context.db.send(new PutCommand({ TableName: store.context.table, Item: { ...digestKey(SAMPLE_REGION, subject), day: 'none' } }));
  /** So many runs begin at the same moment. */
  const atOnce = async (runs: number): Promise<void> => {
    await Promise.all(Array.from({ length: runs }, () => handler({}, context)));
  };
  const skipTo = (moment: string) => {
    now = `${moment}:00:00.000Z`;
  };
  return { ...store, mails, answers, until, spoil, atOnce, skipTo, now: () => now };
};
const sentTo = ({ mails }: ReturnType<typeof digests>) => mails.map(({ at, to }) => `${at.slice(5)} ${to}`);

test('weekly: one mail a member, with counts, the most urgent files, their deadline and one link; only who still owes is reminded', async () => {
  const run = digests('MA-MAR', { cadence: 'weekly', weekday: 1 });
  const file = await inReview(run.applications, { cin: cin(), province: 'MA-MAR' });
  await inReview(run.applications, { cin: cin(), province: 'MA-MAR' });
  await run.until('2026-10-05T07');
  expect(sentTo(run)).toEqual([]);
  await run.until('2026-10-12T00');
  expect(sentTo(run)).toEqual(['10-05T08 m1', '10-05T08 m2', '10-05T08 m3']);
  const [mail] = run.mails;
  expect(mail?.subject).toBe('2 dossiers en attente de votre vote');
  expect(mail?.text).toContain('Nouveaux : 2 dossiers.');
  expect(mail?.text).toContain(file.reference);
  expect(mail?.text.match(/https:\/\/example\.org\/l\//gu)).toHaveLength(1);

  // One file is decided; all three owe the other.
  await move(run.applications, decide(file, 'approved'));
  run.mails.length = 0;
  await run.until('2026-10-14T00');
  expect(run.mails.map(({ at, subject }) => `${at.slice(5)} ${subject}`)).toEqual([
    ...Array.from({ length: 3 }, () => '10-12T08 1 dossier en attente de votre vote'),
    ...Array.from({ length: 3 }, () => '10-13T08 Rappel : 1 dossier en attente de votre vote'),
  ]);
});

test('before a meeting: nothing until its days, then once, also when the system was down on the day', async () => {
  const run = digests('MA-SAF', { cadence: 'before-meeting', daysBefore: 3 });
  await inReview(run.applications, { cin: cin(), province: 'MA-SAF' });
  await run.until('2026-10-02T12');
  value(await run.meetings.plan('MA-SAF', { day: '2026-10-09', place: 'القاعة 1' }, { by: BY, at: run.now() }));
  await run.until('2026-10-06T00');
  expect(sentTo(run)).toEqual([]);
  run.skipTo('2026-10-07T10');
  await run.until('2026-10-11T00');
  expect(sentTo(run)).toEqual(['10-07T10 m1', '10-07T10 m2', '10-07T10 m3']);
});

test('a meeting that is cancelled or moved is told once to whoever was written to, also when she owes nothing', async () => {
  const run = digests('MA-KES', { cadence: 'weekly', weekday: 1 });
  const file = await inReview(run.applications, { cin: cin(), province: 'MA-KES' });
  const plan = async (day: string, place: string) => value(await run.meetings.plan('MA-KES', { day, place }, { by: BY, at: run.now() }));
  const [first, second] = [await plan('2026-10-14', 'Salle A'), await plan('2026-10-16', 'Salle B')];
  await run.until('2026-10-06T00');
  expect(run.mails.map(({ at }) => at.slice(5))).toEqual(['10-05T08', '10-05T08', '10-05T08']);
  for (const place of ['14 octobre 2026, Salle A', '16 octobre 2026, Salle B']) expect(run.mails[0]?.text).toContain(place);

  // All have decided: nothing awaits anyone.
  await move(run.applications, decide(file, 'approved'));
  run.mails.length = 0;
  value(await run.meetings.cancel(first, 'salle prise', { by: BY, at: run.now() }));
  await run.until('2026-10-07T00');
  value(await run.meetings.move(second, { day: '2026-10-17', place: 'Salle B' }, { by: BY, at: run.now() }));
  await run.until('2026-10-13T00');
  expect(run.mails.map(({ at, to, subject }) => `${at.slice(5)} ${to} ${subject}`)).toEqual([
    ...['m1', 'm2', 'm3'].map((to) => `10-06T08 ${to} La séance du 14 octobre 2026 est annulée`),
    ...['m1', 'm2', 'm3'].map((to) => `10-07T08 ${to} Le jour ou le lieu d’une séance a changé`),
  ]);
  expect(run.mails[0]?.text).not.toContain('salle prise');
  expect(run.mails[3]?.text).toContain('17 octobre 2026, Salle B (le jour ou le lieu a changé)');
});

test('on request: within the hours, once for each request, which stands in the committee’s log', async () => {
  const run = digests('MA-CHI', { cadence: 'on-request' });
  await inReview(run.applications, { cin: cin(), province: 'MA-CHI' });
  await run.until('2026-10-02T20');
  expect(sentTo(run)).toEqual([]);
  value(await run.digestRequests.put('MA-CHI', BY, run.now()));
  value(await run.digestRequests.put('MA-CHI', BY, plusMinutes(run.now(), 5)));
  await run.until('2026-10-05T00');
  expect(sentTo(run)).toEqual(['10-03T08 m1', '10-03T08 m2', '10-03T08 m3']);
  expect((await run.committees.events('MA-CHI')).map(({ kind }) => kind)).toEqual(['digest-requested', 'digest-requested']);
});

test('who gets no mail is asked once a day, holds up nobody, and is told of everything once mail goes to her again', async () => {
  const run = digests('MA-ESI', { cadence: 'daily' });
  await inReview(run.applications, { cin: cin(), province: 'MA-ESI' });
  run.skipTo('2026-10-01T12');
  run.answers.set('m2', err('AddressSuppressed'));
  await run.until('2026-10-03T00');
  expect(sentTo(run)).toEqual(['10-01T12 m1', '10-01T12 m3']);
  expect(await run.digests.get('member:MA-ESI:m2')).toMatchObject({ day: '2026-10-02', state: 'suppressed', attempts: 1 });
  run.answers.clear();
  await run.until('2026-10-05T00');
  expect(sentTo(run).slice(2)).toEqual(['10-03T08 m2']);
});

test('a mail that was lost on its way at the end of the hours is made good the next day', async () => {
  const run = digests('MA-REH', { cadence: 'daily' });
  const file = await inReview(run.applications, { cin: cin(), province: 'MA-REH' });
  run.skipTo('2026-10-01T16');
  run.answers.set('m2', err('Unconfirmed'));
  await run.until('2026-10-02T00');
  expect(sentTo(run)).toEqual(['10-01T16 m1', '10-01T16 m3']);
  expect(await run.digests.get('member:MA-REH:m2')).toMatchObject({ day: '2026-10-01', state: 'claimed' });
  run.answers.clear();
  await run.until('2026-10-05T00');
  expect(sentTo(run).slice(2)).toEqual(['10-02T08 m2']);
  expect(run.mails[2]?.text).toContain(file.reference);
  expect(run.mails[2]?.text).toContain('Nouveaux : 1 dossier.');
});

test('whose last digest cannot be read keeps nobody else from a mail, and the run fails for the alarm', async () => {
  const run = digests('MA-ESI', { cadence: 'on-request' });
  await inReview(run.applications, { cin: cin(), province: 'MA-ESI' });
  await run.spoil('member:MA-ESI:m2');
  value(await run.digestRequests.put('MA-ESI', BY, '2026-10-20T08:00:00.000Z'));
  run.skipTo('2026-10-20T10');
  await expect(run.atOnce(1)).rejects.toThrow('1 of');
  expect(sentTo(run)).toEqual(['10-20T10 m1', '10-20T10 m3']);
});

test('of runs that overlap one writes to each; what was refused, or lost, is repeated by one of them as well', async () => {
  const run = digests('MA-YUS', { cadence: 'daily' });
  await inReview(run.applications, { cin: cin(), province: 'MA-YUS' });
  run.skipTo('2026-10-01T10');
  run.answers.set('m1', err('SendFailed')).set('m2', err('Unconfirmed'));
  await run.atOnce(4);
  expect(sentTo(run)).toEqual(['10-01T10 m3']);
  const states = async () => (await run.digests.getMany(['m1', 'm2', 'm3'].map((id) => `member:MA-YUS:${id}`))).map(stateOf).toSorted();
  expect(await states()).toEqual(['m1 failed 1', 'm2 claimed 1', 'm3 sent 1']);
  run.answers.clear();
  run.skipTo('2026-10-01T12');
  await run.atOnce(4);
  expect(sentTo(run).slice(1).toSorted()).toEqual(['10-01T12 m1', '10-01T12 m2']);
  expect(await states()).toEqual(['m1 sent 2', 'm2 sent 2', 'm3 sent 1']);
});

test('a clock that is changed in the middle of a day, and back, sends nobody a second mail that day', async () => {
  const days = [
    { utcOffset: '+00:00', from: '02T08', until: '02T13', sent: '02T08' },
    { utcOffset: '+01:00', from: '02T13', until: '03T12', sent: '03T07' },
    { utcOffset: '+00:00', from: '03T12', until: '05T00', sent: '04T08' },
  ];
  await inReview(useOne().applications, { cin: cin(), province: 'MA-HAO' });
  for (const { utcOffset, from, until, sent } of days) {
    const run = digests('MA-HAO', { cadence: 'on-request' }, utcOffset);
    // Each time there is something to write about at once.
    value(await run.digestRequests.put('MA-HAO', BY, `2026-10-${from}:00:00.000Z`));
    run.skipTo(`2026-10-${from}`);
    await run.until(`2026-10-${until}`, 60);
    expect(sentTo(run)).toEqual(['m1', 'm2', 'm3'].map((to) => `10-${sent} ${to}`));
  }
});
const stateOf = ({ subject, state, attempts }: DailyDigest): string => `${subject.split(':')[2]} ${state} ${attempts}`;
