import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { expect, test, vi } from 'vitest';
import { type Case, type CaseKind, caseId } from '../../../core/case/case.ts';
import { createHandler } from '../../../functions/resolve-cases/handler.ts';
import { coordinatorLetters } from '../../../functions/send-digests/coordinator-letters.ts';
import { closeHealed } from '../../../functions/sweep-due-work/close-healed.ts';
import { publishCases } from '../../../functions/sweep-due-work/measures.ts';
import { caseRow } from '../../../store/application/case-writes.ts';
import { postponedSort } from '../../../store/keys.ts';
import { aRegion, SAMPLE_REGION } from '../../support/builders/index.ts';
import { ask } from '../../support/http-event.ts';
import { at } from '../store/support/journey.ts';
import { useStore } from '../store/support/store.ts';
import { dueWorkDeps } from './support/due-work.ts';
import { signedIn } from './support/signed-in.ts';

const useOne = useStore();

/** More than one answer of the table holds, and more than any page of the coordinator. */
const PARKED = 1_300;
const STUCK = 620;
/** The oldest of these go on failing. */
const FAILING = 500;

const aCase = (kind: CaseKind, n: number, minute: number): Case => ({
  id: caseId(kind, `many-${n}`, 1),
  kind,
  cause: 'send-failed',
  application: `many-${n}`,
  reference: String(100_000_000 + n),
  province: 'MA-MAR',
  openedAt: at(minute),
  details: { pk: `none-${n}`, sk: 'NONE', why: 'x'.repeat(600) },
});

test('however many are open, each is found, counted by kind, measured, told and closed', async () => {
  const store = useOne();
  const { context } = store;
  const all = [
    ...Array.from({ length: PARKED }, (_, n) => aCase('parked-message', n, n)),
    ...Array.from({ length: STUCK }, (_, n) => aCase('failed-due-work', n, 2_000 + n)),
    aCase('tie', 1, 3_000),
  ];
  const putOff = Array.from({ length: FAILING }, (_, n) => ({ pk: `none-${n}`, sk: 'NONE', dsk: postponedSort(at(9_000), 3) }));
  const rows = [...all.map((one) => caseRow(SAMPLE_REGION, one)), ...putOff];
  for (let start = 0; start < rows.length; start += 25) {
    const puts = rows.slice(start, start + 25).map((Item) => ({ PutRequest: { Item } }));
    await context.db.send(new BatchWriteCommand({ RequestItems: { [context.table]: puts } }));
  }
  const is = { now: '2026-11-20T09:00:00.000Z' };
  const clock = { now: () => is.now, real: () => Date.parse(is.now) };
  const region = aRegion({ hosts: [] });
  const deps = dueWorkDeps(store, region, clock);

  const { cookies } = await signedIn(deps, 'coordinator');
  const page = async (query: string): Promise<string> =>
    (await ask(createHandler(deps), 'GET', `/cases?${query}`, { cookies })).body?.replace(/\s/gu, ' ') ?? '';
  const listed = (body: string): readonly string[] =>
    [...body.matchAll(/href="\/cases\/([\w-]+\.[\w.-]+)\?/gu)].flatMap(([, id]) => id ?? []);

  const first = await page('lang=fr');
  expect(listed(first)).toHaveLength(50);
  expect(first).toContain('1 921 cas');
  expect(first).toContain('Message non parvenu (1 300)');
  expect(first).toContain('Égalité des voix (1)');
  expect(listed(await page('lang=fr&kind=tie'))).toEqual(['tie.many-1.1']);
  // The newest message that was parked stands on the last page of its kind.
  const last = await page('lang=fr&kind=parked-message&page=26');
  expect(listed(last)).toContain(`parked-message.many-${PARKED - 1}.1`);
  expect(last).toContain('page=25');
  expect(last).not.toContain('page=27');
  expect(listed(await page('lang=fr&kind=parked-message&page=999'))).toEqual(listed(last));
  expect(listed(await page('lang=fr&kind=none'))).toEqual(listed(first));

  const [letter] = await coordinatorLetters(deps)();
  const mail = letter?.render('https://example.org/l/x', false);
  expect(mail?.text).toContain('1.300');

  const emitted = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  await publishCases(deps);
  const measured = emitted.mock.calls.flat().map(String).join();
  emitted.mockRestore();
  expect(measured).toContain(`"ParkedMessages":${PARKED}`);
  expect(measured).toContain(`"FailedDueWork":${STUCK}`);

  // Those that are put off no more are healed, also behind as many that are as one run looks at.
  const stuck = async () => (await store.cases.allOpen()).filter(({ kind }) => kind === 'failed-due-work').length;
  for (let run = 1; run <= 2; run += 1) {
    await closeHealed(deps);
    is.now = new Date(clock.real() + 5 * 60_000).toISOString();
  }
  expect(await stuck()).toBe(FAILING);
});
