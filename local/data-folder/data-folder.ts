import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { HostError } from '../host-error.ts';
import { endProcess, identify, isRunning, type ProcessIdentity, ProcessIdentitySchema } from './process-identity.ts';

/** Who uses the folder: what a later run needs to recognise and end what a killed run left behind. */
const RecordSchema = z.object({
  host: ProcessIdentitySchema.optional(),
  launcher: ProcessIdentitySchema.optional(),
  database: ProcessIdentitySchema.optional(),
  /** Where the running host serves what; for programs that look it up. */
  addresses: z.record(z.string(), z.string()).optional(),
});
type Record = z.infer<typeof RecordSchema>;

export interface DataFolder {
  readonly path: string;
  file(name: string): string;
  folder(name: string): string;
  /** Deletes what hosts have stored here, and nothing else. */
  forget(): void;
  /** Notes the database process, so that it can be ended if it outlives its host. */
  recordDatabase(pid: number): void;
  recordAddresses(addresses: { readonly [what: string]: string }): void;
  release(): void;
}

export interface DataFolderOptions {
  /** The process whose end leaves this host without anyone to stop it, such as npm. */
  readonly launcherPid?: number | undefined;
}

const FREED_WITHIN_MS = 2_000;
const LOCK = 'host.lock';
const RECORD = 'host.json';
/**
 * What a fresh start forgets: what a host keeps here, by name. A folder may hold what is not ours, and that is never touched; the
 * cloud assembly is derived and not data.
 */
const OURS = /^(?:database|logs|clock\.json|secrets\.json|schedules-.*\.json|(?:mailbox|executions)\.sqlite(?:-\w+)?)$/u;

/** Writes the whole file or nothing, also when killed in between. */
export const writeFileAtomically = (file: string, content: string, mode = 0o600): void => {
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, content, { mode });
  renameSync(temporary, file);
};

/** The operating system frees this lock when its process ends, in whatever way. Undefined: someone else holds it. */
const acquireLock = (file: string): DatabaseSync | undefined => {
  const lock = new DatabaseSync(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (error) {
    lock.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) return undefined;
    throw error;
  }
};

const readRecord = (file: string): Record => {
  try {
    return RecordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
};

const isLeftOver = ({ host, launcher }: Record): boolean =>
  host !== undefined && launcher !== undefined && isRunning(host) && !isRunning(launcher);

const unwritable = (path: string, error: unknown): HostError =>
  new HostError(
    'DataFolderUnwritable',
    `The data folder ${path} cannot be written (${error instanceof Error ? error.message : String(error)}): choose another with JISR_DATA_DIR.`,
    { cause: error },
  );

/** What a process held is freed with its last thread, a moment after the process itself is gone. */
const acquireSoon = async (file: string): Promise<DatabaseSync | undefined> => {
  for (const until = Date.now() + FREED_WITHIN_MS; Date.now() < until; await sleep(20)) {
    const lock = acquireLock(file);
    if (lock !== undefined) return lock;
  }
  return undefined;
};

const openLock = async (path: string, record: Record): Promise<DatabaseSync> => {
  const lockFile = join(path, LOCK);
  const first = acquireLock(lockFile);
  if (first !== undefined) return first;
  if (isLeftOver(record) && record.host !== undefined) {
    await endProcess(record.host);
    const second = await acquireSoon(lockFile);
    if (second !== undefined) return second;
  }
  const who = record.host === undefined ? '' : ` (process ${record.host.pid})`;
  throw new HostError(
    'DataFolderLocked',
    `The data folder ${path} is in use by a running host${who}: stop it, or choose another folder with JISR_DATA_DIR.`,
  );
};

/**
 * Takes the data folder for this process, ending a host or a database that a killed run left in it.
 * Throws `DataFolderLocked` or `DataFolderUnwritable`.
 */
export const openDataFolder = async (folder: string, options: DataFolderOptions = {}): Promise<DataFolder> => {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    writeFileSync(join(path, `.probe-${process.pid}`), '');
    rmSync(join(path, `.probe-${process.pid}`));
  } catch (error) {
    throw unwritable(path, error);
  }
  const recordFile = join(path, RECORD);
  const lock = await openLock(path, readRecord(recordFile));
  const leftOver = readRecord(recordFile).database;
  if (leftOver !== undefined) await endProcess(leftOver);

  const identityOf = (pid: number | undefined): ProcessIdentity | undefined => (pid === undefined ? undefined : identify(pid));
  let record: Record = { host: identityOf(process.pid), launcher: identityOf(options.launcherPid) };
  let released = false;
  const save = (next: Record): void => {
    // Afterwards the record is another host's.
    if (released) return;
    record = next;
    writeFileAtomically(recordFile, JSON.stringify(record));
  };
  save(record);
  return {
    path,
    file: (name) => join(path, name),
    folder: (name) => {
      const inner = join(path, name);
      mkdirSync(inner, { recursive: true });
      return inner;
    },
    forget: () => {
      for (const entry of readdirSync(path)) if (OURS.test(entry)) rmSync(join(path, entry), { recursive: true, force: true });
    },
    recordDatabase: (pid) => save({ ...record, database: identityOf(pid) }),
    recordAddresses: (addresses) => save({ ...record, addresses }),
    release: () => {
      if (released) return;
      save({});
      released = true;
      lock.close();
    },
  };
};
