import type { State, TaskState } from './definition.ts';
import { waitsForToken } from './definition.ts';
import { type Failure, timedOut } from './failures.ts';
import type { Json } from './json.ts';
import { end, enter, failureOf, leave, record, stateOf } from './moves.ts';
import type { Run } from './run.ts';
import { scopeOf } from './scope.ts';
import { choose, failState, wait, wake } from './steps.ts';
import * as tasks from './tasks.ts';

/**
 * Takes executions from one stop to the next, in memory: each function changes the Run it is given, and whoever holds
 * the Run then saves it. A stop is a task to invoke, a callback, a wait, a backoff, or the end.
 */
export interface Interpreter {
  /** Enters the first state of an accepted execution. */
  begin(run: Run): Promise<void>;
  /** What to invoke for a task that is `ready`; undefined when its Arguments failed and the execution went elsewhere. */
  prepare(run: Run): Promise<tasks.Invocation | undefined>;
  /** The function of a callback task has answered: the callback may come. */
  submitted(run: Run): void;
  succeeded(run: Run, result: Json): Promise<void>;
  failed(run: Run, failure: Failure): Promise<void>;
  /** Starts the heartbeat period anew. */
  heartbeat(run: Run): void;
  /** The programme's clock has passed dueAt. */
  expired(run: Run): Promise<void>;
  /** A backoff is over. */
  retry(run: Run): void;
  stop(run: Run, failure: Failure): void;
}

const taskOf = (run: Run): TaskState => {
  const state = stateOf(run);
  if (state.Type !== 'Task') throw new Error(`'${run.position.state}' is no task`);
  return state;
};

export const createInterpreter = (around: tasks.TaskSurroundings): Interpreter => {
  const { now } = around;

  const step = async (run: Run, state: State): Promise<void> => {
    const { input } = run.position;
    switch (state.Type) {
      case 'Task':
        return tasks.schedule(run);
      case 'Choice':
        return choose(run, state, around);
      case 'Wait':
        return wait(run, state, around);
      case 'Pass':
        return leave(run, { fields: state, scope: scopeOf(run, undefined), fallback: input, next: state.Next }, around);
      case 'Succeed':
        return leave(run, { fields: state, scope: scopeOf(run, undefined), fallback: input, next: undefined }, around);
      case 'Fail':
        return failState(run, state, around);
    }
  };

  /** Only a task has Retry and Catch: any other state's failure is the execution's. */
  const orFail = async (run: Run, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      end(run, 'FAILED', failureOf(run, thrown, now()), now());
    }
  };

  const advance = async (run: Run): Promise<void> => {
    while (run.ended === undefined && run.position.phase === 'entered') {
      await orFail(run, () => step(run, stateOf(run)));
    }
  };

  const orTaskFails = async (run: Run, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      await tasks.fail(run, taskOf(run), failureOf(run, thrown, now()), around);
    }
    await advance(run);
  };

  const failed = async (run: Run, failure: Failure): Promise<void> => {
    const type = failure.error === 'States.Timeout' ? 'TaskTimedOut' : 'TaskFailed';
    record(run, now(), type, failure.error === undefined ? {} : { error: failure.error });
    await tasks.fail(run, taskOf(run), failure, around);
    await advance(run);
  };

  return {
    begin: async (run) => {
      record(run, run.startedAt, 'ExecutionStarted');
      enter(run, run.position.state, run.input, now());
      await advance(run);
    },

    prepare: async (run) => {
      let invocation: tasks.Invocation | undefined;
      await orTaskFails(run, async () => {
        invocation = await tasks.prepare(run, taskOf(run), around);
      });
      return invocation;
    },

    submitted: (run) => {
      run.position.phase = 'awaiting';
      record(run, now(), 'TaskSubmitted');
    },

    succeeded: (run, result) =>
      orTaskFails(run, async () => {
        record(run, now(), 'TaskSucceeded');
        await tasks.complete(run, taskOf(run), result, around);
      }),

    failed,

    heartbeat: ({ position }) => {
      if (position.heartbeatMs !== undefined) position.heartbeatAt = now() + position.heartbeatMs;
    },

    expired: async (run) => {
      const at = now();
      const { deadlineAt, wakeAt, timeoutAt, heartbeatAt } = run.position;
      if (deadlineAt <= at) return end(run, 'TIMED_OUT', { error: 'States.Timeout' }, at);
      const state = stateOf(run);
      if (state.Type === 'Wait' && wakeAt !== undefined && wakeAt <= at) {
        await orFail(run, () => wake(run, state, around));
        return advance(run);
      }
      if (timeoutAt !== undefined && timeoutAt <= at) return failed(run, timedOut(false));
      if (heartbeatAt !== undefined && heartbeatAt <= at) return failed(run, timedOut(true));
    },

    retry: (run) => tasks.schedule(run),

    stop: (run, failure) => end(run, 'ABORTED', failure, now()),
  };
};

/** Whether the state the execution stands in ends with a callback. */
export const awaitsCallback = (run: Run): boolean => {
  const state = stateOf(run);
  return state.Type === 'Task' && waitsForToken(state);
};
