import { type Definition, type State, type TaskState, waitsForToken } from './definition.ts';
import { type Available, type Problem, templateProblems } from './expression-rules.ts';
import type { Json } from './json.ts';

/** What a schema cannot say of a state: its transitions, its error names, its expressions. */

/** Error names of the States Language that a state of this subset can be asked to match. */
const PREDEFINED = new Set([
  'States.ALL',
  'States.DataLimitExceeded',
  'States.HeartbeatTimeout',
  'States.Permissions',
  'States.QueryEvaluationError',
  'States.Runtime',
  'States.TaskFailed',
  'States.Timeout',
]);

interface Written {
  readonly Output?: Json | undefined;
  readonly Assign?: { readonly [name: string]: Json } | undefined;
}

const when = (condition: boolean, message: string, at: string): Problem[] => (condition ? [{ message, at }] : []);

const nextStates = (state: State): { readonly name: string; readonly at: string }[] => {
  const next = 'Next' in state && state.Next !== undefined ? [{ name: state.Next, at: 'Next' }] : [];
  if (state.Type === 'Choice') {
    const rules = state.Choices.map((rule, index) => ({ name: rule.Next, at: `Choices[${index}]/Next` }));
    return state.Default === undefined ? rules : [...rules, { name: state.Default, at: 'Default' }];
  }
  if (state.Type !== 'Task') return next;
  const caught = (state.Catch ?? []).map((catcher, index) => ({ name: catcher.Next, at: `Catch[${index}]/Next` }));
  return [...next, ...caught];
};

const transitions = (state: State, definition: Definition): Problem[] => {
  const linear = state.Type === 'Task' || state.Type === 'Pass' || state.Type === 'Wait';
  const ends = linear && (state.Next === undefined) === (state.End === undefined);
  return [
    ...when(ends, "needs exactly one of 'Next' and 'End'", 'Next'),
    ...nextStates(state).flatMap(({ name, at }) => when(definition.States[name] === undefined, `the state '${name}' does not exist`, at)),
  ];
};

const errorNames = (lists: readonly { readonly ErrorEquals: readonly string[] }[], field: string): Problem[] =>
  lists.flatMap(({ ErrorEquals: names }, index) => {
    const at = `${field}[${index}]/ErrorEquals`;
    const unknown = names.filter((name) => name.startsWith('States.') && !PREDEFINED.has(name));
    const wild = names.includes('States.ALL') && (names.length > 1 || index < lists.length - 1);
    return [
      ...unknown.map((name) => ({ message: `the error name '${name}' is not supported`, at })),
      ...when(wild, "'States.ALL' must stand alone and last", at),
    ];
  });

const variableNames = (assign: Written['Assign'], at: string): Problem[] =>
  Object.keys(assign ?? {}).flatMap((name) => [
    ...when(name === 'states', "the variable name 'states' is reserved", at),
    ...when(!/^[\p{L}_][\p{L}\p{N}_]{0,79}$/u.test(name), `the variable name '${name}' is not valid`, at),
  ]);

const outputs = (written: Written, prefix: string, available: readonly Available[]): Problem[] => [
  ...templateProblems(written.Output, `${prefix}Output`, available),
  ...templateProblems(written.Assign, `${prefix}Assign`, available),
  ...variableNames(written.Assign, `${prefix}Assign`),
];

const invokeArguments = (written: TaskState['Arguments']): Problem[] => {
  if (typeof written === 'string') return [];
  const { FunctionName: name, Payload: _, ...others } = written;
  return [
    ...when(typeof name !== 'string' || name === '', "the field 'FunctionName' is required", 'Arguments'),
    ...Object.keys(others).map((key) => ({
      message: `the field '${key}' is outside the supported subset`,
      at: 'Arguments',
    })),
  ];
};

const taskFields = (task: TaskState): Problem[] => {
  const { TimeoutSeconds: timeout, HeartbeatSeconds: heartbeat, Retry: retriers = [], Catch: catchers = [] } = task;
  const late = typeof timeout === 'number' && typeof heartbeat === 'number' && heartbeat >= timeout;
  const unheard = heartbeat !== undefined && !waitsForToken(task);
  return [
    ...invokeArguments(task.Arguments),
    ...templateProblems(task.Arguments, 'Arguments', []),
    ...templateProblems(timeout, 'TimeoutSeconds', []),
    ...templateProblems(heartbeat, 'HeartbeatSeconds', []),
    ...when(late, 'must be smaller than TimeoutSeconds', 'HeartbeatSeconds'),
    ...when(unheard, "the field 'HeartbeatSeconds' needs waitForTaskToken", 'HeartbeatSeconds'),
    ...errorNames(retriers, 'Retry'),
    ...errorNames(catchers, 'Catch'),
    ...outputs(task, '', ['result']),
    ...catchers.flatMap((catcher, index) => outputs(catcher, `Catch[${index}]/`, ['errorOutput'])),
  ];
};

const fields = (state: State): Problem[] => {
  switch (state.Type) {
    case 'Task':
      return taskFields(state);
    case 'Choice':
      return [
        ...state.Choices.flatMap((rule, index) => [
          ...templateProblems(rule.Condition, `Choices[${index}]/Condition`, []),
          ...outputs(rule, `Choices[${index}]/`, []),
        ]),
        ...outputs(state, '', []),
      ];
    case 'Wait': {
      const both = (state.Seconds === undefined) === (state.Timestamp === undefined);
      return [
        ...when(both, "needs exactly one of 'Seconds' and 'Timestamp'", 'Seconds'),
        ...templateProblems(state.Seconds, 'Seconds', []),
        ...templateProblems(state.Timestamp, 'Timestamp', []),
        ...outputs(state, '', []),
      ];
    }
    case 'Fail':
      return [...templateProblems(state.Error, 'Error', []), ...templateProblems(state.Cause, 'Cause', [])];
    default:
      return outputs(state, '', []);
  }
};

const reachable = (definition: Definition): ReadonlySet<string> => {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    const state = definition.States[name];
    if (state === undefined || seen.has(name)) return;
    seen.add(name);
    for (const next of nextStates(state)) visit(next.name);
  };
  visit(definition.StartAt);
  return seen;
};

/** All problems of a definition that has the right form; `at` is the place from the root. */
export const definitionProblems = (definition: Definition): Problem[] => {
  const { StartAt: start, States: states } = definition;
  if (states[start] === undefined) return [{ message: `the state '${start}' does not exist`, at: '/StartAt' }];
  const reached = reachable(definition);
  return Object.entries(states).flatMap(([name, state]) => [
    ...when(!reached.has(name), `the state '${name}' is not reachable`, `/States/${name}`),
    ...[...transitions(state, definition), ...fields(state)].map(({ message, at }) => ({
      message,
      at: `/States/${name}/${at}`,
    })),
  ]);
};
