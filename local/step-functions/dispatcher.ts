import { type Lifecycle, type Log, messageOf } from './engine-options.ts';
import { awaitsCallback, type Interpreter } from './interpreter.ts';
import type { Journal } from './journal.ts';
import { type Invoke, invokeFunction, type Outcome } from './lambda.ts';
import type { Run } from './run.ts';
import { createSlots } from './slots.ts';
import type { Invocation } from './tasks.ts';

/** Invokes the functions of tasks, so many at once, and brings their answers back. */
export interface Dispatcher {
  /** Saves an execution that has come to a stop, and invokes or queues its task. The caller holds the execution. */
  settle(run: Run): Promise<void>;
  /** Queues executions whose task is ready. */
  enqueue(ids: readonly number[]): void;
  /** Resolves when all functions have answered, or after so many ms. */
  drain(graceMs: number): Promise<void>;
}

export interface DispatcherOptions {
  readonly journal: Journal;
  readonly interpreter: Interpreter;
  readonly invoke: Invoke;
  readonly concurrency: number;
  readonly lifecycle: Lifecycle;
  readonly log: Log;
  readonly save: (run: Run) => void;
  /** Works on a running execution while nobody else does. */
  readonly withRun: (id: number, work: (run: Run) => Promise<void>) => Promise<void>;
}

export const createDispatcher = (options: DispatcherOptions): Dispatcher => {
  const { journal, interpreter, invoke, lifecycle, log, save, withRun } = options;
  const slots = createSlots(options.concurrency);
  const inFlight = new Set<Promise<void>>();

  const report = async (id: number, attempt: number, outcome: Outcome): Promise<void> => {
    slots.free();
    await withRun(id, async (run) => {
      // A callback or a timeout may have ended the attempt before the function did.
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

  const settle = async (run: Run): Promise<void> => {
    const ready = run.ended === undefined && run.position.phase === 'ready' && lifecycle.state === 'active';
    if (ready && slots.tryTake()) return proceed(run);
    save(run);
    if (ready) enqueue([run.id]);
  };

  const dispatch = async (id: number): Promise<void> => {
    let used = false;
    await withRun(id, async (run) => {
      if (run.position.phase !== 'ready' || lifecycle.state !== 'active') return;
      used = true;
      await proceed(run);
    });
    if (!used) slots.free();
    pump();
  };

  const pump = (): void => {
    while (lifecycle.state === 'active') {
      const id = slots.next();
      if (id === undefined) return;
      void dispatch(id);
    }
  };

  const enqueue = (ids: readonly number[]): void => {
    for (const id of ids) slots.enqueue(id);
    pump();
  };

  const drain = async (graceMs: number): Promise<void> => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, graceMs);
    await Promise.race([Promise.all(inFlight), promise]);
    clearTimeout(timer);
  };

  return { settle, enqueue, drain };
};
