import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { createStepFunctions } from '../../local/step-functions/index.ts';
import { applicationStates } from '../../workflows/application.states.ts';
import { temporaryFile, until } from './engine/harness.ts';

const ARN = 'arn:aws:states:eu-west-3:000000000000:stateMachine:application';
const ID = '01890000-0000-7000-8000-000000000001';
const source = readFileSync(new URL('../../workflows/application.asl.json', import.meta.url), 'utf8');
const machine: { States: Record<string, { Type: string; Resource?: string; Retry?: { ErrorEquals: string[] }[] }> } = JSON.parse(source);

type Payload = { readonly applicationId: string; readonly execution: string; readonly retry: number; readonly token?: string };
type Step = (payload: Payload) => unknown;

class NamedError extends Error {
  constructor(name: string) {
    super(name);
    this.name = name;
  }
}
const failing = (name: string): never => {
  throw new NamedError(name);
};

/** Runs the shipped workflow with a stub for each function; waiting steps are called back with the outcomes in turn. */
const run = async (steps: Partial<Record<string, Step>>, outcomes: Partial<Record<string, readonly string[]>> = {}) => {
  const asked: string[] = [];
  const payloads: Payload[] = [];
  let now = Date.now();
  const left = new Map(Object.entries(outcomes).map(([name, words]) => [name, [...(words ?? [])]]));
  const engine = createStepFunctions({
    file: temporaryFile(),
    random: () => 0,
    backoffMs: () => 0,
    clock: { now: () => now, delay: () => 0 },
    invoke: async (arn, input) => {
      const name = arn.split(':').at(-1) ?? '';
      const state = Object.entries(applicationStates).find(([, { placeholder }]) => placeholder === name);
      asked.push(state?.[0] ?? name);
      // What the workflow hands over is what the function's schema expects: identifiers only.
      const payload = state?.[1].input.parse(input) as Payload;
      payloads.push(payload);
      const output = await steps[state?.[0] ?? '']?.(payload);
      const outcome = left.get(state?.[0] ?? '')?.shift();
      if (outcome !== undefined) {
        await engine.handle('AWSStepFunctions.SendTaskSuccess', { taskToken: payload.token, output: JSON.stringify({ outcome }) });
      }
      return output ?? {};
    },
  });
  onTestFinished(() => engine.stop());
  const definition = JSON.parse(source.replace(/\$\{(\w+)\}/gu, 'arn:aws:lambda:eu-west-3:000000000000:function:$1'));
  engine.createStateMachine({ arn: ARN, name: 'application', definition });
  engine.start();
  await engine.handle('AWSStepFunctions.StartExecution', {
    stateMachineArn: ARN,
    name: `${ID}.1`,
    input: JSON.stringify({ applicationId: ID, region: 'MA-07' }),
  });
  const describe = async () => {
    const { body } = await engine.handle('AWSStepFunctions.DescribeExecution', {
      executionArn: `${ARN.replace(':stateMachine:', ':execution:')}:${ID}.1`,
    });
    return body as { status: string; error?: string; output?: string };
  };
  const ended = async () => {
    await until(async () => (await describe()).status !== 'RUNNING');
    return { ...(await describe()), asked, payloads, transitions: engine.counters().transitions };
  };
  return {
    ended,
    asked,
    advance: (ms: number) => {
      now += ms;
    },
  };
};

const assessedAs =
  (outcome: string): Step =>
  () => ({ outcome });
const told: Step = () => ({ outcome: 'told' });

test('from submission to placement in seven transitions', async () => {
  const { ended } = await run({ Assess: assessedAs('assessed'), Notify: told }, { AwaitCommittee: ['approved'], Orient: ['accepted'] });
  const { status, asked, transitions } = await ended();
  expect(status).toBe('SUCCEEDED');
  expect(asked).toEqual(['Assess', 'AwaitCommittee', 'Orient', 'Notify']);
  expect(transitions).toBe(7);
});

test.each([
  ['assessed', { AwaitCommittee: ['rejected'] }, ['Assess', 'AwaitCommittee', 'Notify']],
  ['in-review', { AwaitCommittee: ['rejected'] }, ['Assess', 'AwaitCommittee', 'Notify']],
  ['ineligible', {}, ['Assess', 'Notify']],
  ['contested', {}, ['Assess', 'Notify']],
  ['settled', {}, ['Assess', 'Notify']],
  ['approved', { Orient: ['waiting-list'] }, ['Assess', 'Orient', 'Notify']],
  ['information-requested', { AwaitApplicant: ['lapsed'] }, ['Assess', 'AwaitApplicant', 'Notify']],
])('an application that stands at %s goes on from there', async (outcome, outcomes, expected) => {
  const { ended } = await run({ Assess: assessedAs(outcome), Notify: told }, outcomes);
  const { status, asked } = await ended();
  expect({ status, asked }).toEqual({ status: 'SUCCEEDED', asked: expected });
});

test.each([
  ['AwaitCommittee', 'superseded'],
  ['AwaitApplicant', 'superseded'],
  ['Orient', 'superseded'],
  ['AwaitCommittee', 'withdrawn'],
  ['AwaitApplicant', 'withdrawn'],
  ['Orient', 'withdrawn'],
])('%s ends with what it is told when the application is %s', async (state, outcome) => {
  const start = { AwaitCommittee: 'assessed', AwaitApplicant: 'information-requested', Orient: 'approved' }[state] ?? '';
  const { ended } = await run({ Assess: assessedAs(start), Notify: told }, { [state]: [outcome] });
  const { status, asked } = await ended();
  expect({ status, asked }).toEqual({ status: 'SUCCEEDED', asked: ['Assess', state, 'Notify'] });
});

test('more information: asked, answered, assessed again, decided', async () => {
  const { ended } = await run(
    { Assess: assessedAs('assessed'), Notify: told },
    { AwaitCommittee: ['information-requested', 'rejected'], AwaitApplicant: ['answered'] },
  );
  const { asked } = await ended();
  expect(asked).toEqual(['Assess', 'AwaitCommittee', 'AwaitApplicant', 'Assess', 'AwaitCommittee', 'Notify']);
});

test('a host that declines and one that does not answer: oriented again each time', async () => {
  const { ended } = await run(
    { Assess: assessedAs('assessed'), Notify: told },
    { AwaitCommittee: ['approved'], Orient: ['declined', 'unanswered', 'accepted'] },
  );
  const { asked } = await ended();
  expect(asked).toEqual(['Assess', 'AwaitCommittee', 'Orient', 'Orient', 'Orient', 'Notify']);
});

test.each([
  ['upheld', { AwaitCommittee: ['approved'], Orient: ['accepted'] }, ['Assess', 'AwaitCommittee', 'Orient', 'Notify']],
  ['refused again', { AwaitCommittee: ['rejected'] }, ['Assess', 'AwaitCommittee', 'Notify']],
  [
    'answered',
    { AwaitCommittee: ['information-requested', 'approved'], AwaitApplicant: ['answered'], Orient: ['accepted'] },
    ['Assess', 'AwaitCommittee', 'AwaitApplicant', 'Assess', 'AwaitCommittee', 'Orient', 'Notify'],
  ],
])('a review begins where the coordinator decides, and is %s', async (_, outcomes, expected) => {
  const { ended } = await run({ Assess: assessedAs('in-review'), Notify: told }, outcomes);
  const { status, asked } = await ended();
  expect({ status, asked }).toEqual({ status: 'SUCCEEDED', asked: expected });
});

const tasks = Object.entries(machine.States).filter(([, { Type }]) => Type === 'Task');
const retried = [...new Set(tasks.flatMap(([, { Retry = [] }]) => Retry.flatMap(({ ErrorEquals }) => ErrorEquals)))].filter(
  (name) => !name.startsWith('States.'),
);
/** How each Task is reached, by the outcome of Assess and of the steps before it. */
const ways: Record<string, { first: string; outcomes: Record<string, string[]> }> = {
  Assess: { first: 'settled', outcomes: {} },
  AwaitCommittee: { first: 'assessed', outcomes: { AwaitCommittee: ['rejected'] } },
  AwaitApplicant: { first: 'information-requested', outcomes: { AwaitApplicant: ['lapsed'] } },
  Orient: { first: 'approved', outcomes: { Orient: ['accepted'] } },
  Notify: { first: 'settled', outcomes: {} },
};
const steps = Object.keys(ways);

test.each(steps.flatMap((state) => retried.map((error) => [state, error] as const)))('%s is tried again after %s', async (state, error) => {
  const way = ways[state];
  if (way === undefined) throw new Error(`no way to ${state}`);
  let attempts = 0;
  const once: Step = (payload) => {
    attempts += 1;
    return payload.retry === 0 ? failing(error) : state === 'Assess' ? { outcome: way.first } : { outcome: 'told' };
  };
  const { ended } = await run({ Assess: assessedAs(way.first), Notify: told, [state]: once }, way.outcomes);
  const { status, payloads } = await ended();
  expect(status).toBe('SUCCEEDED');
  expect(attempts).toBe(2);
  expect(payloads.some(({ retry }) => retry === 1)).toBe(true);
});

test.each(steps)('a fault in %s goes to a person, and decides nothing', async (state) => {
  const way = ways[state];
  let parked: unknown;
  const { ended } = await run(
    {
      Assess: assessedAs(way?.first ?? ''),
      Notify: told,
      [state]: () => failing('CorruptRecord'),
      Park: (payload) => {
        parked = payload;
        return {};
      },
    },
    Object.fromEntries(Object.entries(way?.outcomes ?? {}).filter(([name]) => name !== state)),
  );
  const { status, error } = await ended();
  expect({ status, error }).toEqual({ status: 'FAILED', error: 'NeedsAPerson' });
  expect(parked).toMatchObject({ applicationId: ID, execution: `${ID}.1`, state, error: 'CorruptRecord' });
});

test('a transient fault that lasts goes to a person after six tries more', async () => {
  let attempts = 0;
  const { ended } = await run({
    Assess: () => {
      attempts += 1;
      return failing('Lambda.ServiceException');
    },
  });
  const { status, asked } = await ended();
  expect(status).toBe('FAILED');
  expect(attempts).toBe(7);
  expect(asked.at(-1)).toBe('Park');
});

test('an outcome that nobody foresaw goes to a person', async () => {
  let parked: unknown;
  const { ended } = await run({
    Assess: assessedAs('dancing'),
    Park: (payload) => {
      parked = payload;
      return {};
    },
  });
  expect((await ended()).status).toBe('FAILED');
  expect(parked).toMatchObject({ state: 'Choice', error: 'UnforeseenOutcome' });
});

test.each(['AwaitCommittee', 'AwaitApplicant', 'Orient'])('%s: a wait that nobody ends goes to a person', async (state) => {
  let parked: unknown;
  const { ended, asked, advance } = await run({
    Assess: assessedAs(ways[state]?.first ?? ''),
    Park: (payload) => {
      parked = payload;
      return {};
    },
  });
  await until(() => asked.includes(state));
  advance(301 * 86_400_000);
  expect((await ended()).status).toBe('FAILED');
  expect(parked).toMatchObject({ state, error: 'States.Timeout' });
});

test('a park that fails is tried again until the case is open', async () => {
  let attempts = 0;
  const { ended } = await run({
    Assess: () => failing('CorruptRecord'),
    Park: () => {
      attempts += 1;
      return attempts < 4 ? failing('ThrottlingException') : {};
    },
  });
  expect((await ended()).error).toBe('NeedsAPerson');
  expect(attempts).toBe(4);
});

test('every Task has a timeout, a Retry, and, but for Park itself, a Catch that leads to Park', () => {
  for (const [name, state] of Object.entries(machine.States)) {
    if (state.Type !== 'Task') continue;
    expect(state, name).toMatchObject({ TimeoutSeconds: expect.any(Number), Retry: expect.any(Array) });
    if (name !== 'Park') expect(state, name).toMatchObject({ Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Park' }] });
  }
});
