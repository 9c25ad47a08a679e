import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { FunctionKind } from '../functions.ts';
import { runtimeEnvironment } from './environment.ts';

/** The API gives up after 30 s, the workflow's steps after 120 s. A schedule's run ends before the next minute begins one: no two do the same work. */
const TIMEOUTS: Record<FunctionKind, Duration> = {
  http: Duration.seconds(29),
  task: Duration.seconds(60),
  schedule: Duration.seconds(50),
  event: Duration.seconds(30),
};

/** The next minute does what a schedule's call could not; an event comes once, so Lambda tries it again. */
const REPETITION = {
  schedule: { retryAttempts: 0, maxEventAge: Duration.minutes(5) },
  event: { retryAttempts: 2, maxEventAge: Duration.hours(6) },
} as const;

/** What all functions of a stack have in common. */
export type FunctionContext = {
  /** How the names of the stack's resources begin: `jisr-ma-07`. */
  readonly stackName: string;
  readonly layer: lambda.LayerVersion;
  /** Folder of the bundles; absent: an inline stub, for who runs the handlers from source. */
  readonly bundles: string | undefined;
};

export type JisrFunctionProps = FunctionContext & {
  /** Its folder in `functions/`. */
  readonly functionId: string;
  readonly kind: FunctionKind;
  /** Megabytes. */
  readonly memory?: number | undefined;
  /** Its own variables, beside those of the runtime. */
  readonly environment: Readonly<Record<string, string>>;
  /** All that its role allows, beside writing its log. */
  readonly statements: readonly iam.PolicyStatement[];
  /** Findings of cdk-nag on its role that are accepted, each with its reason. */
  readonly accepted?: Readonly<Record<string, string>>;
  /** Where events go that could not be handled; of functions that are called asynchronously. */
  readonly deadLetterQueue?: sqs.IQueue;
};

/** Says in the template where the handler's source is, so that a host can run it without the bundle. */
const SOURCE = 'jisr:source';

const STUB = lambda.Code.fromInline("exports.handler = async () => { throw new Error('This stack was synthesised to run from source'); };");

const codeOf = (id: string, bundles: string | undefined): lambda.Code => {
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
    const { functionId, kind, stackName } = props;
    const name = `${stackName}-${functionId}`;
    const logGroup = new logs.LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${name}`,
      retention: logs.RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new iam.Role(this, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new iam.PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }),
    );
    for (const statement of props.statements) role.addToPolicy(statement);
    acknowledge(role, props.accepted ?? {});

    this.lambda = new lambda.Function(this, 'Function', {
      functionName: name,
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: codeOf(functionId, props.bundles),
      layers: [props.layer],
      memorySize: props.memory ?? 512,
      timeout: TIMEOUTS[kind],
      environment: { ...runtimeEnvironment(stackName), ...props.environment },
      role,
      logGroup,
      loggingFormat: lambda.LoggingFormat.JSON,
      systemLogLevelV2: lambda.SystemLogLevel.WARN,
      ...(props.deadLetterQueue === undefined
        ? {}
        : { deadLetterQueue: props.deadLetterQueue, ...REPETITION[kind === 'event' ? 'event' : 'schedule'] }),
    });
    const resource = this.lambda.node.defaultChild;
    if (resource instanceof lambda.CfnFunction) resource.addMetadata(SOURCE, `functions/${functionId}/index.ts`);
  }
}
