import { expect, onTestFinished, test } from 'vitest';
import { createEngine } from '../../../local/step-functions/engine.ts';
import { type Journal, openJournal } from '../../../local/step-functions/journal.ts';
import { createProtocol } from '../../../local/step-functions/protocol.ts';
import { createTokens } from '../../../local/step-functions/tokens.ts';
import { ARN, callback, definitionOf, temporaryFile, until } from './harness.ts';

/** An engine whose journal says "committed" only when the test lets it. */
const gated = () => {
  const real = openJournal(temporaryFile(), () => undefined);
  let held: PromiseWithResolvers<void> | undefined;
  const journal: Journal = {
    ...real,
    committed: async () => {
      await held?.promise;
      await real.committed();
    },
  };
  const tokens = createTokens(journal.tokenKey);
  const asked: unknown[] = [];
  const engine = createEngine({
    journal,
    tokens,
    invoke: async (_, payload) => asked.push(payload),
    clock: { now: () => Date.now(), delay: (ms) => ms },
    concurrency: 4,
    random: () => 0,
    backoffMs: () => 0,
    graceMs: 50,
    log: () => undefined,
  });
  const answer = createProtocol({ engine, journal, tokens });
  engine.saveMachine(ARN, 'sample', definitionOf({ Ask: callback('ask', { TimeoutSeconds: 100, HeartbeatSeconds: 50, End: true }) }));
  engine.start();
  onTestFinished(() => {
    held?.resolve();
    return engine.stop();
  });
  return {
    answer,
    asked,
    hold: () => {
      held = Promise.withResolvers();
    },
    release: () => {
      held?.resolve();
      held = undefined;
    },
  };
};

/** Long enough for everything that does not wait for the journal. */
const aWhile = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

const tokenIn = (payload: unknown): string =>
  typeof payload === 'object' && payload !== null && 'token' in payload ? String(payload.token) : '';

test.each<[string, (taskToken: string) => object]>([
  ['StartExecution', () => ({ stateMachineArn: ARN, name: 'b' })],
  // Repeating a start must not acknowledge what the first has not yet written.
  ['StartExecution', () => ({ stateMachineArn: ARN, name: 'a' })],
  ['SendTaskSuccess', (taskToken) => ({ taskToken, output: '{}' })],
  ['SendTaskFailure', (taskToken) => ({ taskToken })],
  ['SendTaskHeartbeat', (taskToken) => ({ taskToken })],
  ['StopExecution', () => ({ executionArn: `${ARN.replace(':stateMachine:', ':execution:')}:a` })],
])('%s is acknowledged only when the journal has it', async (operation, request) => {
  const { answer, asked, hold, release } = gated();
  await answer('StartExecution', { stateMachineArn: ARN, name: 'a' });
  await until(() => asked.length === 1);
  hold();
  let acknowledged = false;
  const done = answer(operation, request(tokenIn(asked[0]))).then(() => {
    acknowledged = true;
  });
  await aWhile();
  expect(acknowledged).toBe(false);
  release();
  await done;
  expect(acknowledged).toBe(true);
});

test('a function is invoked only when the journal has it', async () => {
  const { answer, asked, hold, release } = gated();
  hold();
  const start = answer('StartExecution', { stateMachineArn: ARN, name: 'a' });
  await aWhile();
  expect(asked).toEqual([]);
  release();
  await start;
  await until(() => asked.length === 1);
});
