import type { Application } from '../../../core/application/application.ts';
import { executionName } from '../adapters/workflow.ts';

/**
 * Whether this execution is the newest of its application. An older one may still be on its way when a person has begun it
 * again or a place was freed; it must not take over the newer one's wait, nor send its messages.
 */
export const isCurrent = (application: Application, execution: string): boolean => execution === executionName(application);
