import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DescribeExecutionCommand, SendTaskSuccessCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { synthesise } from '../../../local/assembly/synthesise.ts';
import { isRunning } from '../../../local/data-folder/process-identity.ts';
import { seededRandom } from '../../../local/dynamodb/conflicts.ts';
import { findFreePort } from '../../../local/free-port.ts';
import { CURRENT_CONSENT } from '../../../messages/consent.ts';
import { openStore } from '../../e2e/support/store.ts';
import { aFormInput } from '../../support/builders/form.ts';
import { SAMPLE_PROVINCES } from '../../support/builders/sample.ts';
import { endHost, type HostProcess, projectFolder, readHostRecord, startHostProcess, untilReady } from '../../support/host-process.ts';

const KILLS_OF_EACH = 11;
const WORKERS = 8;
/** JISR_TEST_SEED repeats a run. */
const seed = Number(process.env['JISR_TEST_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

let folder = '';
let data = '';
let ports = { PORT: '', MAIL_PORT: '' };
let host: HostProcess;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-durability-'));
  data = join(folder, 'data');
  const cacheFolder = join(folder, 'cache');
  mkdirSync(cacheFolder);
  await synthesise({ projectFolder, cacheFolder, region: 'MA-07', code: 'source' });
  cpSync(cacheFolder, join(data, 'assembly'), { recursive: true });
  ports = { PORT: String(await findFreePort()), MAIL_PORT: String(await findFreePort()) };
});
afterEach(() => {
  endHost(data);
  rmSync(folder, { recursive: true });
});

/** A programme minute each second: due work comes round quickly, and no deadline is near. */
const start = async (): Promise<void> => {
  host = startHostProcess(data, ['--clock', '60x'], ports);
  await untilReady(host);
};

const killHost = async (): Promise<void> => {
  host.child.kill('SIGKILL');
  await host.ended;
  await start();
};

const killDatabase = async (): Promise<void> => {
  const { database } = readHostRecord(data);
  if (database === undefined || !isRunning(database)) throw new Error('There is no database to kill.');
  process.kill(database.pid, 'SIGKILL');
  await vi.waitFor(() => expect(readHostRecord(data).database).not.toEqual(database), { timeout: 10_000, interval: 5 });
};

interface Accepted {
  readonly reference: string;
  readonly trackingCode: string;
  readonly email: string;
}
const AcceptedSchema = z.object({ reference: z.string(), trackingCode: z.string() });

/** Submits as a careful client does: the same request with the same key until it is answered. */
const submit = async (province: string): Promise<Accepted> => {
  const form = aFormInput({ province, consent: { given: true, textVersion: CURRENT_CONSENT } });
  const headers = { 'content-type': 'application/json', 'idempotency-key': randomUUID() };
  for (;;) {
    try {
      const response = await fetch(`http://127.0.0.1:${ports.PORT}/applications`, {
        method: 'POST',
        headers,
        body: JSON.stringify(form),
        signal: AbortSignal.timeout(10_000),
      });
      const body = await response.text();
      if (response.status === 202) return { ...AcceptedSchema.parse(JSON.parse(body)), email: form.email ?? '' };
      if (response.status < 500) throw new TypeError(`refused: ${response.status} ${body}`);
    } catch (error) {
      // The connection broke or nobody listens: someone has been killed.
      if (error instanceof TypeError && error.message.startsWith('refused')) throw error;
    }
    await sleep(50);
  }
};

const trackedStatus = async ({ reference, trackingCode }: Accepted): Promise<number> =>
  (await fetch(`http://127.0.0.1:${ports.PORT}/applications/${reference}`, { headers: { authorization: `Bearer ${trackingCode}` } }))
    .status;

const MailSchema = z.object({ messages: z.array(z.object({ channel: z.string(), to: z.string(), subject: z.string() })) });
const MessageRowSchema = z.object({ application: z.string(), state: z.string(), attempts: z.number(), repeated: z.boolean() });
const TokenRowSchema = z.object({ application: z.string(), token: z.string() });

test(`kill -9 of host and database, ${2 * KILLS_OF_EACH} times under load, loses nothing and doubles nothing (seed ${seed})`, {
  timeout: 300_000,
}, async () => {
  console.log(`JISR_TEST_SEED=${seed}`);
  const random = seededRandom(seed);
  await start();

  let killing = true;
  const accepted: Accepted[] = [];
  const workers = Array.from({ length: WORKERS }, async (_, worker) => {
    for (let index = worker; killing; index += WORKERS) {
      accepted.push(await submit(SAMPLE_PROVINCES[index % SAMPLE_PROVINCES.length] ?? 'MA-MAR'));
      await sleep(20);
    }
  });
  const kills = Array.from({ length: 2 * KILLS_OF_EACH }, (_, index) => ({
    kill: index % 2 === 0 ? killHost : killDatabase,
    order: random(),
  }));
  for (const { kill } of kills.sort((a, b) => a.order - b.order)) {
    // At a random moment, and under load: some were accepted since the last kill.
    const goal = accepted.length + 1 + random() * 4;
    await vi.waitFor(() => expect(accepted.length).toBeGreaterThan(goal), { timeout: 20_000, interval: 10 });
    await sleep(random() * 300);
    await kill();
  }
  killing = false;
  await Promise.all(workers);
  expect(accepted.length).toBeGreaterThan(2 * KILLS_OF_EACH);

  const addresses = readHostRecord(data).addresses;
  if (addresses === undefined) throw new Error('The host has written down its addresses.');
  const store = openStore(() => addresses.database);
  const messageRows = async () =>
    (await store.items()).filter(({ sk }) => sk.startsWith('MESSAGE#')).map((row) => MessageRowSchema.parse(row));

  // Everything accepted comes to rest: before the committee, and its message sent, or left to a person after two unanswered sends.
  await vi.waitFor(
    async () => {
      expect(new Set((await store.applications()).map(({ status }) => status))).toEqual(new Set(['in-review']));
      for (const { state } of await messageRows()) expect(['sent', 'parked']).toContain(state);
    },
    { timeout: 120_000, interval: 500 },
  );

  // Nothing is lost and nothing is doubled.
  const applications = await store.applications();
  expect(applications.map(({ reference }) => reference).sort()).toEqual(accepted.map(({ reference }) => reference).sort());
  for (const one of accepted) expect(await trackedStatus(one)).toBe(200);

  // What was confirmed in its first send arrived once; what a kill left unconfirmed was repeated once, marked, and no more.
  const { messages } = MailSchema.parse(await (await fetch(`http://127.0.0.1:${ports.MAIL_PORT}/store`)).json());
  const rows = await messageRows();
  expect(rows).toHaveLength(accepted.length);
  for (const { application, state, repeated } of rows) {
    const { reference } = applications.find(({ id }) => id === application) ?? { reference: '' };
    const { email } = accepted.find((one) => one.reference === reference) ?? { email: '' };
    const arrived = messages.filter(({ channel, to }) => channel === 'email' && to === email).length;
    const what = `${reference}: ${state}, ${repeated ? 'repeated' : 'first send'}`;
    if (state === 'sent') expect(arrived, what).toBeGreaterThanOrEqual(1);
    else expect(repeated, what).toBe(true);
    expect(arrived, what).toBeLessThanOrEqual(repeated ? 2 : 1);
  }

  // Every execution waits for its committee, and goes on to its end when it is answered.
  const sfn = new SFNClient({
    endpoint: addresses.aws,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  const statusOf = async ({ id, execution }: { id: string; execution: number }) => {
    const executionArn = `arn:aws:states:eu-west-3:123456789012:execution:jisr-ma-07-application:${id}.${execution}`;
    return (await sfn.send(new DescribeExecutionCommand({ executionArn }))).status;
  };
  for (const application of applications) expect(await statusOf(application)).toBe('RUNNING');
  const tokens = (await store.items()).filter(({ sk }) => sk === 'WAIT').map((row) => TokenRowSchema.parse(row));
  expect(tokens).toHaveLength(applications.length);
  for (const { token } of tokens) await sfn.send(new SendTaskSuccessCommand({ taskToken: token, output: '{"outcome":"superseded"}' }));
  await vi.waitFor(
    async () => {
      for (const application of applications) expect(await statusOf(application)).toBe('SUCCEEDED');
    },
    { timeout: 60_000, interval: 500 },
  );

  console.log(
    `${accepted.length} applications, ${rows.filter(({ repeated }) => repeated).length} messages repeated, ${rows.filter(({ state }) => state === 'parked').length} parked`,
  );
  host.child.kill('SIGTERM');
  expect(await host.ended).toBe(0);
});
