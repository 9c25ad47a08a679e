import { describe, expect, test } from 'vitest';
import { createEvaluator } from '../../../local/step-functions/expressions.ts';
import type { Json } from '../../../local/step-functions/json.ts';

const NOON = Date.parse('2026-03-02T12:00:00Z');
const evaluator = createEvaluator(() => NOON);
const scope = { states: { input: { a: 1, list: [3, 4], nothing: null } }, variables: { name: 'Zahra', nested: { b: [1] } } };
const value = (template: Json): Promise<Json> => evaluator.template(template, 'Output', scope);
const of = (expression: string): Promise<Json> => value(`{% ${expression} %}`);

describe('templates', () => {
  test.each<[string, Json, Json]>([
    ['a literal string', 'plain', 'plain'],
    ['a literal that only looks like an expression', ' {% $states.input.a %} ', ' {% $states.input.a %} '],
    ['a reference outside braces', '$states.input', '$states.input'],
    ['numbers, null, booleans', [0, 0.1, null, true], [0, 0.1, null, true]],
    ['an expression at any depth', { a: [{ b: '{% $states.input.a + 1 %}' }] }, { a: [{ b: 2 }] }],
    ['an expression without spaces', '{%$states.input.a%}', 1],
    ['a variable', '{% $name %}', 'Zahra'],
    ['an array as it is', '{% $states.input.list %}', [3, 4]],
    ['a null as it is', '{% $states.input.nothing %}', null],
    ['a field without value is left out of an object', "{% {'a': $states.input.missing, 'b': 1} %}", { b: 1 }],
  ])('%s', async (_, template, expected) => {
    expect(await value(template)).toEqual(expected);
  });

  test('a result is plain JSON: no marks of JSONata’s own', async () => {
    const list = await of('$states.input.list[$ > 2]');
    expect(Object.keys(Object.getOwnPropertyDescriptors(list))).toEqual(['0', '1', 'length']);
  });
});

/** Wordings recorded from AWS. */
describe('failures', () => {
  test.each([
    ['nothing', '$missing', "The JSONata expression '$missing' specified for the field 'Output' returned nothing (undefined)."],
    [
      'a function',
      'function($x){$x}',
      "The JSONata expression 'function($x){$x}' specified for the field 'Output' returned an unsupported result type.",
    ],
    [
      'a function that does not exist',
      '$randomSeeded(1)',
      "The JSONata expression '$randomSeeded(1)' specified for the field 'Output' threw an error during evaluation. T1006: Attempted to invoke a non-function",
    ],
  ])('%s', async (_, expression, message) => {
    await expect(of(expression)).rejects.toThrow(message);
  });

  test('the field is named with its place', async () => {
    await expect(value({ a: { b: '{% $missing %}' } })).rejects.toThrow("for the field 'Output/a/b' returned nothing");
  });

  test('a type error', async () => {
    await expect(of('$states.input.a + $name')).rejects.toThrow(/threw an error during evaluation\. T2002/);
  });

  test('$eval is gone even where the check at creation cannot see it', async () => {
    await expect(of("($f := $eval; $f('1'))")).rejects.toThrow('T1006');
  });

  test('an endless recursion ends', async () => {
    await expect(of('($f := function($n) { 1 + $f($n + 1) }; $f(0))')).rejects.toThrow('D1011');
  });
});

describe('the functions that AWS adds', () => {
  test.each<[string, Json]>([
    ['$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]],
    ['$partition([1], 4)', [[1]]],
    ['$range(0, 10, 5)', [0, 5, 10]],
    ['$range(3, 1, -1)', [3, 2, 1]],
    ['$range(1, 3, -1)', []],
    ["$hash('jisr', 'MD5')", '466cff9a973d9fff6ebae551ce0bab33'],
    ["$length($hash('jisr', 'SHA-256'))", 64],
    ["$length($hash('jisr', 'SHA-512'))", 128],
    ['$parse(\'{"a": [1, null]}\')', { a: [1, null] }],
    ['$random(7) = $random(7)', true],
    ['$random() < 1', true],
    ['$uuid() != $uuid()', true],
    ['$contains($uuid(), /^[0-9a-f]{8}-[0-9a-f]{4}-4/)', true],
  ])('%s', async (expression, expected) => {
    expect(await of(expression)).toEqual(expected);
  });

  test.each([
    ['$partition([1], 0)', /positive integer/],
    ['$range(1, 2, 0)', /other than zero/],
    ['$range(0, 5000, 1)', /at most 1000/],
    ["$hash('a', 'CRC')", /does not know the algorithm 'CRC'/],
    ["$parse('{')", /JSON/],
  ])('%s fails', async (expression, message) => {
    await expect(of(expression)).rejects.toThrow(message);
  });

  test.each<[string, Json]>([
    ['$now()', '2026-03-02T12:00:00.000Z'],
    ["$now('[D]/[M]/[Y]', '+0100')", '2/3/2026'],
    ['$millis()', NOON],
  ])('%s follows the programme’s clock', async (expression, expected) => {
    expect(await of(expression)).toEqual(expected);
  });
});
