import { createAlarm } from './alarm.ts';
import type { Definition } from './definition.ts';
import { createEvaluator } from './expressions.ts';
import { type Failure, INTERRUPTED } from './failures.ts';
import { awaitsCallback, createInterpreter, type Interpreter } from './interpreter.ts';
import type { Journal, MachineRow } from './journal.ts';
import { parseJson } from './json.ts';
import { type Invoke, invokeFunction, type Outcome } from './lambda.ts';
import { EXECUTION_SECONDS } from './limits.ts';
import { createLocks } from './locks.ts';
import { type Machine, parseDefinition } from './machine.ts';
import { end } from './moves.ts';
import { atStart, dueAt, type Run } from './run.ts';
import { executionArn } from './scope.ts';
import { createSlots } from './slots.ts';
import type { Invocation } from './tasks.ts';
import type { TaskReference, Tokens } from './tokens.ts';

/** The programme's clock, which may run faster than the machine's but never backwards. */
export interface Clock {
  /** Programme ms since the epoch. */
  now(): number;
  /** Real ms in which so many programme ms pass. */
  delay(programmeMs: number): number;
}

export type LogEntry = {
  readonly level: 'info' | 'warn' | 'error';
  readonly code: string;
  readonly [detail: string]: string | number;
};

export interface EngineOptions {
  readonly journal: Journal;
  readonly tokens: Tokens;
  readonly invoke: Invoke;
  readonly clock: Clock;
  readonly concurrency: number;
  readonly random: () => number;
  readonly backoffMs: (seconds: number) => number;
  readonly graceMs: number;
  readonly log: (entry: LogEntry) => void;
}

/** `closed`: the task has ended or timed out. `unknown`: there is no such execution. */
export type Delivery = 'delivered' | 'closed' | 'unknown';

export interface Engine {
  /** Throws InvalidDefinition. */
  saveMachine(arn: string, name: string, definition: unknown): void;
  /** Accepts an execution; safe once the journal has committed. */
  accept(machine: MachineRow, name: string, input: string): { readonly startedAt: number };
  deliver(task: TaskReference, outcome: Outcome): Promise<Delivery>;
  heartbeat(task: TaskReference): Promise<Delivery>;
  abort(id: number, failure: Failure): Promise<void>;
  start(): void;
  /** Lets running functions finish for a while, then closes. Those still running count as interrupted at the next start. */
  stop(): Promise<void>;
}

const DUE_AT_ONCE = 256;

// Checked when it was stored.
const definitionFrom = (text: string): Definition => {
  const definition: Definition = JSON.parse(text);
  return definition;
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

export const createEngine = (options: EngineOptions): Engine => {
  const { journal, tokens, invoke, clock, log } = options;
  const now = (): number => Math.floor(clock.now());
  const interpreter: Interpreter = createInterpreter({
    evaluator: createEvaluator(now),
    tokens,
    now,
    realNow: () => Date.now(),
    random: options.random,
    backoffMs: (seconds) => Math.ceil(options.backoffMs(seconds)),
  });
  const locks = createLocks();
  const slots = createSlots(options.concurrency);
  const alarm = createAlarm(() => void tick());
  const machines = new Map<string, Machine>();
  const inFlight = new Set<Promise<void>>();
  let state: 'idle' | 'active' | 'stopping' | 'closed' = 'idle';

  const machineOf = ({ id, arn, name, revision }: MachineRow): Machine => {
    const key = `${id}.${revision}`;
    const known = machines.get(key);
    if (known !== undefined) return known;
    const machine = { arn, name, definition: definitionFrom(journal.definition(id, revision)) };
    machines.set(key, machine);
    return machine;
  };

  const load = (id: number): Run | undefined => {
    const stored = journal.running(id);
    if (stored === undefined) return undefined;
    const { execution, position } = stored;
    return {
      id,
      arn: executionArn(execution.machine.arn, execution.name),
      name: execution.name,
      input: parseJson(execution.input),
      startedAt: execution.startedAt,
      machine: machineOf(execution.machine),
      position,
      events: [],
      counts: { transitions: 0, retries: 0, invocations: 0 },
    };
  };

  const save = (run: Run): void => {
    journal.save(run);
    if (run.ended !== undefined || state !== 'active') return;
    const { phase, retryAt } = run.position;
    if (phase === 'retrying' && retryAt !== undefined) alarm.at(retryAt);
    alarm.at(Date.now() + clock.delay(dueAt(run.position) - now()));
  };

  /** Work on a running execution. A defect of the host fails that execution rather than leave it in the way. */
  const withRun = (id: number, work: (run: Run) => Promise<void>): Promise<void> =>
    locks.run(id, async () => {
      if (state === 'closed') return;
      try {
        const run = load(id);
        if (run !== undefined) await work(run);
      } catch (error) {
        log({ level: 'error', code: 'execution-abandoned', execution: id, message: messageOf(error) });
        abandon(id, error);
      }
    });

  const abandon = (id: number, error: unknown): void => {
    try {
      const run = load(id);
      if (run === undefined) return;
      end(run, 'FAILED', { error: 'States.Runtime', cause: messageOf(error) }, now());
      journal.save(run);
    } catch (second) {
      log({ level: 'error', code: 'journal-unusable', execution: id, message: messageOf(second) });
    }
  };

  const report = async (id: number, attempt: number, outcome: Outcome): Promise<void> => {
    slots.free();
    await withRun(id, async (run) => {
      if (run.position.attempt !== attempt || run.position.phase !== 'invoking') return;
      if ('failure' in outcome) await interpreter.failed(run, outcome.failure);
      else if (awaitsCallback(run)) interpreter.submitted(run);
      else await interpreter.succeeded(run, outcome.result);
      await settle(run);
    });
    pump();
  };

  /** The function runs only once the journal says that it does. */
  const launch = (id: number, attempt: number, invocation: Invocation): void => {
    const work = journal
      .committed()
      .then(() => invokeFunction(invoke, invocation))
      .then((outcome) => report(id, attempt, outcome))
      .catch((error: unknown) => log({ level: 'error', code: 'invocation-lost', execution: id, message: messageOf(error) }))
      .finally(() => inFlight.delete(work));
    inFlight.add(work);
  };

  /** Invokes the task that is ready; a slot is already taken for it. */
  const proceed = async (run: Run): Promise<void> => {
    let invocation: Invocation | undefined;
    try {
      invocation = await interpreter.prepare(run);
    } finally {
      if (invocation === undefined) slots.free();
    }
    if (invocation === undefined) return settle(run);
    save(run);
    launch(run.id, run.position.attempt, invocation);
  };

  /** Saves an execution that has come to a stop, and invokes or queues its task. */
  const settle = async (run: Run): Promise<void> => {
    const ready = run.ended === undefined && run.position.phase === 'ready';
    if (ready && state === 'active' && slots.tryTake()) return proceed(run);
    save(run);
    if (ready && state === 'active') slots.enqueue(run.id);
  };

  const pump = (): void => {
    while (state === 'active') {
      const id = slots.next();
      if (id === undefined) return;
      void dispatch(id);
    }
  };

  const dispatch = async (id: number): Promise<void> => {
    let used = false;
    await withRun(id, async (run) => {
      if (run.position.phase !== 'ready' || state !== 'active') return;
      used = true;
      await proceed(run);
    });
    if (!used) slots.free();
    pump();
  };

  const begin = (id: number): Promise<void> =>
    withRun(id, async (run) => {
      if (run.position.phase !== 'starting') return;
      await interpreter.begin(run);
      await settle(run);
    });

  const interrupted = (id: number): Promise<void> =>
    withRun(id, async (run) => {
      await interpreter.failed(run, INTERRUPTED);
      await settle(run);
    });

  const fire = (id: number): Promise<void> =>
    withRun(id, async (run) => {
      const { phase, retryAt } = run.position;
      if (dueAt(run.position) <= now()) await interpreter.expired(run);
      else if (phase === 'retrying' && retryAt !== undefined && retryAt <= Date.now()) interpreter.retry(run);
      else return;
      await settle(run);
    });

  const tick = async (): Promise<void> => {
    while (state === 'active') {
      const due = journal.due(now(), Date.now(), DUE_AT_ONCE);
      if (due.length === 0) break;
      await Promise.all(due.map(fire));
    }
    if (state !== 'active') return;
    pump();
    const { programme, real } = journal.nextDue();
    if (programme !== undefined) alarm.at(Date.now() + clock.delay(programme - now()));
    if (real !== undefined) alarm.at(real);
  };

  /** Work on the open task that a token names. */
  const withTask = async (task: TaskReference, work: (run: Run) => Promise<void>): Promise<Delivery> => {
    const delivery = await locks.run(task.execution, async (): Promise<Delivery> => {
      const run = load(task.execution);
      if (run === undefined) return journal.execution(task.execution) === undefined ? 'unknown' : 'closed';
      if (dueAt(run.position) <= now()) {
        await interpreter.expired(run);
        await settle(run);
        return 'closed';
      }
      const { attempt, phase } = run.position;
      const open = (phase === 'invoking' || phase === 'awaiting') && awaitsCallback(run);
      if (!open || attempt !== task.attempt) return 'closed';
      await work(run);
      await settle(run);
      return 'delivered';
    });
    pump();
    await journal.committed();
    return delivery;
  };

  const start = (): void => {
    state = 'active';
    for (const id of journal.inPhase('invoking')) void interrupted(id);
    for (const id of journal.inPhase('ready')) slots.enqueue(id);
    for (const id of journal.inPhase('starting')) void begin(id);
    pump();
    void tick();
  };

  const stop = async (): Promise<void> => {
    if (state === 'closed') return;
    state = 'stopping';
    alarm.clear();
    const { promise: graceOver, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, options.graceMs);
    await Promise.race([Promise.all(inFlight), graceOver]);
    clearTimeout(timer);
    await locks.idle();
    state = 'closed';
    journal.close();
  };

  return {
    saveMachine: (arn, name, definition) => {
      journal.saveMachine(arn, name, JSON.stringify(parseDefinition(definition)));
    },

    accept: (machine, name, input) => {
      const startedAt = now();
      const { definition } = machineOf(machine);
      const seconds = Math.min(definition.TimeoutSeconds ?? EXECUTION_SECONDS, EXECUTION_SECONDS);
      const deadlineAt = startedAt + seconds * 1_000;
      const id = journal.accept({ machine, name, input, startedAt }, atStart(definition.StartAt, startedAt, deadlineAt));
      if (state === 'active') void begin(id);
      return { startedAt };
    },

    deliver: (task, outcome) =>
      withTask(task, (run) =>
        'failure' in outcome ? interpreter.failed(run, outcome.failure) : interpreter.succeeded(run, outcome.result),
      ),

    heartbeat: (task) => withTask(task, async (run) => interpreter.heartbeat(run)),

    abort: async (id, failure) => {
      await locks.run(id, async () => {
        const run = load(id);
        if (run === undefined) return;
        interpreter.stop(run, failure);
        journal.save(run);
      });
      await journal.committed();
    },

    start,
    stop,
  };
};
