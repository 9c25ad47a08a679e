import { numberIn, optionalNumberIn, optionalTextIn, type Row, textIn } from './database.ts';
import type { HistoryEvent, Position, Status } from './run.ts';

/** A state machine as stored, in one of its revisions. */
export interface MachineRow {
  readonly id: number;
  readonly arn: string;
  readonly name: string;
  readonly revision: number;
}

export interface ExecutionRow {
  readonly id: number;
  /** In the revision the execution began with. */
  readonly machine: MachineRow;
  readonly name: string;
  readonly status: Status;
  readonly input: string;
  readonly output: string | undefined;
  readonly error: string | undefined;
  readonly cause: string | undefined;
  readonly startedAt: number;
  readonly stoppedAt: number | undefined;
}

const STATUSES: readonly Status[] = ['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'];

const statusIn = (row: Row): Status => {
  const status = STATUSES.find((known) => known === row['status']);
  if (status === undefined) throw new Error(`unknown status ${String(row['status'])}`);
  return status;
};

export const executionFrom = (row: Row): ExecutionRow => ({
  id: numberIn(row, 'id'),
  machine: {
    id: numberIn(row, 'machine'),
    arn: textIn(row, 'arn'),
    name: textIn(row, 'machine_name'),
    revision: numberIn(row, 'revision'),
  },
  name: textIn(row, 'name'),
  status: statusIn(row),
  input: textIn(row, 'input'),
  output: optionalTextIn(row, 'output'),
  error: optionalTextIn(row, 'error'),
  cause: optionalTextIn(row, 'cause'),
  startedAt: numberIn(row, 'started_at'),
  stoppedAt: optionalNumberIn(row, 'stopped_at'),
});

export const machineFrom = (row: Row): MachineRow => ({
  id: numberIn(row, 'id'),
  arn: textIn(row, 'arn'),
  name: textIn(row, 'name'),
  revision: numberIn(row, 'revision'),
});

// Written by this module only, so read without validation: it is on the path of every transition.
export const positionFrom = (text: string): Position => {
  const position: Position = JSON.parse(text);
  return position;
};

export const eventsFrom = (text: string): HistoryEvent[] => {
  const events: HistoryEvent[] = JSON.parse(text);
  return events;
};
