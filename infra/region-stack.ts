import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as sqs from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Region } from '../core/region/region.ts';
import { alarmTopic } from './constructs/alarm-topic.ts';
import { Dashboard } from './constructs/dashboard.ts';
import { HttpApi } from './constructs/http-api.ts';
import { regionLayer } from './constructs/layers.ts';
import { LogMetrics } from './constructs/log-metrics.ts';
import { MailEvents } from './constructs/mail-events.ts';
import { RegionAlarms } from './constructs/region-alarms.ts';
import { RegionData } from './constructs/region-data.ts';
import { type RegionContext, RegionFunction } from './constructs/region-function.ts';
import { EveryMinute } from './constructs/schedule.ts';
import { Workflow } from './constructs/workflow.ts';
import { type FunctionId, type FunctionSpec, functions } from './functions.ts';
import { regionName, regionStackName } from './names.ts';
import { pascalCase } from './pascal-case.ts';
import { httpFunctions, routes, throttles } from './routes.ts';

export type RegionStackProps = Pick<StackProps, 'env'> & { readonly region: Region; readonly bundles: string | undefined };

/** Everything one region runs on: portal, workflow, due work and the data they share. */
export class RegionStack extends Stack {
  readonly #context: RegionContext;
  readonly #deadLetters: sqs.Queue;
  readonly #functions = new Map<FunctionId, lambda.Function>();

  constructor(scope: Construct, { region, bundles, ...props }: RegionStackProps) {
    super(scope, regionStackName(region.code), {
      ...props,
      description: `Jisr: ${region.name.fr} (${region.code})`,
      terminationProtection: true,
    });
    const data = new RegionData(this, 'Data', { code: region.code });
    const http = new HttpApi(this, 'Http', { apiName: regionName(region.code), domain: region.domain });
    this.#context = { region, data, bundles, layer: regionLayer(this, region), publicUrl: http.publicUrl };
    this.#deadLetters = new sqs.Queue(this, 'DeadLetters', {
      encryption: sqs.QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });

    for (const id of httpFunctions) http.route(pascalCase(id), this.#add(id), routes[id], throttles[id]);
    const workflow = new Workflow(this, 'Workflow', {
      definition: 'application',
      stateMachineName: regionName(region.code, 'application'),
      functions: {
        AssessFunction: this.#add('assess-application'),
        RequestReviewFunction: this.#add('request-review'),
        RequestInformationFunction: this.#add('request-information'),
        OrientFunction: this.#add('orient-application'),
        NotifyFunction: this.#add('notify-applicant'),
        ParkFunction: this.#add('park-execution'),
      },
    });
    for (const id of ['sweep-due-work', 'send-digests'] as const) {
      new EveryMinute(this, `${pascalCase(id)}Schedule`, { target: this.#add(id), deadLetterQueue: this.#deadLetters });
    }
    new MailEvents(this, 'MailEvents', {
      configurationSetName: regionName(region.code),
      target: this.#add('record-bounces'),
      deadLetterQueue: this.#deadLetters,
    });
    new LogMetrics(this, 'SignInLog', { of: this.#function('sign-in'), metrics: ['GuessingStopped'] });
    const watched = {
      region,
      stateMachineArn: workflow.stateMachine.stateMachineArn,
      apiId: http.api.apiId,
      deadLetterQueueName: this.#deadLetters.queueName,
      intake: this.#function('submit-application'),
      sweep: this.#function('sweep-due-work'),
      digests: this.#function('send-digests'),
    };
    new RegionAlarms(this, 'Alarms', { watched, topic: alarmTopic(this, regionName(region.code, 'alarms'), data.key) });
    new Dashboard(this, 'Dashboard', { watched, functions: Object.fromEntries(this.#functions) });
    new CfnOutput(this, 'PublicUrl', { value: http.publicUrl, description: 'Portal and API' });
  }

  #add(id: FunctionId): lambda.Function {
    const { kind, needs, memory }: FunctionSpec = functions[id];
    const added = new RegionFunction(this, pascalCase(id), {
      ...this.#context,
      functionId: id,
      kind,
      memory,
      needs,
      ...(kind === 'schedule' || kind === 'event' ? { deadLetterQueue: this.#deadLetters } : {}),
    }).lambda;
    this.#functions.set(id, added);
    return added;
  }

  #function(id: FunctionId): lambda.Function {
    return this.#functions.get(id) ?? this.#add(id);
  }
}
