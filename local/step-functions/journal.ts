import { randomBytes } from 'node:crypto';
import { numberIn, openDatabase, optionalNumberIn, type Row, textIn } from './database.ts';
import { type ExecutionRow, eventsFrom, executionFrom, type MachineRow, machineFrom, positionFrom } from './rows.ts';
import { type Counters, dueAt, type HistoryEvent, type Phase, type Position, type Run, type Status } from './run.ts';

/** A running execution: its row and where it stands. */
export interface Stored {
  readonly execution: ExecutionRow;
  readonly position: Position;
}

export interface ListQuery {
  readonly machineId: number;
  readonly status: Status | undefined;
  /** Only executions older than this id. */
  readonly before: number;
  readonly limit: number;
}

/** Everything the host must remember. Reads see writes at once; `committed` says when they are safe. */
export interface Journal {
  readonly tokenKey: Buffer;
  readonly counters: Counters;
  committed(): Promise<void>;
  close(): void;
  machine(arn: string): MachineRow | undefined;
  /** Adds a revision unless the newest already reads the same. */
  saveMachine(arn: string, name: string, definition: string): void;
  definition(machineId: number, revision: number): string;
  /** The new execution's id. */
  accept(execution: Pick<ExecutionRow, 'machine' | 'name' | 'input' | 'startedAt'>, position: Position): number;
  execution(id: number): ExecutionRow | undefined;
  executionByName(machineId: number, name: string): ExecutionRow | undefined;
  list(query: ListQuery): ExecutionRow[];
  history(id: number): HistoryEvent[];
  running(id: number): Stored | undefined;
  save(run: Run): void;
  inPhase(phase: Phase): number[];
  /** Executions due by either clock, at most `limit`. */
  due(programme: number, real: number, limit: number): number[];
  nextDue(): { readonly programme: number | undefined; readonly real: number | undefined };
}

const ENDINGS = {
  SUCCEEDED: 'executionsSucceeded',
  FAILED: 'executionsFailed',
  TIMED_OUT: 'executionsTimedOut',
  ABORTED: 'executionsAborted',
} as const;

const COLUMNS = 'e.*, m.arn, m.name AS machine_name';
const EXECUTION = `SELECT ${COLUMNS} FROM executions e JOIN machines m ON m.id = e.machine`;
const MACHINE = 'SELECT m.*, (SELECT max(revision) FROM revisions WHERE machine = m.id) AS revision FROM machines m';

/** Opens or makes the journal's file. Throws when another process holds it. */
export const openJournal = (file: string, onFailure: (error: unknown) => void): Journal => {
  const counters: Counters = {
    transitions: 0,
    executionsStarted: 0,
    executionsSucceeded: 0,
    executionsFailed: 0,
    executionsTimedOut: 0,
    executionsAborted: 0,
    invocations: 0,
    retries: 0,
  };

  const saveCounters = (): void => {
    for (const [name, value] of Object.entries(counters)) putCounter.run(name, value);
  };
  const db = openDatabase(file, saveCounters, onFailure);

  const putCounter = db.prepare('INSERT INTO counters VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value');
  const machineByArn = db.prepare(`${MACHINE} WHERE m.arn = ?`);
  const addMachine = db.prepare('INSERT INTO machines (arn, name) VALUES (?, ?)');
  const addRevision = db.prepare('INSERT INTO revisions VALUES (?, ?, ?)');
  const revisionText = db.prepare('SELECT definition FROM revisions WHERE machine = ? AND revision = ?');
  const addExecution = db.prepare(
    "INSERT INTO executions (machine, revision, name, status, input, started_at) VALUES (?, ?, ?, 'RUNNING', ?, ?)",
  );
  const endExecution = db.prepare('UPDATE executions SET status = ?, output = ?, error = ?, cause = ?, stopped_at = ? WHERE id = ?');
  const executionById = db.prepare(`${EXECUTION} WHERE e.id = ?`);
  const executionByName = db.prepare(`${EXECUTION} WHERE e.machine = ? AND e.name = ?`);
  const listAll = db.prepare(`${EXECUTION} WHERE e.machine = ? AND e.id < ? ORDER BY e.id DESC LIMIT ?`);
  const listByStatus = db.prepare(`${EXECUTION} WHERE e.machine = ? AND e.status = ? AND e.id < ? ORDER BY e.id DESC LIMIT ?`);
  const addRunning = db.prepare('INSERT INTO running VALUES (?, ?, ?, ?, ?)');
  const moveRunning = db.prepare('UPDATE running SET phase = ?, position = ?, due_programme = ?, due_real = ? WHERE execution = ?');
  const endRunning = db.prepare('DELETE FROM running WHERE execution = ?');
  const runningById = db.prepare(
    `SELECT ${COLUMNS}, r.position FROM running r JOIN executions e ON e.id = r.execution JOIN machines m ON m.id = e.machine WHERE r.execution = ?`,
  );
  const runningInPhase = db.prepare('SELECT execution FROM running WHERE phase = ? ORDER BY execution');
  const dueByProgramme = db.prepare('SELECT execution FROM running WHERE due_programme <= ? ORDER BY due_programme LIMIT ?');
  const dueByReal = db.prepare('SELECT execution FROM running WHERE due_real <= ? ORDER BY due_real LIMIT ?');
  const nextDue = db.prepare(
    'SELECT (SELECT min(due_programme) FROM running) AS programme, (SELECT min(due_real) FROM running WHERE due_real IS NOT NULL) AS real',
  );
  const addHistory = db.prepare('INSERT INTO history VALUES (?, ?, ?)');
  const historyById = db.prepare('SELECT events FROM history WHERE execution = ? ORDER BY first_event');

  for (const row of db.prepare('SELECT name, value FROM counters').all()) {
    const name = Object.keys(counters).find((known): known is keyof Counters => known === row['name']);
    if (name !== undefined) counters[name] = numberIn(row, 'value');
  }

  const tokenKey = (): Buffer => {
    const value = db.prepare("SELECT value FROM secrets WHERE name = 'task-token'").get()?.['value'];
    if (value instanceof Uint8Array) return Buffer.from(value);
    const key = randomBytes(32);
    db.begin();
    db.prepare("INSERT INTO secrets VALUES ('task-token', ?)").run(key);
    return key;
  };

  const machine = (arn: string): MachineRow | undefined => {
    const row = machineByArn.get(arn);
    return row === undefined ? undefined : machineFrom(row);
  };

  const definition = (machineId: number, revision: number): string => {
    const row = revisionText.get(machineId, revision);
    if (row === undefined) throw new Error(`no revision ${revision} of machine ${machineId}`);
    return textIn(row, 'definition');
  };

  const saveMachine = (arn: string, name: string, text: string): void => {
    const known = machine(arn);
    if (known !== undefined && definition(known.id, known.revision) === text) return;
    db.begin();
    const id = known?.id ?? Number(addMachine.run(arn, name).lastInsertRowid);
    addRevision.run(id, (known?.revision ?? 0) + 1, text);
  };

  const accept: Journal['accept'] = (execution, position) => {
    db.begin();
    const { machine, name, input, startedAt } = execution;
    const id = Number(addExecution.run(machine.id, machine.revision, name, input, startedAt).lastInsertRowid);
    addRunning.run(id, position.phase, JSON.stringify(position), dueAt(position), null);
    counters.executionsStarted += 1;
    return id;
  };

  const writeEnd = (run: Run, ended: NonNullable<Run['ended']>): void => {
    const output = ended.status === 'SUCCEEDED' ? JSON.stringify(ended.output) : null;
    const failure = ended.status === 'SUCCEEDED' ? {} : ended.failure;
    const cause = failure.cause === '' ? null : (failure.cause ?? null);
    endExecution.run(ended.status, output, failure.error ?? null, cause, ended.at, run.id);
    endRunning.run(run.id);
    counters[ENDINGS[ended.status]] += 1;
  };

  const save = (run: Run): void => {
    db.begin();
    const { position, events, counts, ended } = run;
    if (ended !== undefined) writeEnd(run, ended);
    else {
      const real = position.phase === 'retrying' ? (position.retryAt ?? null) : null;
      moveRunning.run(position.phase, JSON.stringify(position), dueAt(position), real, run.id);
    }
    if (events.length > 0) addHistory.run(run.id, position.events - events.length + 1, JSON.stringify(events));
    counters.transitions += counts.transitions;
    counters.retries += counts.retries;
    counters.invocations += counts.invocations;
  };

  const ids = (rows: readonly Row[]): number[] => rows.map((row) => numberIn(row, 'execution'));

  return {
    tokenKey: tokenKey(),
    counters,
    committed: db.committed,
    close: db.close,
    machine,
    saveMachine,
    definition,
    accept,
    execution: (id) => {
      const row = executionById.get(id);
      return row === undefined ? undefined : executionFrom(row);
    },
    executionByName: (machineId, name) => {
      const row = executionByName.get(machineId, name);
      return row === undefined ? undefined : executionFrom(row);
    },
    list: ({ machineId, status, before, limit }) => {
      const rows = status === undefined ? listAll.all(machineId, before, limit) : listByStatus.all(machineId, status, before, limit);
      return rows.map(executionFrom);
    },
    history: (id) => historyById.all(id).flatMap((row) => eventsFrom(textIn(row, 'events'))),
    running: (id) => {
      const row = runningById.get(id);
      if (row === undefined) return undefined;
      return { execution: executionFrom(row), position: positionFrom(textIn(row, 'position')) };
    },
    save,
    inPhase: (phase) => ids(runningInPhase.all(phase)),
    due: (programme, real, limit) => [...new Set([...ids(dueByProgramme.all(programme, limit)), ...ids(dueByReal.all(real, limit))])],
    nextDue: () => {
      const row = nextDue.get() ?? {};
      return { programme: optionalNumberIn(row, 'programme'), real: optionalNumberIn(row, 'real') };
    },
  };
};
