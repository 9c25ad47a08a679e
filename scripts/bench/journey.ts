import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { type Person, signIn } from '../../tests/e2e/support/client.ts';
import { openMailbox } from '../../tests/e2e/support/mailbox.ts';
import type { BenchHost } from './bench-host.ts';
import type { BenchRegion } from './one-vote-region.ts';
import { sampleForm } from './sample.ts';

const AcceptedSchema = z.object({ reference: z.string() });
/** Between two looks of a person at what is not there yet. */
const POLL_MS = 100;
/** Somebody who waits longer than this waits for nothing. */
const PATIENCE_MS = 120_000;

export type People = { readonly members: ReadonlyMap<string, Person>; readonly staff: ReadonlyMap<string, Person> };

export const signEveryoneIn = async ({ url, mailUrl }: BenchHost, { members, staff }: BenchRegion): Promise<People> => {
  const entrance = { url, mailbox: openMailbox(mailUrl) };
  const signedIn = async (people: BenchRegion['staff']) =>
    new Map(await Promise.all(people.map(async ({ province, email }) => [province, await signIn(entrance, email)] as const)));
  return { members: await signedIn(members), staff: await signedIn(staff) };
};

export type Load = {
  readonly applications: number;
  readonly concurrency: number;
  /** Number of the first; CINs are made of it. */
  readonly first: number;
  /** Milliseconds after which people look at what was put before them. At 0 they ask again and again, which inflates requests. */
  readonly patience?: number;
};

/**
 * Takes `applications` from submission to placement, `concurrency` at once: one vote decides, one host accepts.
 * Answers the milliseconds it took until every execution had ended.
 */
export const placeAll = async (
  host: BenchHost,
  people: People,
  { applications, concurrency, first, patience = 0 }: Load,
): Promise<number> => {
  const before = await host.measures();
  const provinces = [...people.members.keys()];
  let next = 0;
  const began = performance.now();
  const worker = async (): Promise<void> => {
    while (next < applications) {
      const n = next;
      next += 1;
      await placeOne(host.url, people, first + n, provinces[n % provinces.length] ?? '', patience);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const { stepFunctions } = await host.measures();
    if (stepFunctions.executionsSucceeded - before.stepFunctions.executionsSucceeded >= applications) return performance.now() - began;
    if (performance.now() > deadline) throw new Error('executions did not end');
    await sleep(POLL_MS);
  }
};

const placeOne = async (url: string, { members, staff }: People, n: number, province: string, patience: number): Promise<void> => {
  const submitted = await fetch(`${url}/applications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': `bench-${n}` },
    body: JSON.stringify(sampleForm(n, province)),
  });
  if (submitted.status !== 202) throw new Error(`submission ${n}: ${submitted.status}`);
  const { reference } = AcceptedSchema.parse(await submitted.json());
  const member = members.get(province);
  const host = staff.get(province);
  if (member === undefined || host === undefined) throw new Error(`nobody decides in ${province}`);
  await sleep(patience);
  await until(() => decide(`/review/${reference}`, member, { choice: 'approve', category: '', reason: 'Dossier exemple.', round: '0' }));
  await sleep(patience);
  await until(() => decide(`/referrals/${reference}`, host, { choice: 'accept', reason: '' }));
};

/** True when the decision was taken; false while the file is not there yet or is another's. */
const decide = async (path: string, { post, csrf }: Person, fields: Record<string, string>): Promise<boolean> => {
  const { status } = await post(path, { ...fields, csrf, confirm: 'yes' });
  if (status === 200) return true;
  if (status === 404 || status === 409) return false;
  throw new Error(`${path}: ${status}`);
};

const until = async (done: () => Promise<boolean>): Promise<void> => {
  for (const deadline = performance.now() + PATIENCE_MS; performance.now() < deadline; ) {
    if (await done()) return;
    await sleep(POLL_MS);
  }
  throw new Error('an application did not go on');
};
