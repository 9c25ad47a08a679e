import { describe, expect, test } from 'vitest';
import { CHAIN_START, eventHash } from '../../../../core/audit/chain.ts';
import type { CommitteeEvent } from '../../../../core/audit/committee-event.ts';
import { agendaDigest } from '../../../../core/meeting/agenda.ts';
import { type FileRecord, faultOf, minuteLine, unreadableLine } from '../../../../core/meeting/close.ts';
import type { Minutes } from '../../../../core/meeting/minutes.ts';
import { sealOf } from '../../../../core/meeting/seal.ts';
import { struckOff } from '../../../../core/meeting/struck-off.ts';
import { isIntact, verifyMinutes } from '../../../../core/meeting/verify.ts';
import { assessed, at, decided, digest, logOf, moved, recordOf, sent, vote } from './logged.ts';
import { sampleMinutes } from './sample-minutes.ts';

const log = logOf(assessed(), sent(), vote('m1', 'approve'), vote('m2', 'approve'), decided('approved'));
const file = recordOf(log);
const sitting = { openedAt: at(0), closedAt: sampleMinutes().closedAt, struckBy: struckOff([]) };
const line = minuteLine(digest, file, sitting);

type Logged = Pick<CommitteeEvent, 'seq' | 'kind' | 'previous'> & { readonly details: Readonly<Record<string, string | number>> };
const logged = ({ details, ...rest }: Logged): CommitteeEvent => {
  const { meeting } = sampleMinutes();
  const by = { role: 'secretary', id: 'secretary' } as const;
  const event = { ...rest, province: 'MA-MAR', at: at(9), by, details: { meeting, ...details } };
  return { ...event, hash: eventHash(digest, event) };
};
const taken = logged({ seq: 1, kind: 'agenda-set', details: { files: 1, digest: agendaDigest(digest, [line]) }, previous: CHAIN_START });
const minutes: Minutes = { ...sampleMinutes(), openedAt: at(0), log: { seq: 1, hash: taken.hash }, files: [line] };
const seal = sealOf(digest, minutes);
const sealedBy = (sealed: string): CommitteeEvent =>
  logged({ seq: 2, kind: 'minutes-sealed', details: { version: 1, seal: sealed }, previous: taken.hash });
const events = [taken, sealedBy(seal)];
const head = { seq: 2, hash: events[1]?.hash ?? '' };

type Told = { readonly minutes?: Minutes; readonly seal?: string; readonly events?: readonly CommitteeEvent[] };
const check = (now: FileRecord | 'missing' | 'unreadable', told: Told = {}) => {
  const version = { version: 1, named: told.seal ?? seal, minutes: told.minutes ?? minutes };
  return verifyMinutes(digest, { meeting: minutes.meeting, versions: [version], events: told.events ?? events, head }, () => now);
};
const INTACT = [{ version: 1, minutes: 'intact' }];
const CHANGED = [{ version: 1, minutes: 'changed' }];

test('what nobody touched is intact, also after the file went on, and after reasons were erased', () => {
  expect(check(file)).toEqual({ versions: INTACT, log: 'intact', agenda: 'intact', files: [], checked: 1 });
  const later = logOf(assessed(), sent(), vote('m1', 'approve'), vote('m2', 'approve'), decided('approved'), moved('referred', 'referred'));
  expect(isIntact(check(recordOf(later)))).toBe(true);
  const erased = log.map(({ reason: _reason, salt: _salt, ...event }) => event);
  const untold = {
    ...minutes,
    files: minutes.files.map((line) => ({ ...line, reasons: line.reasons.map(({ digest }) => ({ digest })) })),
  };
  const votes = file.votes.map(({ reason: _reason, ...rest }) => rest);
  expect(isIntact(check({ ...file, events: erased, votes }, { minutes: untold }))).toBe(true);
  // Only one of the two without it is no erasing: what is left could be anything.
  expect(check({ ...file, events: erased }).files).toMatchObject([{ fault: 'votes' }]);
  expect(check({ ...file, votes }).files).toMatchObject([{ fault: 'votes' }]);
});

const rewritten = (choice: 'approve' | 'reject') =>
  recordOf(logOf(assessed(), sent(), vote('m1', choice), vote('m2', 'approve'), decided('approved')));

describe('of a file it finds', () => {
  const altered = (events: FileRecord['events']): FileRecord => ({ ...file, events });
  const of = (some: Partial<FileRecord['application']>): FileRecord => ({ ...file, application: { ...file.application, ...some } });
  const { ballots } = file.application;
  test.each<[string, FileRecord | 'missing' | 'unreadable', string]>([
    [
      'an event altered',
      altered(log.map((event) => (event.seq === 3 ? { ...event, details: { ...event.details, choice: 'reject' } } : event))),
      'log',
    ],
    ['an event removed', altered(log.filter(({ seq }) => seq !== 3)), 'log'],
    ['the end cut off', altered(log.slice(0, 3)), 'log'],
    ['a reason altered in the log', altered(log.map((event) => (event.seq === 3 ? { ...event, reason: 'other' } : event))), 'log'],
    ['a log written anew, every hash made again', rewritten('reject'), 'head'],
    ['a vote altered', { ...file, votes: file.votes.map((one) => ({ ...one, ballot: { choice: 'reject' as const } })) }, 'votes'],
    ['the reason of a vote altered', { ...file, votes: file.votes.map((one) => ({ ...one, reason: 'other' })) }, 'votes'],
    ['a vote removed', { ...file, votes: file.votes.slice(1) }, 'votes'],
    ['a vote under another’s name', { ...file, votes: file.votes.map((one) => ({ ...one, member: 'm6' })) }, 'votes'],
    ['a status altered', { ...file, application: { ...file.application, status: 'rejected' } }, 'record'],
    ['a ballot altered', of({ ballots: { ...ballots, m1: { choice: 'reject' } } }), 'record'],
    ['a ballot removed', of({ ballots: { m2: { choice: 'approve' } } }), 'record'],
    ['a ballot that nobody cast', of({ ballots: { ...ballots, m3: { choice: 'approve' } } }), 'record'],
    ['a ballot for another category', of({ ballots: { ...ballots, m1: { choice: 'approve', category: 2 } } }), 'record'],
    ['a ballot under another’s name', of({ ballots: { ...ballots, m1: { choice: 'approve', voter: 'm1.s1' } } }), 'record'],
    ['a ballot made void of one who was not struck off', of({ ballots: { ...ballots, m1: { choice: 'approve', void: true } } }), 'record'],
    ['other points', of({ score: 41 }), 'record'],
    ['another grid', of({ gridVersion: 'grid-9' }), 'record'],
    ['another category', of({ category: 2 }), 'record'],
    ['nothing', 'missing', 'missing'],
    ['rows that no longer parse', 'unreadable', 'unreadable'],
  ])('%s', (_what, now, fault) => {
    expect(check(now)).toEqual({
      versions: INTACT,
      log: 'intact',
      agenda: 'intact',
      files: [{ reference: '100000003', fault, already: false }],
      checked: 1,
    });
  });
});

describe('of the minutes it finds', () => {
  const told = (line: Partial<Minutes['files'][number]>): Minutes => ({
    ...minutes,
    files: minutes.files.map((one) => ({ ...one, ...line })),
  });
  test('another decision, also when the seal beside them was made again', () => {
    const forged = told({ decision: { kind: 'open' } });
    for (const beside of [seal, sealOf(digest, forged)]) {
      expect(check(file, { minutes: forged, seal: beside })).toMatchObject({ versions: CHANGED, files: [{ fault: 'line' }] });
    }
  });
  test('another place', () => expect(check(file, { minutes: { ...minutes, place: 'x' } })).toMatchObject({ versions: CHANGED, files: [] }));
  test('a reason of other words', () => {
    const [reason] = minutes.files[0]?.reasons ?? [];
    const forged = told({ reasons: [{ ...(reason ?? expect.fail()), text: 'other' }, ...(minutes.files[0]?.reasons.slice(1) ?? [])] });
    expect(check(file, { minutes: forged })).toMatchObject({ versions: INTACT, files: [{ fault: 'reason' }] });
  });
  test('a file left out', () => {
    const forged = { ...minutes, files: [] };
    expect(check(file, { minutes: forged })).toMatchObject({ versions: CHANGED, agenda: 'changed' });
    // Also when it was out of the agenda before the minutes were sealed.
    const told = { minutes: forged, seal: sealOf(digest, forged), events: [taken, sealedBy(sealOf(digest, forged))] };
    expect(check(file, told)).toMatchObject({ versions: INTACT, agenda: 'changed' });
  });
  test('no agenda that was ever set', () => {
    const unset = { ...minutes, log: { seq: 0, hash: '' } };
    expect(check(file, { minutes: unset }).agenda).toBe('changed');
  });
});

describe('of the committee’s log it finds', () => {
  test('the seal altered', () => {
    const other = [taken, { ...sealedBy(seal), details: { meeting: minutes.meeting, version: 1, seal: 'x' } }];
    expect(check(file, { events: other })).toMatchObject({ versions: CHANGED, log: 'changed' });
  });
  test('written anew for forged minutes', () => {
    const forged = { ...minutes, place: 'x' };
    const anew = sealedBy(sealOf(digest, forged));
    expect(check(file, { minutes: forged, seal: sealOf(digest, forged), events: [taken, anew] })).toMatchObject({
      versions: INTACT,
      log: 'changed',
    });
  });
  test('another past than the minutes name', () => {
    const named = { ...minutes, log: { seq: 2, hash: 'f'.repeat(64) } };
    expect(check(file, { minutes: named }).log).toBe('changed');
    expect(check(file, { minutes: { ...named, log: head } }).log).toBe('intact');
  });
  test('nothing', () => expect(check(file, { events: [] })).toMatchObject({ versions: CHANGED, log: 'changed' }));
  test('another meeting’s seal only', () => {
    const other = { ...minutes, meeting: 'MA-MAR-2026-004' };
    expect(check(file, { minutes: other, seal: sealOf(digest, other) }).versions).toEqual(CHANGED);
  });
});

test('a file that could not be read is told as such, and is at fault no more once it was put right', () => {
  const then = { ...minutes, files: [unreadableLine({ application: line.application, reference: line.reference })] };
  const told = { minutes: then, seal: sealOf(digest, then), events: [taken, sealedBy(sealOf(digest, then))] };
  expect(check('unreadable', told).files).toEqual([{ reference: '100000003', fault: 'unreadable', already: true }]);
  expect(check(file, told)).toEqual({ versions: INTACT, log: 'changed', agenda: 'intact', files: [], checked: 1 });
  expect(check(rewritten('reject'), { minutes: { ...then, files: [line] } }).files).toMatchObject([{ fault: 'head' }]);
});

test('a ballot is rightly void of whoever was struck off', () => {
  const { application } = file;
  const [one = ''] = Object.keys(application.ballots);
  const voided = {
    ...file,
    application: { ...application, ballots: { ...application.ballots, [one]: { choice: 'approve' as const, void: true as const } } },
  };
  const struck = logged({ seq: 3, kind: 'member-removed', details: { seat: one }, previous: events[1]?.hash ?? '' });
  expect(check(voided, { events: [...events, struck] }).files).toEqual([]);
});

test('and of whoever a decision says that it was made without', () => {
  const made = decided('approved');
  const without = { ...made, details: { ...made.details, without: 'm1' } };
  const record = recordOf(logOf(assessed(), sent(), vote('m1', 'reject'), vote('m2', 'approve'), without));
  const told = minuteLine(digest, record, sitting);
  expect(told.tally).toMatchObject({ approve: 1, reject: 0 });
  const { ballots } = record.application;
  const voided = (seat: string) =>
    ({
      ...record,
      application: { ...record.application, ballots: { ...ballots, [seat]: { choice: seat === 'm1' ? 'reject' : 'approve', void: true } } },
    }) as const;
  expect(check(voided('m1'), { minutes: { ...minutes, files: [told] } }).files).toEqual([]);
  expect(check(voided('m2'), { minutes: { ...minutes, files: [told] } }).files).toMatchObject([{ fault: 'record' }]);
});

test('an assessment is put away by her answer, and a proposed category is part of a vote', () => {
  const proposing = vote('m1', 'more-information');
  const asked = [{ ...proposing, details: { ...proposing.details, category: 2 } }, decided('information-requested')] as const;
  const record = recordOf(logOf(assessed(), sent(), ...asked, moved('information-answered', 'submitted')));
  const answered = { ...record.application, score: undefined, gridVersion: undefined, ballots: {}, round: 1 };
  const votes = record.votes.map((one) => ({ ...one, ballot: { ...one.ballot, category: 2 as const } }));
  expect(faultOf(digest, { ...record, application: answered, votes })).toBeUndefined();
  expect(faultOf(digest, { ...record, application: answered })).toEqual({ what: 'votes' });
  expect(faultOf(digest, { ...record, application: { ...answered, score: 40 }, votes })).toEqual({ what: 'record' });
});

test('a log that was broken when the meeting closed is told as such', () => {
  const broken = { ...file, events: log.map((event) => (event.seq === 2 ? { ...event, at: at(8) } : event)) };
  const then = { ...minutes, files: [minuteLine(digest, broken, sitting)] };
  expect(check(broken, { minutes: then }).files).toEqual([{ reference: '100000003', fault: 'log', already: true }]);
});
