import type { Scope } from './expressions.ts';
import type { Json, JsonObject } from './json.ts';
import type { Run } from './run.ts';

/** ARN of an execution, from its state machine's. */
export const executionArn = (machineArn: string, name: string): string => `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;

const retryCount = (run: Run): number => run.position.retries.reduce((sum, count) => sum + count, 0);

/** The Context Object. Source: developer guide, "Accessing execution data from the Context object". */
const contextOf = (run: Run, token: string | undefined): JsonObject => ({
  Execution: {
    Id: run.arn,
    Input: run.input,
    Name: run.name,
    RedriveCount: 0,
    StartTime: new Date(run.startedAt).toISOString(),
  },
  State: {
    EnteredTime: new Date(run.position.enteredAt).toISOString(),
    Name: run.position.state,
    RetryCount: retryCount(run),
  },
  StateMachine: { Id: run.machine.arn, Name: run.machine.name },
  ...(token === undefined ? {} : { Task: { Token: token } }),
});

/** What the expressions of the current state see; `extra` is a result or an error output. */
export const scopeOf = (run: Run, token: string | undefined, extra: { readonly [name: string]: Json } = {}): Scope => ({
  states: { input: run.position.input, context: contextOf(run, token), ...extra },
  variables: run.position.variables,
});
