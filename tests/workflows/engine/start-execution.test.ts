import {
  ExecutionAlreadyExists,
  InvalidArn,
  InvalidExecutionInput,
  InvalidName,
  StartExecutionCommand,
  StateMachineDoesNotExist,
} from '@aws-sdk/client-sfn';
import { describe, expect, test } from 'vitest';
import { ARN, serve, startEngine } from './harness.ts';
import { EXECUTION, ends, succeeds, waiting } from './protocol.ts';

describe('StartExecution', () => {
  const input = '{"applicationId":"a"}';

  test('answers the ARN and the start', async () => {
    const { client, clock } = await waiting();
    const answer = await client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input }));
    expect(answer).toMatchObject({ executionArn: `${EXECUTION}a.1`, startDate: new Date(clock.now()) });
  });

  test('without a name it invents one', async () => {
    const { client } = await waiting();
    const first = await client.send(new StartExecutionCommand({ stateMachineArn: ARN }));
    const second = await client.send(new StartExecutionCommand({ stateMachineArn: ARN }));
    expect(first.executionArn).not.toBe(second.executionArn);
  });

  test('the same name and input while it runs: the same execution, begun once', async () => {
    const { client, clock, engine } = await waiting();
    const command = () => new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input });
    const first = await client.send(command());
    clock.advance(10);
    const again = await Promise.all([client.send(command()), client.send(command())]);
    for (const { executionArn, startDate } of again)
      expect({ executionArn, startDate }).toEqual({ executionArn: first.executionArn, startDate: first.startDate });
    expect(engine.counters().executionsStarted).toBe(1);
  });

  test('twice at the same moment: begun once', async () => {
    const { client, engine } = await waiting();
    const command = () => new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input });
    await Promise.all(Array.from({ length: 8 }, () => client.send(command())));
    expect(engine.counters().executionsStarted).toBe(1);
  });

  test('the same name, another input: ExecutionAlreadyExists', async () => {
    const { client } = await waiting();
    await client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input }));
    const other = client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input: '{}' }));
    await expect(other).rejects.toThrow(ExecutionAlreadyExists);
    await expect(other).rejects.toThrow(`Execution Already Exists: '${EXECUTION}a.1'`);
  });

  test('the same name and input after its end: ExecutionAlreadyExists', async () => {
    const client = await serve(startEngine({ definition: succeeds }));
    await client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input }));
    await ends(client, 'a.1');
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: ARN, name: 'a.1', input }))).rejects.toThrow(
      ExecutionAlreadyExists,
    );
  });

  test.each([
    ' ',
    'a b',
    'a/b',
    'a:b',
    'a*',
    'a?',
    '{a}',
    '<a>',
    'a"b',
    'a#b',
    'a%b',
    'a\\b',
    'a^b',
    'a|b',
    'a~b',
    'a`b',
    'a$b',
    'a&b',
    'a,b',
    'a;b',
    'a\u0000b',
    'a\u0085b',
  ])('the name %j: InvalidName', async (name) => {
    const client = await serve(startEngine({ definition: succeeds }));
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: ARN, name }))).rejects.toThrow(InvalidName);
  });

  test.each(['a.1', 'a_b-c', 'é', "it's(1)+=@!"])('the name %j is fine', async (name) => {
    const client = await serve(startEngine({ definition: succeeds }));
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: ARN, name }))).resolves.toBeDefined();
  });

  test.each(['', 'not json', "{'a': 1}"])('the input %j: InvalidExecutionInput', async (bad) => {
    const client = await serve(startEngine({ definition: succeeds }));
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: ARN, input: bad }))).rejects.toThrow(InvalidExecutionInput);
  });

  test.each([
    ['a name of 81 characters', { stateMachineArn: ARN, name: 'x'.repeat(81) }, "'name'"],
    ['an input above 256 KiB', { stateMachineArn: ARN, input: `"${'x'.repeat(262_144)}"` }, "'input'"],
    ['no machine', { stateMachineArn: undefined }, "'stateMachineArn'"],
  ])('%s: ValidationException, which never repeats the value', async (_, request, member) => {
    const client = await serve(startEngine({ definition: succeeds }));
    const refused = client.send(new StartExecutionCommand(request));
    await expect(refused).rejects.toMatchObject({ name: 'ValidationException', message: expect.stringContaining(member) });
    await expect(refused).rejects.toMatchObject({ message: expect.not.stringContaining('xxx') });
  });

  test('an unknown machine: StateMachineDoesNotExist; no ARN at all: InvalidArn', async () => {
    const client = await serve(startEngine({ definition: succeeds }));
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: `${ARN}-other` }))).rejects.toThrow(StateMachineDoesNotExist);
    await expect(client.send(new StartExecutionCommand({ stateMachineArn: 'sample' }))).rejects.toThrow(InvalidArn);
  });
});
