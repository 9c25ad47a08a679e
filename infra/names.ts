import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/**
 * Names fixed by convention instead of passed between stacks: an export would tie the stacks' deployments together,
 * and a grant across stacks on a customer-managed key makes a dependency cycle.
 */
export const NATIONAL_STACK = 'Jisr-National';
export const nationalNames = {
  stack: 'jisr-national',
  table: 'jisr-national',
  key: 'alias/jisr-national',
  pepper: 'jisr/pepper',
  /** The parameter that says where the entry page is. */
  address: '/jisr/national/address',
} as const;

export const regionStackName = (code: string): string => `Jisr-${code}`;

/** Physical names of a region's resources, such as `jisr-ma-07-application`. */
export const regionName = (code: string, part?: string): string =>
  ['jisr', code.toLowerCase(), ...(part === undefined ? [] : [part])].join('-');

export const nationalTableArn = (scope: Construct): string =>
  Stack.of(scope).formatArn({ service: 'dynamodb', resource: 'table', resourceName: nationalNames.table });

/** Without the random suffix of six characters, which Secrets Manager accepts in requests. */
export const pepperArn = (scope: Construct): string =>
  Stack.of(scope).formatArn({ service: 'secretsmanager', resource: `secret:${nationalNames.pepper}` });

/** Written out, since the machine depends on functions that are allowed to call it back. */
export const stateMachineArn = (scope: Construct, code: string): string =>
  Stack.of(scope).formatArn({ service: 'states', resource: `stateMachine:${regionName(code, 'application')}` });

export const executionArns = (scope: Construct, code: string): string =>
  Stack.of(scope).formatArn({ service: 'states', resource: `execution:${regionName(code, 'application')}:*` });
