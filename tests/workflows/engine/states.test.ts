import { describe, expect, test } from 'vitest';
import {
  ARN,
  callback,
  definitionOf,
  describeExecution,
  ended,
  manualClock,
  outcomeOf,
  runToEnd,
  startEngine,
  task,
  until,
} from './harness.ts';

const end = { Type: 'Succeed' };
const only = (state: object): object => definitionOf({ Only: state });

describe('Pass and Succeed', () => {
  test.each<[string, object, unknown, unknown]>([
    ['Pass hands its input on', { Type: 'Pass', End: true }, { a: 1 }, { a: 1 }],
    ['Succeed hands its input on', { Type: 'Succeed' }, [1, 2], [1, 2]],
    ['Output replaces it', { Type: 'Pass', Output: { b: '{% $states.input.a * 2 %}' }, End: true }, { a: 2 }, { b: 4 }],
    ['an Output of null is a value', { Type: 'Pass', Output: null, End: true }, { a: 1 }, null],
    ['Succeed has an Output too', { Type: 'Succeed', Output: '{% $states.input.a %}' }, { a: 'x' }, 'x'],
  ])('%s', async (_, state, input, expected) => {
    expect(await outcomeOf(only(state), input)).toEqual(expected);
  });
});

describe('Assign', () => {
  test('Output and Assign see the variables as they were on entry; the next state sees the new ones', async () => {
    const definition = definitionOf({
      First: { Type: 'Pass', Assign: { a: 1, b: 2 }, Next: 'Swap' },
      Swap: { Type: 'Pass', Assign: { a: '{% $b %}', b: '{% $a %}' }, Output: '{% [$a, $b] %}', Next: 'Last' },
      Last: { Type: 'Succeed', Output: { before: '{% $states.input %}', after: '{% [$a, $b] %}' } },
    });
    expect(await outcomeOf(definition)).toEqual({ before: [1, 2], after: [2, 1] });
  });

  test('a value may be any JSON with expressions inside', async () => {
    const definition = definitionOf({
      First: { Type: 'Pass', Assign: { list: [{ x: '{% $states.input.x %}' }, null] }, Next: 'Last' },
      Last: { Type: 'Succeed', Output: '{% $list %}' },
    });
    expect(await outcomeOf(definition, { x: 9 })).toEqual([{ x: 9 }, null]);
  });

  test('each kind of state that may assign does', async () => {
    const definition = definitionOf({
      P: { Type: 'Pass', Assign: { pass: 1 }, Next: 'T' },
      T: task('f', { Assign: { task: '{% $states.result.Payload %}' }, Next: 'C' }),
      C: { Type: 'Choice', Choices: [{ Condition: '{% true %}', Assign: { choice: 3 }, Next: 'W' }], Assign: { choice: 'not this' } },
      W: { Type: 'Wait', Seconds: 0, Assign: { wait: 4 }, Next: 'Last' },
      Last: { Type: 'Succeed', Output: '{% [$pass, $task, $choice, $wait] %}' },
    });
    expect(await outcomeOf(definition, {}, { f: () => 2 })).toEqual([1, 2, 3, 4]);
  });

  test('a failed Assign assigns nothing, and the Catcher sees the old values', async () => {
    const definition = definitionOf({
      P: { Type: 'Pass', Assign: { a: 'old' }, Next: 'T' },
      T: task('f', {
        Assign: { a: 'new', b: '{% $missing %}' },
        Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% [$a, $states.errorOutput.Error] %}', Next: 'Last' }],
        Next: 'Last',
      }),
      Last: { Type: 'Succeed', Output: '{% [$states.input, $a] %}' },
    });
    expect(await outcomeOf(definition, {}, { f: () => 1 })).toEqual(['old', 'States.QueryEvaluationError', 'old']);
  });
});

describe('Choice', () => {
  const choice = (Choices: object[], more: object = {}): object =>
    definitionOf({
      Choose: { Type: 'Choice', Choices, ...more },
      A: { Type: 'Pass', Output: '{% ["A", $states.input] %}', End: true },
      B: { Type: 'Pass', Output: '{% ["B", $states.input, $mark] %}', End: true },
    });
  const rules = [
    { Condition: '{% $states.input.n > 10 %}', Next: 'A' },
    { Condition: "{% $states.input.n > 5 and $states.input.kind = 'x' %}", Assign: { mark: 'rule' }, Output: 'from the rule', Next: 'B' },
  ];

  test.each<[string, unknown, unknown]>([
    ['the first rule that is true', { n: 11, kind: 'x' }, ['A', { n: 11, kind: 'x' }]],
    ['a rule’s own Output and Assign', { n: 7, kind: 'x' }, ['B', 'from the rule', 'rule']],
    ['the Default with the state’s Output and Assign', { n: 1 }, ['B', 'from the default', 'default']],
  ])('%s', async (_, input, expected) => {
    const definition = choice(rules, { Default: 'B', Assign: { mark: 'default' }, Output: 'from the default' });
    expect(await outcomeOf(definition, input)).toEqual(expected);
  });

  test('no rule and no Default: States.NoChoiceMatched', async () => {
    expect(await outcomeOf(choice(rules), { n: 1 })).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
  });

  test('a Condition that is no boolean', async () => {
    const definition = choice([{ Condition: '{% $states.input.n %}', Next: 'A' }], { Default: 'B' });
    expect(await outcomeOf(definition, { n: 'yes' })).toEqual({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
      cause:
        "An error occurred while executing the state 'Choose' (entered at the event id #2). The JSONata expression '$states.input.n' specified for the field 'Choices[0]/Condition' returned an unexpected result type. Expected 'boolean', but was 'string' for value: \"yes\"",
    });
  });

  test('a Condition without a value', async () => {
    const definition = choice([{ Condition: '{% $states.input.missing %}', Next: 'A' }], { Default: 'B' });
    expect(await outcomeOf(definition)).toMatchObject({ error: 'States.QueryEvaluationError' });
  });
});

describe('Fail', () => {
  test.each<[string, object, object]>([
    ['literals', { Error: 'Closed', Cause: 'for a reason' }, { error: 'Closed', cause: 'for a reason' }],
    ['expressions', { Error: '{% $states.input.e %}', Cause: "{% 'because ' & $states.input.e %}" }, { error: 'E', cause: 'because E' }],
    ['neither', {}, { error: undefined, cause: undefined }],
    ['an Error that is no string', { Error: '{% 4 %}' }, { error: 'States.QueryEvaluationError' }],
  ])('%s', async (_, fields, expected) => {
    expect(await outcomeOf(only({ Type: 'Fail', ...fields }), { e: 'E' })).toMatchObject({ status: 'FAILED', ...expected });
  });
});

describe('Wait', () => {
  test.each<[string, object, number]>([
    ['Seconds', { Seconds: 90 }, 90],
    ['Seconds from an expression', { Seconds: '{% $states.input.days * 86400 %}' }, 172_800],
    ['a Timestamp', { Timestamp: '2026-01-05T09:00:00Z' }, 3_600],
    ['a Timestamp with an offset, from an expression', { Timestamp: '{% $states.input.at %}' }, 1_800],
  ])('%s, in programme time', async (_, fields, seconds) => {
    const clock = manualClock();
    const engine = startEngine({
      clock,
      definition: definitionOf({ W: { Type: 'Wait', ...fields, Next: 'Last' }, Last: { Type: 'Succeed', Output: '{% $millis() %}' } }),
    });
    const began = clock.now();
    const run = runToEnd(engine, { days: 2, at: '2026-01-05T09:30:00+01:00' });
    await until(() => engine.counters().transitions === 1);
    clock.advance(seconds);
    expect(JSON.parse((await run).output ?? '')).toBe(began + seconds * 1_000);
    expect(engine.counters().transitions).toBe(2);
  });

  test('a wait is not over a second before its time', async () => {
    const clock = manualClock();
    const definition = only({ Type: 'Wait', Seconds: '{% $states.input %}', End: true });
    const engine = startEngine({ clock, definition });
    const start = (name: string, input: string) => engine.handle('AWSStepFunctions.StartExecution', { stateMachineArn: ARN, name, input });
    await start('minute', '60');
    // The other one's end shows that the clock's move has been noticed.
    await start('shorter', '59');
    await until(() => engine.counters().transitions === 2);
    clock.advance(59);
    expect((await ended(engine, 'shorter')).status).toBe('SUCCEEDED');
    expect((await describeExecution(engine, 'minute')).status).toBe('RUNNING');
    clock.advance(1);
    expect((await ended(engine, 'minute')).status).toBe('SUCCEEDED');
  });

  test('a time that is past does not wait', async () => {
    expect(await outcomeOf(only({ Type: 'Wait', Timestamp: '2001-01-01T00:00:00Z', Output: 'gone', End: true }))).toBe('gone');
  });

  test.each<[string, object, RegExp]>([
    ['a string for Seconds', { Seconds: "{% '5' %}" }, /Expected 'number', but was 'string'/],
    ['negative Seconds', { Seconds: '{% -1 %}' }, /out of range: -1/],
    ['half a second', { Seconds: '{% 0.5 %}' }, /out of range: 0.5/],
    ['a date for Timestamp', { Timestamp: '2026-01-05' }, /cannot be parsed as an ISO-8601/],
    ['a Timestamp without an offset', { Timestamp: '2026-01-05T21:29:29' }, /cannot be parsed as an ISO-8601/],
    ['a thirteenth month', { Timestamp: '2026-13-05T21:29:29Z' }, /cannot be parsed as an ISO-8601/],
  ])('%s fails', async (_, fields, cause) => {
    expect(await outcomeOf(only({ Type: 'Wait', ...fields, End: true }))).toMatchObject({
      error: 'States.QueryEvaluationError',
      cause: expect.stringMatching(cause),
    });
  });
});

test('the Context Object', async () => {
  const clock = manualClock();
  const engine = startEngine({ clock, definition: only({ Type: 'Pass', Output: '{% $states.context %}', End: true }) });
  const { name, output } = await runToEnd(engine, { a: 1 });
  expect(JSON.parse(output ?? '')).toEqual({
    Execution: {
      Id: `arn:aws:states:eu-west-1:111111111111:execution:sample:${name}`,
      Input: { a: 1 },
      Name: name,
      RedriveCount: 0,
      StartTime: '2026-01-05T08:00:00.000Z',
    },
    State: { EnteredTime: '2026-01-05T08:00:00.000Z', Name: 'Only', RetryCount: 0 },
    StateMachine: { Id: ARN, Name: 'sample' },
  });
});

test('only a callback task has a token', async () => {
  const definition = definitionOf({ T: task('f', { Output: '{% $exists($states.context.Task) %}', End: true }) });
  expect(await outcomeOf(definition, {}, { f: () => 1 })).toBe(false);
});

describe('Task', () => {
  test('the result of a Lambda invocation, in the shape of AWS’s integration', async () => {
    const result = await outcomeOf(only(task('f')), {}, { f: () => ({ outcome: 'eligible' }) });
    expect(result).toEqual({
      ExecutedVersion: '$LATEST',
      Payload: { outcome: 'eligible' },
      SdkHttpMetadata: expect.objectContaining({ HttpStatusCode: 200 }),
      SdkResponseMetadata: { RequestId: expect.any(String) },
      StatusCode: 200,
    });
  });

  test.each<[string, object, unknown]>([
    ['an object', { FunctionName: 'f', Payload: { x: '{% $states.input.x %}' } }, { x: 1 }],
    ['no Payload', { FunctionName: 'f' }, {}],
    ['a name from an expression', { FunctionName: "{% 'f' %}", Payload: { y: 2 } }, { y: 2 }],
  ])('the payload: %s', async (_, Arguments, expected) => {
    let seen: unknown;
    const functions = {
      f: (payload: unknown) => {
        seen = payload;
      },
    };
    await outcomeOf(only({ ...task('f'), Arguments }), { x: 1 }, functions);
    expect(seen).toEqual(expected);
  });

  test('Arguments as one expression', async () => {
    const Arguments = "{% {'FunctionName': 'f', 'Payload': $states.input.x} %}";
    expect(
      await outcomeOf(only({ ...task('f'), Arguments, Output: '{% $states.result.Payload %}' }), { x: { n: 5 } }, { f: (p) => p['n'] }),
    ).toBe(5);
  });

  test('Arguments that name no function', async () => {
    const Arguments = "{% {'Payload': 1} %}";
    expect(await outcomeOf(only({ ...task('f'), Arguments }))).toMatchObject({ error: 'States.Runtime' });
  });

  test('a function that returns nothing gives null', async () => {
    expect(await outcomeOf(only(task('f', { Output: '{% $states.result.Payload %}', End: true })), {}, { f: () => undefined })).toBeNull();
  });

  test('a callback’s output is the result itself', async () => {
    const engine = startEngine({
      definition: only(callback('f', { Output: '{% $states.result.outcome %}', End: true })),
      functions: {
        f: ({ token }) => {
          void engine.handle('AWSStepFunctions.SendTaskSuccess', { taskToken: token, output: '{"outcome":"approved"}' });
        },
      },
    });
    expect((await runToEnd(engine)).output).toBe('"approved"');
  });
});

test('a loop ends at AWS’s limit of history events', async () => {
  const definition = definitionOf({
    A: { Type: 'Pass', Next: 'B' },
    B: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'C' }], Default: 'A' },
    C: end,
  });
  expect(await outcomeOf(definition)).toEqual({
    status: 'FAILED',
    error: 'States.Runtime',
    cause: 'The execution reached the maximum number of history events (25000).',
  });
});
