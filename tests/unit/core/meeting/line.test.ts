import { expect, test } from 'vitest';
import { minuteLine } from '../../../../core/meeting/close.ts';
import { lineFrom } from '../../../../core/meeting/line.ts';
import { struckOff } from '../../../../core/meeting/struck-off.ts';
import { assessed, at, decided, digest, escalated, held, logOf, moved, recordOf, reopened, sent, vote } from './logged.ts';

const opened = (openedAt: string) => ({ openedAt, closedAt: at(60), struckBy: struckOff([]) });
const OPENED = opened(at(0));

const voted = [
  ...[assessed(), sent(), vote('m1', 'reject'), vote('m2', 'approve'), vote('m3', 'recuse'), vote('m4', 'abstain'), vote('m1', 'approve')],
  vote('m5', 'more-information'),
] as const;

test('votes that decided are told as numbers, each seat’s newest; who left the file is named and not counted', () => {
  expect(lineFrom(logOf(...voted, decided('approved')), OPENED)).toMatchObject({
    round: 0,
    category: 1,
    score: 40,
    grid: 'grid-0',
    cast: 4,
    tally: { approve: 2, reject: 0, 'more-information': 1, abstain: 1 },
    recused: ['m3'],
    decision: { kind: 'decided' },
  });
});

test('who left a file is named as herself: a stand-in is not whom she stands in for', () => {
  const standIn = { ...vote('m3', 'recuse'), by: { role: 'member', id: 'm3.s1' } } as const;
  expect(lineFrom(logOf(assessed(), sent(), standIn), OPENED).recused).toEqual(['m3.s1']);
});

test('of a file that its votes did not decide nobody reads how they fall out: those go on voting, or were seen to vote', () => {
  const told = { round: 0, category: 1, score: 40, grid: 'grid-0', cast: 4, recused: ['m3'], reasons: [] };
  expect(lineFrom(logOf(...voted), OPENED)).toEqual({ ...told, decision: { kind: 'open' } });
  const left = lineFrom(logOf(...voted, moved('withdrawn', 'withdrawn')), OPENED);
  expect(left).toEqual({ ...told, decision: { kind: 'left', status: 'withdrawn', at: at(8) } });
  const over = lineFrom(logOf(...voted, escalated(0, 'deadline')), OPENED);
  expect(over).toEqual({ ...told, decision: { kind: 'escalated', cause: 'deadline', at: at(8) } });
  for (const cause of ['tie-without-chair', 'no-majority']) {
    expect(lineFrom(logOf(...voted, escalated(0, cause)), OPENED).tally).toMatchObject({ approve: 2, 'more-information': 1 });
  }
});

test('no order of reasons tells whose they are: it is that of their digests, whoever voted first and in whichever seat', () => {
  const seats = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];
  const orders = Array.from({ length: 20 }, (_, n) => {
    const log = logOf(assessed(), sent(), ...seats.map((seat) => vote(seat, 'approve', 0, `${seat} ${n}`)), decided('approved'));
    const { reasons } = lineFrom(log, OPENED);
    expect(reasons.map(({ digest }) => digest)).toEqual(reasons.map(({ digest }) => digest).toSorted());
    expect(reasons.every((reason) => !('seq' in reason))).toBe(true);
    return reasons.map(({ text }) => text?.slice(0, 2)).join();
  });
  expect(new Set(orders).size).toBeGreaterThan(10);
});

test('a decision comes with the reasons of the votes that made it', () => {
  const log = logOf(assessed(), sent(), vote('m2', 'approve'), vote('m1', 'approve'), vote('m3', 'reject'), decided('approved'));
  const line = lineFrom(log, OPENED);
  expect(line.decision).toEqual({ kind: 'decided', outcome: 'approved', category: 1, by: 'majority', at: at(5) });
  expect(line.reasons.map(({ text }) => text).toSorted()).toEqual(['m1 says approve', 'm2 says approve']);
});

test('an erased reason leaves its digest', () => {
  const erased = logOf(assessed(), sent(), vote('m1', 'reject'), decided('rejected')).map(
    ({ reason: _reason, salt: _salt, ...event }) => event,
  );
  const [reason] = lineFrom(erased, OPENED).reasons;
  expect(reason).toEqual({ digest: erased[2]?.reasonDigest });
});

test('what went on after a decision changes nothing of it', () => {
  const log = logOf(
    assessed(),
    sent(),
    vote('m1', 'approve'),
    decided('approved'),
    moved('referred', 'referred'),
    moved('referral-accepted', 'placed'),
  );
  expect(lineFrom(log, OPENED).decision).toMatchObject({ kind: 'decided', outcome: 'approved' });
});

test('a decision that was taken back in the same round is none', () => {
  const log = logOf(assessed(), sent(), vote('m1', 'approve'), decided('approved'), moved('resumed', 'in-review'));
  expect(lineFrom(log, OPENED)).toMatchObject({ decision: { kind: 'open' }, cast: 1, reasons: [] });
});

const asked = [assessed(), sent(), vote('m1', 'more-information'), decided('information-requested')] as const;
const answered = [...asked, moved('information-answered', 'submitted'), assessed(1, 2), sent(1), vote('m2', 'reject', 1)] as const;

test('what an earlier meeting asked for is not this one’s decision once it was answered', () => {
  expect(lineFrom(logOf(...answered), opened(at(4)))).toMatchObject({
    round: 1,
    category: 2,
    score: 41,
    grid: 'grid-1',
    decision: { kind: 'open' },
    cast: 1,
  });
});

test('what this meeting asked for stands, also when the answer was quicker than the closing', () => {
  expect(lineFrom(logOf(...answered), OPENED)).toMatchObject({
    round: 0,
    decision: { kind: 'decided', outcome: 'information-requested' },
    tally: { 'more-information': 1, reject: 0 },
  });
});

test('a file that was handed over, or that left, says so', () => {
  expect(lineFrom(logOf(assessed(), sent(), vote('m1', 'approve'), escalated()), OPENED).decision).toEqual({
    kind: 'escalated',
    cause: 'tie-without-chair',
    at: at(3),
  });
  expect(lineFrom(logOf(assessed(), sent(), moved('withdrawn', 'withdrawn')), OPENED).decision).toEqual({
    kind: 'left',
    status: 'withdrawn',
    at: at(2),
  });
});

test('the votes of a decision are those that it was made with, as its own event says, whatever the committee’s log says', () => {
  const votes = [vote('m1', 'approve'), vote('m2', 'recuse'), vote('m3', 'approve')] as const;
  const toldBy = (without: string | undefined, ...events: Parameters<typeof struckOff>[0]) => {
    const made = decided('approved');
    const decision = without === undefined ? made : { ...made, details: { ...made.details, without } };
    const log = logOf(assessed(), sent(), ...votes, decision);
    const { cast, tally, recused, reasons } = lineFrom(log, { ...OPENED, struckBy: struckOff(events) });
    return [cast, tally?.approve, recused, reasons.length];
  };
  const removal = { kind: 'member-removed', at: at(3), details: { seat: 'm1' } } as const;
  expect(toldBy(undefined)).toEqual([2, 2, ['m2'], 2]);
  expect(toldBy('m1 m2')).toEqual([1, 1, [], 1]);
  expect(toldBy(undefined, removal)).toEqual([2, 2, ['m2'], 2]);
});

test('of an open file a vote in a seat that was removed counts never again, also when another takes the seat; hers does', () => {
  const log = logOf(assessed(), sent(), vote('m1', 'approve'), vote('m2', 'recuse'), vote('m3', 'approve'));
  const event = (kind: 'member-removed' | 'member-replaced', seat: string, minute: number) => ({ kind, at: at(minute), details: { seat } });
  const toldBy = (...events: Parameters<typeof struckOff>[0]) => {
    const { cast, recused } = lineFrom(log, { ...OPENED, struckBy: struckOff(events) });
    return [cast, recused];
  };
  expect(toldBy()).toEqual([2, ['m2']]);
  expect(toldBy(event('member-removed', 'm1', 5), event('member-removed', 'm2', 6))).toEqual([1, []]);
  expect(toldBy(event('member-removed', 'm1', 5), event('member-replaced', 'm1', 6))).toEqual([1, ['m2']]);
  expect(toldBy(event('member-replaced', 'm1', 5))).toEqual([2, ['m2']]);
  // After the closing.
  expect(toldBy(event('member-removed', 'm1', 61))).toEqual([2, ['m2']]);
});

test('a line names the newest event of a sound log, and says where an unsound one breaks', () => {
  const events = logOf(assessed(), sent(), vote('m1', 'approve'));
  expect(minuteLine(digest, recordOf(events), OPENED).log).toEqual({ seq: 3, hash: events[2]?.hash });
  const altered = events.map((event) => (event.seq === 2 ? { ...event, at: at(9) } : event));
  expect(minuteLine(digest, { ...recordOf(events), events: altered }, OPENED).log).toEqual({ seq: 3, hash: events[2]?.hash, fault: 2 });
});

test('a log that says nothing is no end of the meeting', () => {
  expect(minuteLine(digest, { ...recordOf(logOf(assessed(), sent())), events: [] }, OPENED)).toMatchObject({
    decision: { kind: 'open' },
    log: { seq: 2, fault: 1 },
  });
});

const rested = [assessed(), sent(), vote('m1', 'approve'), vote('m2', 'approve'), held('approved')] as const;

test('a decision that rests is made, and stays what it was when it has taken effect', () => {
  const made = { kind: 'decided', outcome: 'approved', category: 1, by: 'majority', at: at(4) };
  const resting = lineFrom(logOf(...rested), OPENED);
  expect(resting).toMatchObject({ round: 0, tally: { approve: 2 }, decision: made });
  expect(resting.reasons.map(({ text }) => text).toSorted()).toEqual(['m1 says approve', 'm2 says approve']);
  expect(lineFrom(logOf(...rested, decided('approved'), moved('referred', 'referred')), OPENED)).toEqual(resting);
});

test('a seat that fell away while a decision rested had its vote in it', () => {
  const struckBy = struckOff([{ kind: 'member-removed', at: at(5), details: { seat: 'm2' } }]);
  const log = logOf(...rested, moved('contact-replaced', 'held'), decided('approved'));
  expect(lineFrom(log, { ...OPENED, struckBy })).toMatchObject({ tally: { approve: 2 }, decision: { at: at(4) } });
});

test('a decision that was reopened is none: the file is open, with the votes and the points of its new round', () => {
  const log = logOf(...rested, reopened(), vote('m1', 'reject', 1));
  expect(lineFrom(log, OPENED)).toMatchObject({
    round: 1,
    score: 40,
    grid: 'grid-0',
    cast: 1,
    decision: { kind: 'open' },
    reasons: [],
  });
  const again = [...rested, reopened(), vote('m1', 'reject', 1), held('rejected', 1)] as const;
  expect(lineFrom(logOf(...again), OPENED)).toMatchObject({ round: 1, score: 40, decision: { outcome: 'rejected', at: at(7) } });
  expect(lineFrom(logOf(...rested, reopened(), moved('withdrawn', 'withdrawn')), OPENED).decision).toMatchObject({ kind: 'left' });
});

test('what rested since an earlier meeting is not this one’s once it has come back answered', () => {
  const log = logOf(
    ...[assessed(), sent(), vote('m1', 'more-information'), held('information-requested'), decided('information-requested')],
    ...[moved('information-answered', 'submitted'), assessed(1), sent(1)],
  );
  // The meeting opened while the decision rested.
  expect(lineFrom(log, opened(at(4))).decision).toEqual({ kind: 'open' });
  expect(lineFrom(log, opened(at(2))).decision).toMatchObject({ outcome: 'information-requested', at: at(3) });
});
