import { Duration } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export type ScheduleProps = { readonly target: lambda.Function; readonly deadLetterQueue: sqs.IQueue };

/** Calls a function every minute. A missed minute is not made up for: the next one finds the same work. */
export class EveryMinute extends Construct {
  readonly rule: events.Rule;

  constructor(scope: Construct, id: string, { target, deadLetterQueue }: ScheduleProps) {
    super(scope, id);
    this.rule = new events.Rule(this, 'Rule', {
      schedule: events.Schedule.rate(Duration.minutes(1)),
      targets: [new targets.LambdaFunction(target, { deadLetterQueue, retryAttempts: 0, maxEventAge: Duration.minutes(1) })],
    });
  }
}
