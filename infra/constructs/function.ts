import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Region } from '../../core/region/region.ts';
import { acknowledge, shownArn } from '../acknowledge.ts';
import type { FunctionId, FunctionKind, Needs } from '../functions.ts';
import { executionArns, regionName } from '../names.ts';
import { environmentFor, runtimeEnvironment } from './environment.ts';
import { statementsFor } from './grants.ts';
import type { RegionData } from './region-data.ts';

/** The API gives up after 30 s; the workflow's steps after 120 s; the next sweep begins a minute after the last. */
const TIMEOUTS: Record<FunctionKind, Duration> = {
  http: Duration.seconds(29),
  task: Duration.seconds(60),
  schedule: Duration.seconds(180),
};

/** What all functions of a region have in common. */
export type FunctionContext = {
  readonly region: Region;
  readonly data: RegionData;
  readonly layer: lambda.LayerVersion;
  /** Folder of the bundles; absent: an inline stub, for who runs the handlers from source. */
  readonly bundles: string | undefined;
  readonly publicUrl: string;
};

export type JisrFunctionProps = FunctionContext & {
  readonly functionId: FunctionId;
  readonly kind: FunctionKind;
  readonly needs: Needs;
  /** Where events go that could not be handled; of functions that are called asynchronously. */
  readonly deadLetterQueue?: sqs.IQueue;
};

/** Says in the template where the handler's source is, so that a host can run it without the bundle. */
const SOURCE = 'jisr:source';

const STUB = lambda.Code.fromInline("exports.handler = async () => { throw new Error('This stack was synthesised to run from source'); };");

const codeOf = (id: FunctionId, bundles: string | undefined): lambda.Code => {
  if (bundles === undefined) return STUB;
  const folder = join(bundles, id);
  if (!existsSync(join(folder, 'index.mjs'))) throw new Error(`functions/${id} is not bundled: run node infra/bundle.ts`);
  return lambda.Code.fromAsset(folder);
};

/**
 * A handler of `functions/`: Node 24 on arm64, its own log group, and a role that holds exactly what it needs.
 * The CDK's NodejsFunction is not used: it bundles each function on its own, about a second apiece.
 */
export class JisrFunction extends Construct {
  readonly lambda: lambda.Function;

  constructor(scope: Construct, id: string, props: JisrFunctionProps) {
    super(scope, id);
    const { functionId, kind, needs, region, data } = props;
    const name = regionName(region.code, functionId);
    const logGroup = new logs.LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${name}`,
      retention: logs.RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new iam.Role(this, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new iam.PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }),
    );
    for (const statement of statementsFor(this, needs, region, data)) role.addToPolicy(statement);
    if (needs.describeExecution) {
      acknowledge(role, {
        [`IAM5[Resource::${shownArn(this, executionArns(this, region.code))}]`]:
          'Executions are named after applications; only those of this workflow',
      });
    }

    this.lambda = new lambda.Function(this, 'Function', {
      functionName: name,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: codeOf(functionId, props.bundles),
      layers: [props.layer],
      memorySize: 512,
      timeout: TIMEOUTS[kind],
      environment: { ...runtimeEnvironment(region), ...environmentFor(this, needs, region, props.publicUrl) },
      role,
      logGroup,
      loggingFormat: lambda.LoggingFormat.JSON,
      systemLogLevelV2: lambda.SystemLogLevel.WARN,
      ...(props.deadLetterQueue === undefined
        ? {}
        : { deadLetterQueue: props.deadLetterQueue, retryAttempts: 0, maxEventAge: Duration.minutes(5) }),
    });
    const resource = this.lambda.node.defaultChild;
    if (resource instanceof lambda.CfnFunction) resource.addMetadata(SOURCE, `functions/${functionId}/index.ts`);
  }
}
