import { compile, expressionIn } from './expressions.ts';
import { isJsonArray, isJsonObject, type Json } from './json.ts';

/**
 * What AWS refuses in an expression when a state machine is created. Source: developer guide, "Transforming data with
 * JSONata" and "Passing data between states with variables": `$`, `$$` and bare field names mean nothing at the top
 * level, `$eval` does not exist, `$states.result` belongs to a task's Output and Assign, `$states.errorOutput` to a Catch.
 */
export type Available = 'result' | 'errorOutput';

type Node = { readonly [key: string]: unknown };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const children = (node: Node): Node[] =>
  Object.entries(node)
    .filter(([key]) => key !== 'value')
    .flatMap(([, child]) => (Array.isArray(child) ? child.flat() : [child]))
    .filter(isNode);

const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.flat() : [value]).filter(isNode);

/** `inContext`: `$` and field names have something to refer to. */
const problemsIn = (node: Node, inContext: boolean, available: readonly Available[]): string[] => {
  const inside = (next: readonly Node[], context: boolean) => next.flatMap((child) => problemsIn(child, context, available));

  if (node['type'] === 'path') {
    const [first, ...rest] = nodes(node['steps']);
    const { steps: _, ...others } = node;
    return [
      ...(first === undefined ? [] : problemsIn(first, inContext, available)),
      ...misplaced(first, rest[0], available),
      ...inside(rest, true),
      ...inside(children(others), true),
    ];
  }
  if (node['type'] === 'variable') {
    const { predicate, stages, ...others } = node;
    return [
      ...forbiddenVariable(node['value'], inContext),
      ...inside([...nodes(predicate), ...nodes(stages)], true),
      ...inside(children(others), inContext),
    ];
  }
  if (node['type'] === 'name' && !inContext) {
    return [`the field name '${String(node['value'])}' at the top level refers to nothing: use $states.input`];
  }
  if (node['type'] === 'transform') return inside(children(node), true);
  const { predicate, stages, group, ...others } = node;
  return [
    ...inside([...nodes(predicate), ...nodes(stages), ...(isNode(group) ? children(group) : [])], true),
    ...inside(children(others), inContext),
  ];
};

const forbiddenVariable = (name: unknown, inContext: boolean): string[] => {
  if (name === 'eval') return ["the function '$eval' is not supported: use $parse"];
  if (name === '$') return ["'$$' is not supported: use $states.input"];
  if (name === '' && !inContext) return ["'$' at the top level refers to nothing: use $states.input"];
  return [];
};

const misplaced = (first: Node | undefined, second: Node | undefined, available: readonly Available[]): string[] => {
  if (first?.['type'] !== 'variable' || first['value'] !== 'states') return [];
  const name = second?.['value'];
  if (name !== 'result' && name !== 'errorOutput') return [];
  return available.includes(name) ? [] : [`'$states.${name}' is not available in this field`];
};

const expressionProblems = (text: string, available: readonly Available[]): string[] => {
  try {
    const ast: unknown = compile(text).ast();
    return isNode(ast) ? problemsIn(ast, false, available) : [];
  } catch (thrown) {
    const message = isNode(thrown) ? String(thrown['message']) : String(thrown);
    return [`the JSONata expression '${text}' does not parse: ${message}`];
  }
};

/** Something to refuse, and where it stands within its state. */
export interface Problem {
  readonly message: string;
  readonly at: string;
}

/** Every problem of every expression in a template. */
export const templateProblems = (value: Json | undefined, at: string, available: readonly Available[]): Problem[] => {
  if (typeof value === 'string') {
    const text = expressionIn(value);
    return text === undefined ? [] : expressionProblems(text, available).map((message) => ({ message, at }));
  }
  if (isJsonArray(value)) {
    return value.flatMap((item, index) => templateProblems(item, `${at}[${index}]`, available));
  }
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => templateProblems(item, `${at}/${key}`, available));
};
