import { DescribeExecutionCommand, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { ARN, callback, definitionOf, type Functions, manualClock, serve, startEngine, until } from './harness.ts';

/** What the ARN of an execution begins with. */
export const EXECUTION = 'arn:aws:states:eu-west-1:111111111111:execution:sample:';
export const succeeds = definitionOf({ Only: { Type: 'Succeed' } });

/** An engine with one callback task, its SDK client, and the tokens given out. */
export const waiting = async (more: object = {}, functions?: Functions) => {
  const tokens: string[] = [];
  const clock = manualClock();
  const engine = startEngine({
    clock,
    definition: definitionOf({ Ask: callback('ask', { End: true, ...more }) }),
    functions: functions ?? { ask: ({ token }) => void tokens.push(String(token)) },
  });
  const client = await serve(engine);
  const open = async (name: string): Promise<string> => {
    const before = tokens.length;
    await client.send(new StartExecutionCommand({ stateMachineArn: ARN, name }));
    await until(() => tokens.length > before);
    return tokens[before] ?? '';
  };
  return { engine, client, clock, open };
};

export const statusOf = async (client: SFNClient, name: string): Promise<string | undefined> =>
  (await client.send(new DescribeExecutionCommand({ executionArn: `${EXECUTION}${name}` }))).status;

export const ends = (client: SFNClient, name: string): Promise<void> => until(async () => (await statusOf(client, name)) !== 'RUNNING');
