import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Region } from '../../core/region/region.ts';
import { shownArn } from '../acknowledge.ts';
import type { FunctionId, FunctionKind, Needs } from '../functions.ts';
import { executionArns, regionName } from '../names.ts';
import { environmentFor } from './environment.ts';
import { JisrFunction } from './function.ts';
import { statementsFor } from './grants.ts';
import type { RegionData } from './region-data.ts';

/** What all functions of a region have in common. */
export type RegionContext = {
  readonly region: Region;
  readonly data: RegionData;
  readonly layer: lambda.LayerVersion;
  readonly bundles: string | undefined;
  readonly publicUrl: string;
};

export type RegionFunctionProps = RegionContext & {
  readonly functionId: FunctionId;
  readonly kind: FunctionKind;
  readonly memory: number | undefined;
  readonly needs: Needs;
  readonly deadLetterQueue?: sqs.IQueue;
};

const EXECUTIONS = 'Executions are named after applications; only those of this workflow';

/** A function of a region's stack, with what it needs in that region. */
export class RegionFunction extends JisrFunction {
  constructor(scope: Construct, id: string, { region, data, needs, publicUrl, ...props }: RegionFunctionProps) {
    super(scope, id, {
      ...props,
      stackName: regionName(region.code),
      environment: environmentFor(scope, needs, region, publicUrl),
      statements: statementsFor(scope, needs, region, data),
      accepted: needs.describeExecution ? { [`IAM5[Resource::${shownArn(scope, executionArns(scope, region.code))}]`]: EXECUTIONS } : {},
    });
  }
}
