import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { Application } from '../../../core/application/application.ts';

/** `unknown`: no answer in time; due work finds out and repairs. */
export type Workflow = {
  readonly tryStart: (application: Application) => Promise<'started' | 'begun-before' | 'unknown'>;
  /** `closed`: the wait is over, by this callback or another. */
  readonly callBack: (token: string, outcome: string) => Promise<'taken' | 'closed' | 'unknown'>;
  readonly state: (application: Application) => Promise<'running' | 'ended' | 'failed' | 'missing'>;
};

/** One short attempt: the caller has committed already and answers whatever comes of it. */
const SHORT_MS = 1_000;

export const createWorkflow = (states: SFNClient, stateMachineArn: string): Workflow => ({
  tryStart: async (application) => {
    try {
      await states.send(
        new StartExecutionCommand({
          stateMachineArn,
          name: executionName(application),
          input: JSON.stringify({ applicationId: application.id, region: application.region }),
        }),
        { abortSignal: AbortSignal.timeout(SHORT_MS) },
      );
      return 'started';
    } catch (error) {
      return error instanceof ExecutionAlreadyExists ? 'begun-before' : 'unknown';
    }
  },
  callBack: async (token, outcome) => {
    try {
      await states.send(new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify({ outcome }) }), {
        abortSignal: AbortSignal.timeout(SHORT_MS),
      });
      return 'taken';
    } catch (error) {
      const closed = error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;
      return closed ? 'closed' : 'unknown';
    }
  },
  state: async (application) => {
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${executionName(application)}`;
    try {
      const { status } = await states.send(new DescribeExecutionCommand({ executionArn }));
      if (status === 'RUNNING' || status === 'PENDING_REDRIVE') return 'running';
      return status === 'SUCCEEDED' ? 'ended' : 'failed';
    } catch (error) {
      if (error instanceof ExecutionDoesNotExist) return 'missing';
      throw error;
    }
  },
});

export const executionName = ({ id, execution }: Application): string => `${id}.${execution}`;
