import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMailboxStore } from '../../../../local/mailbox/store.ts';

let folder = '';
let file = '';
let child: ChildProcess | undefined;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-mailbox-'));
  file = join(folder, 'mailbox.sqlite');
});
afterEach(async () => {
  child?.kill('SIGKILL');
  await rm(folder, { recursive: true });
});

const message = (to: string, subject = 'sample') =>
  ({ channel: 'email', to, from: 'jisr@example.org', subject, html: '<p>é</p>', text: 'مرحبا', tags: { kind: 'digest' } }) as const;

test('messages are found by recipient and by what came after', () => {
  const store = openMailboxStore(file);
  const [a, b, c] = ['a@example.org', 'b@example.org', 'a@example.org'].map((to, index) => store.add(message(to, String(index))));
  expect(store.list({ to: 'a@example.org' })).toEqual([a, c]);
  expect(store.list({ after: a?.id })).toEqual([b, c]);
  expect(store.list({ newestFirst: true, limit: 1 })).toEqual([c]);
  expect(store.get(b?.id ?? 0)).toEqual(b);
  expect(store.counts()).toEqual({ email: 3, sms: 0 });
  store.close();
});

test('what was refused is kept and was not sent', () => {
  const store = openMailboxStore(file);
  const back = store.add(message('a@example.org'), 'bounce');
  const refused = store.add(message('a@example.org'), 'refused', 'MessageRejected');
  expect(store.list()).toEqual([back]);
  expect(store.list({ withRefused: true })).toEqual([back, refused]);
  expect(store.counts()).toEqual({ email: 1, sms: 0 });
  expect(refused).toMatchObject({ outcome: 'refused', error: 'MessageRejected' });
  store.close();
});

test('a mailbox of before outcomes were kept opens: all that is in it was sent', () => {
  const first = openMailboxStore(file);
  const kept = first.add(message('a@example.org'));
  first.close();
  const older = new DatabaseSync(file);
  older.exec('ALTER TABLE message DROP COLUMN outcome; ALTER TABLE message DROP COLUMN error');
  older.close();
  const second = openMailboxStore(file);
  expect(second.list()).toEqual([kept]);
  expect(second.add(message('b@example.org'), 'complaint')).toEqual(second.list({ after: kept.id })[0]);
  second.close();
});

test('the mailbox is the same after it was closed and opened', () => {
  const first = openMailboxStore(file);
  const kept = first.add(message('a@example.org'));
  first.close();
  const second = openMailboxStore(file);
  expect(second.list()).toEqual([kept]);
  second.close();
});

test('every message acknowledged before kill -9 is there afterwards', async () => {
  const module = new URL('../../../../local/mailbox/store.ts', import.meta.url).href;
  const code = `
    const { openMailboxStore } = await import(${JSON.stringify(module)});
    const store = openMailboxStore(${JSON.stringify(file)});
    for (;;) {
      console.log(store.add(${JSON.stringify(message('a@example.org'))}).id);
      await new Promise(setImmediate);
    }`;
  child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  let acknowledged = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    acknowledged += chunk;
    if (acknowledged.length > 5_000) child?.kill('SIGKILL');
  });
  await once(child, 'close');
  // The last line may have been cut.
  const ids = acknowledged.split('\n').slice(0, -1).map(Number);
  const store = openMailboxStore(file);
  const kept = new Set(store.list().map(({ id }) => id));
  store.close();
  expect(ids.length).toBeGreaterThan(100);
  expect(ids.filter((id) => !kept.has(id))).toEqual([]);
});
