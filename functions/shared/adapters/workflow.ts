import {
  DescribeExecutionCommand,
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Application } from '../../../core/application/application.ts';

/** Begins an application's execution and finds out what became of it. */
export type Workflow = {
  /** One short attempt. `unknown`: no answer in time; due work finds out and begins it. */
  readonly tryStart: (application: Application) => Promise<'started' | 'begun-before' | 'unknown'>;
  readonly state: (application: Application) => Promise<'running' | 'ended' | 'failed' | 'missing'>;
};

/** The caller has committed already and answers whatever comes of it. */
const SHORT_MS = 1_000;

export const createWorkflow = (states: SFNClient, stateMachineArn: string): Workflow => ({
  tryStart: async (application) => {
    const input = JSON.stringify({ applicationId: application.id, region: application.region });
    const start = new StartExecutionCommand({ stateMachineArn, name: executionName(application), input });
    try {
      await states.send(start, { abortSignal: AbortSignal.timeout(SHORT_MS) });
      return 'started';
    } catch (error) {
      return error instanceof ExecutionAlreadyExists ? 'begun-before' : 'unknown';
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
