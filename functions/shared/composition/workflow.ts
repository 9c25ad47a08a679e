import { SFNClient } from '@aws-sdk/client-sfn';
import { type Callbacks, createCallbacks } from '../adapters/callbacks.ts';
import { createWorkflow, type Workflow } from '../adapters/workflow.ts';
import type { WorkflowConfig } from '../config.ts';
import type { ConfigOf } from './config-of.ts';
import { once } from './once.ts';

const stepFunctions = once(() => new SFNClient({ maxAttempts: 2 }));

export const workflow = (config: ConfigOf<typeof WorkflowConfig>): Workflow => createWorkflow(stepFunctions(), config.STATE_MACHINE_ARN);
export const callbacks = (): Callbacks => createCallbacks(stepFunctions());
