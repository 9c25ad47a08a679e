import { describe, expect, test } from 'vitest';
import { callback, definitionOf, failing, only, outcomeOf, runToEnd, startEngine, task } from './harness.ts';

describe('a function error', () => {
  test('its name is the Error, its description the Cause in JSON', async () => {
    const { status, error, cause = '' } = await runToEnd(startEngine({ definition: only(task('f')), functions: failing('StaleVersion') }));
    expect([status, error]).toEqual(['FAILED', 'StaleVersion']);
    expect(JSON.parse(cause)).toEqual({ errorType: 'StaleVersion', errorMessage: 'sample failure', trace: expect.any(Array) });
  });

  test('a thrown value that is no Error', async () => {
    const functions = {
      f: () => {
        throw 'sample';
      },
    };
    expect(await outcomeOf(only(task('f')), {}, functions)).toMatchObject({ error: 'Error' });
  });

  test('an answer that is no JSON', async () => {
    expect(await outcomeOf(only(task('f')), {}, { f: () => ({ n: 1n }) })).toMatchObject({ error: 'Runtime.MarshalError' });
  });

  test('a callback task’s function may fail too', async () => {
    expect(await outcomeOf(only(callback('f')), {}, failing('Broken'))).toMatchObject({ error: 'Broken' });
  });
});

describe('Catch', () => {
  const caught = (catchers: object[], more: object = {}): object =>
    definitionOf({
      T: task('f', { Catch: catchers, End: true, ...more }),
      A: { Type: 'Succeed', Output: '{% ["A", $states.input] %}' },
      B: { Type: 'Succeed', Output: '{% ["B", $states.input, $mark] %}' },
    });

  test('the first Catcher that matches; its output is the error unless it says otherwise', async () => {
    const definition = caught([
      { ErrorEquals: ['Other'], Next: 'B' },
      { ErrorEquals: ['E', 'F'], Next: 'A' },
      { ErrorEquals: ['States.ALL'], Next: 'B' },
    ]);
    const cause = expect.stringContaining('"errorType":"F"');
    expect(await outcomeOf(definition, {}, failing('F'))).toEqual(['A', { Error: 'F', Cause: cause }]);
  });

  test('Output and Assign of the Catcher, not those of the state', async () => {
    const definition = caught(
      [
        { ErrorEquals: ['Never'], Next: 'A' },
        {
          ErrorEquals: ['States.ALL'],
          Assign: { mark: '{% $states.errorOutput.Error %}' },
          Output: { was: '{% $states.input %}' },
          Next: 'B',
        },
      ],
      { Assign: { mark: 'of the state' }, Output: 'of the state' },
    );
    expect(await outcomeOf(definition, { a: 1 }, failing('E'))).toEqual(['B', { was: { a: 1 } }, 'E']);
  });

  test('after the retries are spent', async () => {
    const definition = caught(
      [
        { ErrorEquals: ['E'], Output: 'caught', Next: 'A' },
        { ErrorEquals: ['Never'], Next: 'B' },
      ],
      { Retry: [{ ErrorEquals: ['E'], MaxAttempts: 1 }] },
    );
    expect(await outcomeOf(definition, {}, failing('E', 'E'))).toEqual(['A', 'caught']);
  });

  test('a Catcher whose own expression fails ends the execution', async () => {
    const definition = caught([
      { ErrorEquals: ['Never'], Next: 'B' },
      { ErrorEquals: ['E'], Output: '{% $missing %}', Next: 'A' },
    ]);
    expect(await outcomeOf(definition, {}, failing('E'))).toEqual({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'T' (entered at the event id #2). The JSONata expression '$missing' specified for the field 'Catch[1]/Output' returned nothing (undefined).",
    });
  });

  test('a callback’s failure without a name is caught by States.ALL, with nulls', async () => {
    const engine = startEngine({
      definition: definitionOf({
        T: callback('f', { Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Z' }], End: true }),
        Z: { Type: 'Succeed' },
      }),
      functions: { f: ({ token }) => void engine.handle('AWSStepFunctions.SendTaskFailure', { taskToken: token }) },
    });
    expect(JSON.parse((await runToEnd(engine)).output ?? '')).toEqual({ Error: null, Cause: null });
  });

  test.each([
    ['by States.ALL: no', 'States.ALL', { status: 'FAILED', error: 'States.DataLimitExceeded' }],
    ['by its name: yes', 'States.DataLimitExceeded', ['A', { Error: 'States.DataLimitExceeded' }]],
  ])('too large a result is caught %s', async (_, name, expected) => {
    const definition = caught([
      { ErrorEquals: ['Never'], Next: 'B' },
      { ErrorEquals: [name], Next: 'A' },
    ]);
    expect(await outcomeOf(definition, {}, { f: () => 'x'.repeat(262_144) })).toMatchObject(expected);
  });

  test('too large an output of any state', async () => {
    expect(await outcomeOf(only({ Type: 'Pass', Output: "{% $pad('', 262144, 'x') %}", End: true }))).toMatchObject({
      status: 'FAILED',
      error: 'States.DataLimitExceeded',
    });
  });
});
