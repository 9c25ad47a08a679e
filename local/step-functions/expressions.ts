import jsonata, { type Expression } from 'jsonata';
import { EvaluationFailed } from './failures.ts';
import { provideFunctions } from './functions.ts';
import { isJsonArray, type Json, type JsonObject, typeName } from './json.ts';

/** What an expression may refer to: `$states` and the workflow's variables. */
export interface Scope {
  readonly states: JsonObject;
  readonly variables: JsonObject;
}

export interface Evaluator {
  /** Every `{% … %}` string of the template replaced by its value. `field` names it in causes, e.g. `Output`. */
  template(value: Json, field: string, scope: Scope): Promise<Json>;
}

/** The JSONata text of a `{% … %}` string; undefined for a literal. AWS allows no space around the braces. */
export const expressionIn = (text: string): string | undefined =>
  text.startsWith('{%') && text.endsWith('%}') && text.length >= 4 ? text.slice(2, -2).trim() : undefined;

// A runaway expression must not hold up the host.
const GUARDRAILS = { timeout: 5_000, stack: 500 };

/** Throws what the parser throws ({ code, message, position }) on a syntax error. */
export const compile = (text: string): Expression => {
  const expression = jsonata(text, GUARDRAILS);
  provideFunctions(expression);
  return expression;
};

const unsupported = (text: string, field: string): EvaluationFailed =>
  new EvaluationFailed(`The JSONata expression '${text}' specified for the field '${field}' returned an unsupported result type.`, field);

/** A plain copy: JSONata's sequences carry marks of their own, and functions are no JSON. */
const plain = (value: unknown, refuse: () => EvaluationFailed): Json => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item) => plain(item, refuse));
  if (typeof value !== 'object' || '_jsonata_lambda' in value || '_jsonata_function' in value) throw refuse();
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .map(([key, item]) => [key, plain(item, refuse)]),
  );
};

const describe = (thrown: unknown): string => {
  if (typeof thrown !== 'object' || thrown === null) return String(thrown);
  const message = 'message' in thrown ? String(thrown.message) : 'unknown error';
  return 'code' in thrown ? `${String(thrown.code)}: ${message}` : message;
};

/** `now` (programme ms) drives `$now()` and `$millis()`. */
export const createEvaluator = (now: () => number): Evaluator => {
  const compiled = new Map<string, Expression>();
  const formatTime = jsonata('$fromMillis($at, $picture, $zone)');

  const expressionFor = (text: string): Expression => {
    const known = compiled.get(text);
    if (known !== undefined) return known;
    const expression = compile(text);
    compiled.set(text, expression);
    return expression;
  };

  const evaluate = async (text: string, field: string, scope: Scope): Promise<Json> => {
    const at = Math.floor(now());
    const bindings = {
      ...scope.variables,
      states: scope.states,
      now: (picture?: string, zone?: string) => formatTime.evaluate(null, { at, picture, zone }),
      millis: () => at,
    };
    let value: unknown;
    try {
      value = await expressionFor(text).evaluate(undefined, bindings);
    } catch (thrown) {
      throw new EvaluationFailed(
        `The JSONata expression '${text}' specified for the field '${field}' threw an error during evaluation. ${describe(thrown)}`,
        field,
      );
    }
    if (value === undefined) {
      throw new EvaluationFailed(
        `The JSONata expression '${text}' specified for the field '${field}' returned nothing (undefined).`,
        field,
      );
    }
    return plain(value, () => unsupported(text, field));
  };

  const template = async (value: Json, field: string, scope: Scope): Promise<Json> => {
    if (typeof value === 'string') {
      const text = expressionIn(value);
      return text === undefined ? value : evaluate(text, field, scope);
    }
    if (typeof value !== 'object' || value === null) return value;
    if (isJsonArray(value)) {
      const items: Json[] = [];
      for (const [index, item] of value.entries()) items.push(await template(item, `${field}[${index}]`, scope));
      return items;
    }
    const entries: [string, Json][] = [];
    for (const [key, item] of Object.entries(value)) {
      entries.push([key, await template(item, `${field}/${key}`, scope)]);
    }
    return Object.fromEntries(entries);
  };

  return { template };
};

/** A field's value was of the wrong type. */
export const wrongType = (written: Json, field: string, expected: string, value: Json): EvaluationFailed => {
  const text = typeof written === 'string' ? (expressionIn(written) ?? written) : JSON.stringify(written);
  return new EvaluationFailed(
    `The JSONata expression '${text}' specified for the field '${field}' returned an unexpected result type. Expected '${expected}', but was '${typeName(value)}' for value: ${JSON.stringify(value)}`,
    field,
  );
};
