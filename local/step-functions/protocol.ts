import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import type { Engine } from './engine.ts';
import { historyPage } from './history.ts';
import type { Journal } from './journal.ts';
import { type Json, parseJson } from './json.ts';
import type { Outcome } from './lambda.ts';
import { pageFrom, tokenFor } from './paging.ts';
import { parseRequest, requests } from './requests.ts';
import type { ExecutionRow, MachineRow } from './rows.ts';
import { executionArn } from './scope.ts';
import { ServiceError } from './service-error.ts';
import type { TaskReference, Tokens } from './tokens.ts';

type Request<Name extends keyof typeof requests> = z.infer<(typeof requests)[Name]>;

export interface ProtocolOptions {
  readonly engine: Engine;
  readonly journal: Journal;
  readonly tokens: Tokens;
}

/** Answers one operation, e.g. `StartExecution`. Throws ServiceError. */
export type Answer = (operation: string, body: unknown) => Promise<unknown>;

/** AWS's JSON protocol writes times as epoch seconds. */
export const seconds = (ms: number): number => ms / 1_000;

const checkArn = (arn: string): void => {
  if (!arn.startsWith('arn:')) throw new ServiceError('InvalidArn', `Invalid Arn: 'Invalid ARN prefix: ${arn}'`);
};

// Source: API reference, StartExecution, "name".
const FORBIDDEN_IN_NAME = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\u0000-\u001f\u007f-\u009f\ufffe\uffff]/u;

const jsonOr = (text: string, error: 'InvalidExecutionInput' | 'InvalidOutput', what: string): Json => {
  try {
    return parseJson(text);
  } catch {
    throw new ServiceError(error, `${what}: not a JSON text`);
  }
};

export const createProtocol = ({ engine, journal, tokens }: ProtocolOptions): Answer => {
  const machineOf = (arn: string): MachineRow => {
    checkArn(arn);
    const machine = journal.machine(arn);
    if (machine === undefined) {
      throw new ServiceError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    }
    return machine;
  };

  const executionOf = (arn: string): ExecutionRow => {
    checkArn(arn);
    const cut = arn.lastIndexOf(':');
    const machine = journal.machine(arn.slice(0, cut).replace(':execution:', ':stateMachine:'));
    const execution = machine === undefined ? undefined : journal.executionByName(machine.id, arn.slice(cut + 1));
    if (execution === undefined) throw new ServiceError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return execution;
  };

  const startExecution = async ({ stateMachineArn, name = randomUUID(), input = '{}' }: Request<'StartExecution'>) => {
    const machine = machineOf(stateMachineArn);
    if (FORBIDDEN_IN_NAME.test(name)) throw new ServiceError('InvalidName', `Invalid Name: '${name}'`);
    jsonOr(input, 'InvalidExecutionInput', 'Invalid State Machine Execution Input');
    const arn = executionArn(machine.arn, name);
    const known = journal.executionByName(machine.id, name);
    if (known !== undefined && (known.status !== 'RUNNING' || known.input !== input)) {
      throw new ServiceError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
    }
    const { startedAt } = known ?? engine.accept(machine, name, input);
    await journal.committed();
    return { executionArn: arn, startDate: seconds(startedAt) };
  };

  const summary = (execution: ExecutionRow) => ({
    executionArn: executionArn(execution.machine.arn, execution.name),
    stateMachineArn: execution.machine.arn,
    name: execution.name,
    status: execution.status,
    startDate: seconds(execution.startedAt),
    ...(execution.stoppedAt === undefined ? {} : { stopDate: seconds(execution.stoppedAt) }),
    redriveCount: 0,
  });

  const describeExecution = async ({ executionArn: arn }: Request<'DescribeExecution'>) => {
    const { input, output, error, cause, ...execution } = executionOf(arn);
    return {
      ...summary({ ...execution, input, output, error, cause }),
      input,
      inputDetails: { included: true },
      ...(output === undefined ? {} : { output, outputDetails: { included: true } }),
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    };
  };

  const listExecutions = async ({ stateMachineArn, statusFilter, maxResults, nextToken }: Request<'ListExecutions'>) => {
    const { id: machineId } = machineOf(stateMachineArn);
    const limit = maxResults === undefined || maxResults === 0 ? 100 : maxResults;
    const before = pageFrom(nextToken) ?? Number.MAX_SAFE_INTEGER;
    const rows = journal.list({ machineId, status: statusFilter, before, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = rows.length > limit ? page.at(-1) : undefined;
    return { executions: page.map(summary), ...(last === undefined ? {} : { nextToken: tokenFor(last.id) }) };
  };

  const stopExecution = async ({ executionArn: arn, error, cause }: Request<'StopExecution'>) => {
    const { id } = executionOf(arn);
    await engine.abort(id, { error, cause });
    return { stopDate: seconds(executionOf(arn).stoppedAt ?? 0) };
  };

  const getExecutionHistory = async ({ executionArn: arn, ...page }: Request<'GetExecutionHistory'>) =>
    historyPage(journal.history(executionOf(arn).id), page);

  const taskOf = (token: string): TaskReference => {
    const reading = tokens.read(token);
    if (reading.kind === 'task') return reading.task;
    if (reading.kind === 'malformed') throw new ServiceError('InvalidToken', "Invalid Token: 'Invalid token'");
    throw new ServiceError('TaskDoesNotExist', "Task Does Not Exist: 'Provided task does not exist'");
  };

  // AWS says TaskTimedOut both of a task that timed out and of one that was closed before.
  const checkDelivery = (delivery: 'delivered' | 'closed' | 'unknown'): Record<string, never> => {
    if (delivery === 'delivered') return {};
    if (delivery === 'closed') {
      throw new ServiceError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
    }
    throw new ServiceError('TaskDoesNotExist', "Task Does Not Exist: 'Provided task does not exist'");
  };

  const deliver = async (token: string, outcome: Outcome) => checkDelivery(await engine.deliver(taskOf(token), outcome));

  return async (operation, body) => {
    switch (operation) {
      case 'StartExecution':
        return startExecution(parseRequest(requests.StartExecution, body));
      case 'DescribeExecution':
        return describeExecution(parseRequest(requests.DescribeExecution, body));
      case 'ListExecutions':
        return listExecutions(parseRequest(requests.ListExecutions, body));
      case 'StopExecution':
        return stopExecution(parseRequest(requests.StopExecution, body));
      case 'GetExecutionHistory':
        return getExecutionHistory(parseRequest(requests.GetExecutionHistory, body));
      case 'SendTaskSuccess': {
        const { taskToken, output } = parseRequest(requests.SendTaskSuccess, body);
        return deliver(taskToken, { result: jsonOr(output, 'InvalidOutput', 'Invalid Output') });
      }
      case 'SendTaskFailure': {
        const { taskToken, error, cause } = parseRequest(requests.SendTaskFailure, body);
        return deliver(taskToken, { failure: { error, cause } });
      }
      case 'SendTaskHeartbeat':
        return checkDelivery(await engine.heartbeat(taskOf(parseRequest(requests.SendTaskHeartbeat, body).taskToken)));
      default:
        throw new ServiceError('UnknownOperationException', `The operation '${operation}' is not served here`);
    }
  };
};
