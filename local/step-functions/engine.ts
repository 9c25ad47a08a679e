import { createDispatcher } from './dispatcher.ts';
import { type EngineOptions, type Lifecycle, messageOf } from './engine-options.ts';
import { createEvaluator } from './expressions.ts';
import { type Failure, INTERRUPTED } from './failures.ts';
import { awaitsCallback, createInterpreter } from './interpreter.ts';
import type { Outcome } from './lambda.ts';
import { EXECUTION_SECONDS } from './limits.ts';
import { createLocks } from './locks.ts';
import { parseDefinition } from './machine.ts';
import { end } from './moves.ts';
import type { MachineRow } from './rows.ts';
import { atStart, dueAt, type Run } from './run.ts';
import { createRuns } from './runs.ts';
import { createTimers } from './timers.ts';
import type { TaskReference } from './tokens.ts';

/** `closed`: the task has ended or timed out. `unknown`: there is no such execution. */
export type Delivery = 'delivered' | 'closed' | 'unknown';

/** Runs executions: every change happens under the execution's lock and is saved before anyone is told of it. */
export interface Engine {
  /** Throws InvalidDefinition. */
  saveMachine(arn: string, name: string, definition: unknown): void;
  /** Accepts an execution; safe once the journal has committed. */
  accept(machine: MachineRow, name: string, input: string): { readonly startedAt: number };
  deliver(task: TaskReference, outcome: Outcome): Promise<Delivery>;
  heartbeat(task: TaskReference): Promise<Delivery>;
  abort(id: number, failure: Failure): Promise<void>;
  /** Resumes what was running when the last host ended. */
  start(): void;
  /** Lets running functions finish for a while, then closes. Those still running count as interrupted at the next start. */
  stop(): Promise<void>;
}

export const createEngine = (options: EngineOptions): Engine => {
  const { journal, tokens, clock, log } = options;
  const now = (): number => Math.floor(clock.now());
  const lifecycle: Lifecycle = { state: 'idle' };
  const locks = createLocks();
  const runs = createRuns(journal);
  const interpreter = createInterpreter({
    evaluator: createEvaluator(now),
    tokens,
    now,
    realNow: () => Date.now(),
    random: options.random,
    backoffMs: (seconds) => Math.ceil(options.backoffMs(seconds)),
  });

  const save = (run: Run): void => {
    journal.save(run);
    const { ended } = run;
    if (ended === undefined) timers.note(run.position);
    else if (ended.status !== 'SUCCEEDED') {
      const error = ended.failure.error ?? '';
      log({ level: 'warn', code: 'execution-ended', status: ended.status, execution: run.arn, state: run.position.state, error });
    }
  };

  const abandon = (id: number, error: unknown): void => {
    log({ level: 'error', code: 'execution-abandoned', execution: id, message: messageOf(error) });
    try {
      const run = runs.load(id);
      if (run === undefined) return;
      end(run, 'FAILED', { error: 'States.Runtime', cause: messageOf(error) }, now());
      save(run);
    } catch (second) {
      log({ level: 'error', code: 'journal-unusable', execution: id, message: messageOf(second) });
    }
  };

  /** Never rejects: a defect of the host fails the execution rather than leave it in everybody's way. */
  const withRun = (id: number, work: (run: Run) => Promise<void>): Promise<void> =>
    locks.run(id, async () => {
      if (lifecycle.state === 'closed') return;
      try {
        const run = runs.load(id);
        if (run !== undefined) await work(run);
      } catch (error) {
        abandon(id, error);
      }
    });

  const { invoke, concurrency } = options;
  const dispatcher = createDispatcher({ journal, interpreter, invoke, concurrency, lifecycle, log, save, withRun });

  const begin = (id: number): Promise<void> =>
    withRun(id, async (run) => {
      if (run.position.phase !== 'starting') return;
      await interpreter.begin(run);
      await dispatcher.settle(run);
    });

  const interrupted = (id: number): Promise<void> =>
    withRun(id, async (run) => {
      await interpreter.failed(run, INTERRUPTED);
      await dispatcher.settle(run);
    });

  const fire = (id: number): Promise<void> =>
    withRun(id, async (run) => {
      const { phase, retryAt } = run.position;
      if (dueAt(run.position) <= now()) await interpreter.expired(run);
      else if (phase === 'retrying' && retryAt !== undefined && retryAt <= Date.now()) interpreter.retry(run);
      else return;
      await dispatcher.settle(run);
    });

  const timers = createTimers({ journal, clock, now, lifecycle, log, fire });

  const isOpen = (run: Run, task: TaskReference): boolean => {
    const { attempt, phase } = run.position;
    return attempt === task.attempt && (phase === 'invoking' || phase === 'awaiting') && awaitsCallback(run);
  };

  /** Work on the open task that a token names, and the journal's word that it is done. */
  const withTask = async (task: TaskReference, work: (run: Run) => Promise<void>): Promise<Delivery> => {
    const delivery = await locks.run(task.execution, async (): Promise<Delivery> => {
      const run = runs.load(task.execution);
      if (run === undefined) return journal.execution(task.execution) === undefined ? 'unknown' : 'closed';
      const late = dueAt(run.position) <= now();
      if (!late && !isOpen(run, task)) return 'closed';
      await (late ? interpreter.expired(run) : work(run));
      await dispatcher.settle(run);
      return late ? 'closed' : 'delivered';
    });
    await journal.committed();
    return delivery;
  };

  let stopped: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    lifecycle.state = 'stopping';
    timers.clear();
    await locks.idle();
    await dispatcher.drain(options.graceMs);
    await locks.idle();
    lifecycle.state = 'closed';
    journal.close();
  };

  return {
    saveMachine: (arn, name, definition) => {
      journal.saveMachine(arn, name, JSON.stringify(parseDefinition(definition)));
    },

    accept: (machine, name, input) => {
      const startedAt = now();
      const { definition } = runs.machine(machine);
      const seconds = Math.min(definition.TimeoutSeconds ?? EXECUTION_SECONDS, EXECUTION_SECONDS);
      const deadlineAt = startedAt + seconds * 1_000;
      const id = journal.accept({ machine, name, input, startedAt }, atStart(definition.StartAt, startedAt, deadlineAt));
      if (lifecycle.state === 'active') void begin(id);
      return { startedAt };
    },

    deliver: (task, outcome) =>
      withTask(task, (run) =>
        'failure' in outcome ? interpreter.failed(run, outcome.failure) : interpreter.succeeded(run, outcome.result),
      ),

    heartbeat: (task) => withTask(task, async (run) => interpreter.heartbeat(run)),

    abort: async (id, failure) => {
      await locks.run(id, async () => {
        const run = runs.load(id);
        if (run === undefined) return;
        interpreter.stop(run, failure);
        save(run);
      });
      await journal.committed();
    },

    start: () => {
      if (lifecycle.state !== 'idle') throw new Error('already started');
      lifecycle.state = 'active';
      for (const id of journal.inPhase('invoking')) void interrupted(id);
      for (const id of journal.inPhase('starting')) void begin(id);
      dispatcher.enqueue(journal.inPhase('ready'));
      timers.check();
    },

    stop: () => {
      stopped ??= close();
      return stopped;
    },
  };
};
