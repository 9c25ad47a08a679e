import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { InvalidDefinition, parseDefinition } from '../../../local/step-functions/index.ts';
import { callback, definitionOf, task } from './harness.ts';

const problemsOf = (definition: unknown): readonly string[] => {
  try {
    parseDefinition(definition);
    return [];
  } catch (error) {
    if (error instanceof InvalidDefinition) return error.problems;
    throw error;
  }
};

const only = (state: object): object => definitionOf({ Only: state });
const pass = (more: object): object => only({ Type: 'Pass', End: true, ...more });
const output = (expression: string): object => pass({ Output: `{% ${expression} %}` });
const retry = (...Retry: object[]): object => only(task('f', { End: true, Retry }));
const last = { Last: { Type: 'Succeed' } };

describe('what lies outside the subset is refused by name', () => {
  test.each<[string, object, RegExp]>([
    [
      'Parallel',
      only({ Type: 'Parallel', Branches: [], End: true }),
      /'Type' must be one of Task, Choice, Pass, Wait, Succeed, Fail at \/States\/Only/,
    ],
    ['Map', only({ Type: 'Map', ItemProcessor: {}, End: true }), /'Type' must be one of/],
    ['JSONPath for the machine', { ...definitionOf(last), QueryLanguage: 'JSONPath' }, /at \/QueryLanguage/],
    ['no query language: AWS would take JSONPath', { StartAt: 'Last', States: last }, /at \/QueryLanguage/],
    ['JSONPath for a state', pass({ QueryLanguage: 'JSONPath' }), /at \/States\/Only\/QueryLanguage/],
    ['InputPath', pass({ InputPath: '$' }), /the field 'InputPath' is outside the supported subset at \/States\/Only/],
    ['ResultSelector', only(task('f', { End: true, ResultSelector: {} })), /'ResultSelector' is outside/],
    ['Parameters', pass({ Parameters: {} }), /'Parameters' is outside/],
    ['Result of a Pass', pass({ Result: 1 }), /'Result' is outside/],
    ['Credentials', only(task('f', { End: true, Credentials: {} })), /'Credentials' is outside/],
    [
      'a plain function ARN',
      only({ ...task('f'), Resource: 'arn:aws:lambda:eu-west-1:111111111111:function:f' }),
      /at \/States\/Only\/Resource/,
    ],
    ['another service', only({ ...task('f'), Resource: 'arn:aws:states:::dynamodb:putItem' }), /at \/States\/Only\/Resource/],
    [
      'InvocationType',
      only({ ...task('f'), Arguments: { FunctionName: 'f', InvocationType: 'Event' } }),
      /'InvocationType' is outside the supported subset at \/States\/Only\/Arguments/,
    ],
    ['a Retry on a Pass', pass({ Retry: [] }), /'Retry' is outside/],
    ['an Assign on Succeed', only({ Type: 'Succeed', Assign: {} }), /'Assign' is outside/],
    [
      'comparison operators of JSONPath',
      definitionOf({ C: { Type: 'Choice', Choices: [{ Variable: '$.a', NumericEquals: 1, Next: 'Last' }] }, ...last }),
      /'Variable', |'Variable' is outside/,
    ],
    ['$eval', output("$eval('1')"), /'\$eval' is not supported.* at \/States\/Only\/Output/],
    ['$eval in a nested function', output("$map([1], function($v) { $eval('1') })"), /'\$eval' is not supported/],
    ['$$', output('$$.a'), /'\$\$' is not supported/],
    ['$ at the top level', output('$.a'), /'\$' at the top level/],
    ['a bare field name', output('a.b'), /the field name 'a' at the top level/],
    ['a bare field name in an operand', output('$states.input.a + b'), /the field name 'b' at the top level/],
    ['an expression that does not parse', output('$states.'), /does not parse/],
    ['$states.result outside a task', output('$states.result'), /'\$states\.result' is not available/],
    [
      '$states.result in Arguments',
      only({ ...task('f'), Arguments: { FunctionName: 'f', Payload: '{% $states.result %}' } }),
      /'\$states\.result' is not available in this field at \/States\/Only\/Arguments\/Payload/,
    ],
    [
      '$states.errorOutput in a task’s Output',
      only(task('f', { End: true, Output: '{% $states.errorOutput %}' })),
      /'\$states\.errorOutput' is not available/,
    ],
    [
      '$states.result in a Catch',
      definitionOf({ A: task('f', { End: true, Catch: [{ ErrorEquals: ['E'], Next: 'Last', Output: '{% $states.result %}' }] }), ...last }),
      /at \/States\/A\/Catch\[0\]\/Output/,
    ],
    ['a variable named states', pass({ Assign: { states: 1 } }), /'states' is reserved at \/States\/Only\/Assign/],
    ['a variable name with a dash', pass({ Assign: { 'a-b': 1 } }), /the variable name 'a-b' is not valid/],
    [
      'a Condition that is no expression',
      definitionOf({ C: { Type: 'Choice', Choices: [{ Condition: 'true', Next: 'Last' }] }, ...last }),
      /must be a JSONata expression.*at \/States\/C\/Choices\/0\/Condition/,
    ],
    [
      'States.ALL with company',
      retry({ ErrorEquals: ['States.ALL', 'A'] }),
      /'States\.ALL' must stand alone and last at \/States\/Only\/Retry\[0\]/,
    ],
    [
      'States.ALL before the last',
      retry({ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['A'] }),
      /'States\.ALL' must stand alone and last/,
    ],
    ['an unknown States error', retry({ ErrorEquals: ['States.Wrong'] }), /'States\.Wrong' is not supported/],
    ['BackoffRate below 1', retry({ ErrorEquals: ['A'], BackoffRate: 0.5 }), /BackoffRate/],
    ['an unknown JitterStrategy', retry({ ErrorEquals: ['A'], JitterStrategy: 'HALF' }), /JitterStrategy/],
    ['an interval of 0', retry({ ErrorEquals: ['A'], IntervalSeconds: 0 }), /IntervalSeconds/],
    ['a heartbeat without a token', only(task('f', { End: true, HeartbeatSeconds: 5 })), /'HeartbeatSeconds' needs waitForTaskToken/],
    [
      'a heartbeat as long as the timeout',
      only(callback('f', { End: true, HeartbeatSeconds: 5, TimeoutSeconds: 5 })),
      /must be smaller than TimeoutSeconds/,
    ],
    [
      'a Wait for two things',
      only({ Type: 'Wait', Seconds: 1, Timestamp: '2026-01-01T00:00:00Z', End: true }),
      /exactly one of 'Seconds' and 'Timestamp'/,
    ],
    ['both Next and End', definitionOf({ A: { Type: 'Pass', Next: 'Last', End: true }, ...last }), /exactly one of 'Next' and 'End'/],
    ['neither Next nor End', only({ Type: 'Pass' }), /exactly one of 'Next' and 'End'/],
    ['a Next that does not exist', only({ Type: 'Pass', Next: 'Gone' }), /the state 'Gone' does not exist at \/States\/Only\/Next/],
    ['a StartAt that does not exist', definitionOf(last, { StartAt: 'Gone' }), /the state 'Gone' does not exist at \/StartAt/],
    ['a state that nothing reaches', definitionOf({ A: { Type: 'Succeed' }, ...last }), /the state 'Last' is not reachable/],
    [
      'an unknown field of the machine',
      definitionOf(last, { ProcessorConfig: {} }),
      /'ProcessorConfig' is outside the supported subset at \//,
    ],
  ])('%s', (_, definition, expected) => {
    expect(problemsOf(definition).join('\n')).toMatch(expected);
  });
});

describe('what AWS accepts in expressions is accepted', () => {
  test.each([
    ['context inside a predicate', '$states.input.items[$ > 1]'],
    ['field names inside a predicate', "$states.input.items[kind = 'a'].price"],
    ['field names after a variable', '$variable.a.b'],
    ['sorting by a field', '$states.input.items^(>price)'],
    ['grouping by a field', '$states.input.items{kind: $sum(price)}'],
    ['an object for each item', '$states.input.items.{"name": name, "self": $}'],
    ['a function with parameters', '$map($states.input.items, function($v, $i) { $v.price * $i })'],
    ['a transform', '$states.input ~> |items|{"seen": true}|'],
    ['a block with a local variable', '($x := $states.input.a; $x + 1)'],
    ['a range', '[1..3].($ * 2)'],
  ])('%s', (_, expression) => {
    expect(problemsOf(output(expression))).toEqual([]);
  });
});

test('all problems are named at once', () => {
  expect(problemsOf(pass({ InputPath: '$', OutputPath: '$', Retry: [] }))).toHaveLength(3);
});

test.each(readdirSync('workflows').filter((file) => file.endsWith('.asl.json')))('workflows/%s lies within the subset', (file) => {
  expect(problemsOf(JSON.parse(readFileSync(`workflows/${file}`, 'utf8')))).toEqual([]);
});
