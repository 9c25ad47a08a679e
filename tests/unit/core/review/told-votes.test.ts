import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Application } from '../../../../core/application/application.ts';
import type { Change, InvalidTransition } from '../../../../core/application/change.ts';
import { appeal } from '../../../../core/application/transitions/appeal.ts';
import { supersede } from '../../../../core/application/transitions/coordination.ts';
import { answerInformation } from '../../../../core/application/transitions/information.ts';
import { decideEscalated } from '../../../../core/application/transitions/review.ts';
import { withdraw } from '../../../../core/application/transitions/withdrawal.ts';
import type { Result } from '../../../../core/result.ts';
import type { Ballots } from '../../../../core/review/ballot.ts';
import type { FairnessFile } from '../../../../core/review/fairness.ts';
import { toldVotes } from '../../../../core/review/told-votes.ts';
import { FEWEST_TOLD } from '../../../../core/review/withheld.ts';
import { aForm, anApplication } from '../../../support/builders/index.ts';
import { changed } from '../transitions/changed.ts';

const aFile = (over: Partial<FairnessFile>): FairnessFile => ({
  province: 'MA-MAR',
  status: 'approved',
  area: 'rural',
  headOfHousehold: false,
  ballots: { m1: { choice: 'approve' } },
  ...over,
});
const many = (count: number, over: Partial<FairnessFile>) => Array.from({ length: count }, () => aFile(over));
const on = (day: number, hour = 9) => `2026-10-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`;
const votes = (files: readonly FairnessFile[], now: string, offset = '+00:00') =>
  toldVotes(files, ['m1'], now, offset).map(({ voter, approve, reject }) => [voter, approve, reject]);
const now = { at: on(8) };
const by = { role: 'coordinator', id: 'coordinator' } as const;
const asks = { outcome: 'information-requested', category: 1, reason: 'sample', by } as const;
const fileOf = ({ province, status, area, decidedAt, ballots }: Application) => aFile({ province, status, area, decidedAt, ballots });

test('a decision shows from the next local day on', () => {
  const files = many(FEWEST_TOLD, { decidedAt: on(5, 23) });
  expect(votes(files, on(5, 23))).toEqual([['m1', 0, 0]]);
  expect(votes(files, on(6, 0))).toEqual([['m1', FEWEST_TOLD, 0]]);
  // At +01:00 eleven at night is the next day already.
  expect(votes(files, on(6, 0), '+01:00')).toEqual([['m1', 0, 0]]);
  expect(votes(files, on(6, 23), '+01:00')).toEqual([['m1', FEWEST_TOLD, 0]]);
});

test('whole days, ten of her files at least together: what is not yet so many waits for the next days', () => {
  const before = [
    ...many(12, { decidedAt: on(1) }),
    ...many(1, { status: 'rejected', decidedAt: on(2), ballots: { m1: { choice: 'reject' } } }),
  ];
  expect(votes(before, on(9))).toEqual([['m1', 12, 0]]);
  expect(votes([...before, ...many(9, { decidedAt: on(3) })], on(9))).toEqual([['m1', 21, 1]]);
});

test('the lots are of each person’s own votes: files that others decided are no cover', () => {
  const both: Ballots = { m1: { choice: 'approve' }, m2: { choice: 'reject' } };
  const files = [
    ...many(20, { decidedAt: on(1) }),
    ...many(9, { decidedAt: on(2), ballots: both }),
    ...many(1, { decidedAt: on(3), ballots: both }),
  ];
  expect(toldVotes(files.slice(0, 29), ['m1', 'm2'], on(9), '+00:00')).toMatchObject([{ approve: 20 }, { voter: 'm2', reject: 0 }]);
  expect(toldVotes(files, ['m1', 'm2'], on(9), '+00:00')).toMatchObject([{ approve: 30 }, { voter: 'm2', reject: 10 }]);
});

test('what left undecided is never counted; what was decided stays when it is withdrawn or its refusal is reviewed', () => {
  const decidedAt = on(1);
  const undecided = [...many(15, { status: 'withdrawn' }), ...many(15, { status: 'escalated' }), ...many(15, { status: 'in-review' })];
  expect(votes(undecided, on(9))).toEqual([['m1', 0, 0]]);
  const changed = [...many(9, { decidedAt }), aFile({ decidedAt, status: 'withdrawn' }), aFile({ decidedAt, status: 'escalated' })];
  expect(votes(changed, on(9))).toEqual([['m1', 11, 0]]);
  // Decided before days were noted.
  expect(votes(many(10, { status: 'placed' }), on(9))).toEqual([['m1', 10, 0]]);
});

test('what was decided stays while its refusal is reviewed, also when the coordinator asks her for information; a committee that asks decided nothing', () => {
  const files = many(11, { decidedAt: on(1), status: 'rejected' });
  const asked = files.map((file, n) => (n === 3 ? aFile({ ...file, status: 'information-requested' }) : file));
  expect(votes(asked, on(9))).toEqual(votes(files, on(9)));
  expect(votes(many(12, { status: 'information-requested' }), on(9))).toEqual([['m1', 0, 0]]);
});

test.each<[string, Application['status'], readonly ((file: Application) => Result<Change, InvalidTransition>)[]]>([
  ['appealed', 'rejected', [(file) => appeal(file, { reason: 'sample' }, now)]],
  ['asked by the coordinator', 'rejected', [(file) => appeal(file, { reason: 'sample' }, now), (file) => decideEscalated(file, asks, now)]],
  ['taken back', 'waiting-list', [(file) => withdraw(file, {}, now)]],
  ['superseded', 'waiting-list', [(file) => supersede(file, { by, reason: 'sample' }, now)]],
])('what was decided before days were noted stays when it is %s', (_, status, changes) => {
  const old = Array.from({ length: 11 }, () => anApplication({ status, ballots: { m1: { choice: 'reject' } } }));
  expect(votes(old.map(fileOf), on(9))).toEqual([['m1', 0, 11]]);
  let one = old[3] ?? expect.fail();
  for (const change of changes) {
    one = changed(change(one)).after;
    expect(votes([...old.slice(1), one].map(fileOf), on(9))).toEqual([['m1', 0, 11]]);
  }
});

test('votes of another round are counted by the day of their own decision', () => {
  const refused = anApplication({ status: 'rejected', decidedAt: on(1), ballots: { m1: { choice: 'reject' } } });
  const asked = changed(decideEscalated(changed(appeal(refused, { reason: 'sample' }, now)).after, asks, now)).after;
  expect(asked.decidedAt).toBe(on(1));
  const answered = changed(answerInformation(asked, { form: aForm(), answer: 'sample' }, now)).after;
  expect([answered.decidedAt, answered.ballots]).toEqual([undefined, {}]);
});

test('whenever somebody looks twice, her numbers are the same or grew by ten files and more', () => {
  const days = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.boolean()), { maxLength: 80 });
  fc.assert(
    fc.property(days, (decided) => {
      const files = decided.map(([day, isApproved]) =>
        aFile({ decidedAt: on(day), ballots: { m1: { choice: isApproved ? 'approve' : 'reject' } } }),
      );
      let last = 0;
      for (let day = 1; day <= 21; day += 1) {
        // At eight in the morning: what is decided at nine is not known yet.
        const known = files.filter(({ decidedAt = '' }) => decidedAt < on(day, 8));
        const [one] = toldVotes(known, ['m1'], on(day, 8), '+00:00');
        const total = (one?.approve ?? 0) + (one?.reject ?? 0);
        expect(total === last || total >= last + FEWEST_TOLD).toBe(true);
        last = total;
      }
    }),
  );
});
