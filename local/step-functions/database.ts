import { DatabaseSync, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { SCHEMA, SCHEMA_VERSION } from './schema.ts';

export type Row = Record<string, SQLOutputValue>;

/** A SQLite file that commits in groups. */
export interface Database {
  prepare(sql: string): StatementSync;
  /** Opens the current group if none is open: call before each write. */
  begin(): void;
  /** Resolves when all writes so far are in the file. Rejects when they could not be written. */
  committed(): Promise<void>;
  close(): void;
}

/**
 * Opens the file in WAL mode with synchronous NORMAL. A committed group is then in the operating system's hands and
 * survives `kill -9` of this process, without an fsync that would hold up the host's one event loop. A power cut may
 * lose the last moments, never the file's integrity; lost starts and callbacks are repaired by the due-work sweep.
 * The lock is exclusive: a second host on the same file fails at once.
 *
 * All writes of one turn of the event loop form one group. `beforeCommit` may add its own.
 */
export const openDatabase = (file: string, beforeCommit: () => void, onFailure: (error: unknown) => void): Database => {
  const db = new DatabaseSync(file);
  db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
  const version = db.prepare('PRAGMA user_version').get()?.['user_version'];
  if (version !== 0 && version !== SCHEMA_VERSION) {
    db.close();
    throw new Error(`${file} has layout ${String(version)}; this host reads layout ${SCHEMA_VERSION}`);
  }
  db.exec(`BEGIN IMMEDIATE; ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}; COMMIT`);

  let group: PromiseWithResolvers<void> | undefined;
  let failure: unknown;

  const commit = (): void => {
    const current = group;
    if (current === undefined) return;
    group = undefined;
    try {
      beforeCommit();
      db.exec('COMMIT');
      current.resolve();
    } catch (error) {
      failure = error;
      current.reject(error);
      onFailure(error);
    }
  };

  return {
    prepare: (sql) => db.prepare(sql),
    begin: () => {
      if (failure !== undefined) throw failure;
      if (group !== undefined) return;
      db.exec('BEGIN IMMEDIATE');
      group = Promise.withResolvers();
      // Nobody may be waiting for this group.
      group.promise.catch(() => undefined);
      setImmediate(commit);
    },
    committed: () => {
      if (failure !== undefined) return Promise.reject(failure);
      return group?.promise ?? Promise.resolve();
    },
    close: () => {
      commit();
      db.close();
    },
  };
};

const wrong = (row: Row, column: string): Error => new Error(`unexpected ${typeof row[column]} in column ${column}`);

export const textIn = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value !== 'string') throw wrong(row, column);
  return value;
};

export const numberIn = (row: Row, column: string): number => {
  const value = row[column];
  if (typeof value !== 'number') throw wrong(row, column);
  return value;
};

export const optionalTextIn = (row: Row, column: string): string | undefined => (row[column] === null ? undefined : textIn(row, column));

export const optionalNumberIn = (row: Row, column: string): number | undefined =>
  row[column] === null ? undefined : numberIn(row, column);
