import { setTimeout as sleep } from 'node:timers/promises';
import type { Application } from '../../core/application/application.ts';
import type { Status } from '../../core/application/status.ts';
import { caseId } from '../../core/case/case.ts';
import { AcceptedSchema } from '../../functions/shared/api.ts';
import { CURRENT_CONSENT } from '../../messages/consent.ts';
import type { Item } from '../../tests/e2e/support/store.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import { sampleForm } from '../bench/sample.ts';
import { createRandom } from '../demo/random.ts';
import { type MailFigures, mailFaults, mailFigures, outcomeFaults, type SeatFigures, seatFaults, seatFigures } from './checks.ts';
import { openMeeting, verifies } from './meeting.ts';
import { press, SEATS, signEveryoneIn, voteOn } from './people.ts';
import { PROVINCE } from './region.ts';

export type Simulated = {
  readonly files: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly votes: number;
  readonly seats: SeatFigures;
  readonly mail: MailFigures;
  readonly minutes: { readonly meetings: number; readonly intact: number };
  readonly seconds: number;
  /** What is not as it has to be; empty when all is. */
  readonly faults: readonly string[];
};

const MEETINGS = ['2026-10-20', '2026-10-21', '2026-10-22', '2026-10-23'] as const;
const AT_ONCE = 8;
const LOOK_MS = 400;
/** Nothing that moves stands still for so long. */
const STILL_MS = 30_000;

type Options = { readonly files: number; readonly seed: number; readonly say: (text: string) => void };

/** A province from submission to the last minutes, with what goes wrong in life; then counts whether all is as it has to be. */
export const simulate = async (system: System, share: number, { files, seed, say }: Options): Promise<Simulated> => {
  const began = performance.now();
  const random = createRandom('province', seed);
  const faults: string[] = [];
  const days: number[] = [0];
  const all = async (): Promise<readonly Application[]> =>
    (await system.store.applications()).filter(({ province }) => province === PROVINCE);

  const submit = async (n: number): Promise<string> => {
    const consent = { given: true, textVersion: CURRENT_CONSENT };
    const body = JSON.stringify({ ...sampleForm(n, PROVINCE), consent });
    const answer = await fetch(`${system.url}/applications`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (answer.status !== 202) throw new Error(`application ${n} was answered ${answer.status}`);
    return AcceptedSchema.parse(await answer.json()).reference;
  };
  const submitAll = async (count: number, first: number): Promise<readonly string[]> => {
    const references: string[] = [];
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < count) {
        const n = first + next;
        next += 1;
        references.push(await submit(n));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return references;
  };

  /** Waits until each of these files has one of these statuses; throws when nothing moves any more. */
  const settled = async (references: readonly string[], statuses: readonly Status[]): Promise<readonly Application[]> => {
    const wanted = new Set(references);
    for (let left = wanted.size + 1, since = performance.now(); ; await sleep(LOOK_MS)) {
      const now = (await all()).filter(({ reference }) => wanted.has(reference));
      const waiting = now.filter(({ status }) => !statuses.includes(status));
      if (now.length === wanted.size && waiting.length === 0) return now;
      if (waiting.length !== left) {
        left = waiting.length;
        since = performance.now();
      }
      if (performance.now() - since > STILL_MS) {
        throw new Error(
          `${waiting.length} files do not move: ${waiting
            .slice(0, 3)
            .map(({ reference, status }) => `${reference} ${status}`)
            .join(', ')}`,
        );
      }
    }
  };
  const fileOf = async (reference: string): Promise<Application> => system.store.application(reference);
  const nextDay = async (day: string): Promise<void> => {
    days.push(await system.mailbox.newest());
    await system.sleepUntil(`${day}T09:00:00.000Z`);
  };

  say('one file that its committee lets lie');
  const late = await submit(1);
  await settled([late], ['in-review']);
  const people = await signEveryoneIn(system);
  const { members, secretary, coordinator } = people;
  const decideCase = async (reference: string, kind: 'escalated' | 'tie', choice: 'approve' | 'reject'): Promise<void> => {
    const { id, round, category = 1 } = await fileOf(reference);
    const path = `/cases/${encodeURIComponent(caseId(kind, id, round))}`;
    const fields = { choice, reason: 'Décision de la simulation (exemple)', category: String(category), confirm: 'yes' };
    // The case is opened by the execution, a moment after the file was handed over.
    for (const since = performance.now(); (await press(coordinator, path, fields)) >= 400; await sleep(LOOK_MS)) {
      if (performance.now() - since > STILL_MS) throw new Error(`no case for ${reference}`);
    }
    // Pressed twice, it is decided once.
    await press(coordinator, path, fields);
  };

  await nextDay(MEETINGS[0]);
  await settled([late], ['escalated']);
  await voteOn(members.m2, late, 'reject');
  if (Object.keys((await fileOf(late)).ballots).length > 0) faults.push('a late vote was counted');
  await decideCase(late, 'escalated', 'approve');

  say(`${files - 1} files`);
  const references = await submitAll(files - 1, 2);
  await settled(references, ['in-review']);

  const [recused = '', tied = '', left = '', ...others] = references;
  const share4 = Math.ceil(others.length / MEETINGS.length);
  const paths: string[] = [];
  let seats: readonly (typeof SEATS)[number][] = SEATS;
  for (const [n, day] of MEETINGS.entries()) {
    if (n > 0) await nextDay(day);
    const usual = others.slice(n * share4, (n + 1) * share4);
    const special = n === 0 ? [recused, tied] : n === MEETINGS.length - 1 ? [left] : [];
    say(`meeting ${n + 1}: ${usual.length + special.length} files`);
    const meeting = await openMeeting(system, people, { files: [...usual, ...special], seats, random });
    paths.push(meeting.path);
    if (n === 0) {
      // Three of six leave the file: the others are no quorum. Four vote evenly and the chair abstains.
      for (const seat of ['m4', 'm5', 'm6'] as const) await voteOn(members[seat], recused, 'recuse');
      for (const seat of ['m2', 'm3'] as const) await voteOn(members[seat], tied, 'approve');
      for (const seat of ['m4', 'm5'] as const) await voteOn(members[seat], tied, 'reject');
      for (const seat of ['m1', 'm6'] as const) await voteOn(members[seat], tied, 'abstain');
      await settled([recused, tied], ['escalated']);
    }
    if (n === MEETINGS.length - 1) {
      // Three for, one against; she who was against leaves the committee while all others vote.
      for (const seat of ['m2', 'm3'] as const) await voteOn(members[seat], left, 'approve');
      for (const seat of ['m6'] as const) await voteOn(members[seat], left, 'reject');
      const removal = press(secretary, '/secretariat/members', {
        seat: 'm6',
        action: 'remove',
        reason: 'A démissionné pendant la séance (exemple)',
        confirm: 'yes',
      });
      await Promise.all([removal, meeting.vote(usual, SEATS)]);
      seats = SEATS.filter((seat) => seat !== 'm6');
      if ((await voteOn(members.m6, left, 'reject')) !== 403) faults.push('who was removed still votes');
      for (const seat of ['m4', 'm5'] as const) await voteOn(members[seat], left, 'approve');
    }
    // Whoever was told that the file was busy presses again.
    for (let open: readonly string[] = usual; open.length > 0; ) {
      await meeting.vote(open, seats);
      const now = new Map((await all()).map((file) => [file.reference, file.status]));
      open = usual.filter((reference) => now.get(reference) === 'in-review');
    }
    await settled(usual, ['rejected', 'referred', 'waiting-list']);
    await meeting.close();
    if (n === 0) {
      await decideCase(recused, 'escalated', 'reject');
      await decideCase(tied, 'tie', 'reject');
    }
  }
  say('counting');
  const ended = await settled([late, ...references], ['rejected', 'referred', 'waiting-list']);
  const items = await itemsOnceTold(system);
  const verified = await Promise.all(paths.map((path) => verifies(people, path)));
  const figures = seatFigures(ended, share);
  const mail = await mailFigures(system.mailbox, items, days);
  const intact = verified.filter(Boolean).length;
  const statuses: Record<string, number> = {};
  for (const { status } of ended) statuses[status] = (statuses[status] ?? 0) + 1;
  return {
    files: ended.length,
    statuses,
    votes: items.filter(({ sk }) => sk.startsWith('VOTE#')).length,
    seats: figures,
    mail,
    minutes: { meetings: paths.length, intact },
    seconds: Math.round((performance.now() - began) / 1000),
    faults: [
      ...faults,
      ...outcomeFaults(ended, items),
      ...seatFaults(figures, items, 'MA-07'),
      ...mailFaults(mail),
      ...(intact === paths.length ? [] : [`${paths.length - intact} minutes do not verify`]),
    ],
  };
};

/** Every row, once no message is under way any more: a file has its status a moment before she is told. */
const itemsOnceTold = async ({ store }: System): Promise<readonly Item[]> => {
  for (const since = performance.now(); ; await sleep(LOOK_MS)) {
    const items = await store.items();
    if (!items.some((item) => item.sk.startsWith('MESSAGE#') && (item['state'] === 'claimed' || item['state'] === 'failed'))) return items;
    if (performance.now() - since > STILL_MS) throw new Error('messages do not go out');
  }
};
