import type { Definition } from './definition.ts';
import type { Journal } from './journal.ts';
import { parseJson } from './json.ts';
import type { Machine } from './machine.ts';
import type { MachineRow } from './rows.ts';
import type { Run } from './run.ts';
import { executionArn } from './scope.ts';

/** Brings executions and machines from the journal into hand. */
export interface Runs {
  machine(row: MachineRow): Machine;
  /** Undefined when the execution has ended or never was. */
  load(id: number): Run | undefined;
}

// Checked when it was stored.
const definitionFrom = (text: string): Definition => {
  const definition: Definition = JSON.parse(text);
  return definition;
};

export const createRuns = (journal: Journal): Runs => {
  const machines = new Map<string, Machine>();

  const machine = ({ id, arn, name, revision }: MachineRow): Machine => {
    const key = `${id}.${revision}`;
    const known = machines.get(key);
    if (known !== undefined) return known;
    const loaded = { arn, name, definition: definitionFrom(journal.definition(id, revision)) };
    machines.set(key, loaded);
    return loaded;
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
      machine: machine(execution.machine),
      position,
      events: [],
      counts: { transitions: 0, retries: 0, invocations: 0 },
    };
  };

  return { machine, load };
};
