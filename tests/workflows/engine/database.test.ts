import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../../local/step-functions/database.ts';
import { temporaryFile } from './harness.ts';

const counters = 'SELECT name FROM counters ORDER BY name';

describe('group commit', () => {
  test('all writes of a turn are committed together, and nobody is told before', async () => {
    const events: string[] = [];
    const file = temporaryFile();
    const db = openDatabase(
      file,
      () => events.push('commit'),
      () => events.push('failure'),
    );
    const add = db.prepare('INSERT INTO counters VALUES (?, 1)');
    const write = async (name: string): Promise<void> => {
      db.begin();
      add.run(name);
      events.push(name);
      await db.committed();
      events.push(`${name} told`);
    };
    await Promise.all([write('a'), write('b')]);
    expect(events).toEqual(['a', 'b', 'commit', 'a told', 'b told']);
    db.close();
  });

  test('close commits what is open', () => {
    const file = temporaryFile();
    const first = openDatabase(file, Boolean, Boolean);
    first.begin();
    first.prepare("INSERT INTO counters VALUES ('a', 1)").run();
    first.close();
    const second = openDatabase(file, Boolean, Boolean);
    expect(second.prepare(counters).all()).toEqual([{ name: 'a' }]);
    second.close();
  });

  test('a group that cannot be written is acknowledged to nobody, nor is anything after it', async () => {
    const failures: unknown[] = [];
    const full = new Error('disk full');
    const db = openDatabase(
      temporaryFile(),
      () => {
        throw full;
      },
      (error) => failures.push(error),
    );
    db.begin();
    await expect(db.committed()).rejects.toBe(full);
    expect(failures).toEqual([full]);
    expect(() => db.begin()).toThrow(full);
    await expect(db.committed()).rejects.toBe(full);
  });

  test('a file of another layout is refused', () => {
    const file = temporaryFile();
    const db = openDatabase(file, Boolean, Boolean);
    db.prepare('PRAGMA user_version = 99').run();
    db.close();
    expect(() => openDatabase(file, Boolean, Boolean)).toThrow(/layout 99/);
  });
});
