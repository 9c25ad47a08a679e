import { Duration, Stack } from 'aws-cdk-lib';
import * as events from 'aws-cdk-lib/aws-events';
import * as targets from 'aws-cdk-lib/aws-events-targets';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as ses from 'aws-cdk-lib/aws-ses';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export type MailEventsProps = {
  readonly configurationSetName: string;
  readonly target: lambda.Function;
  readonly deadLetterQueue: sqs.IQueue;
};

/** Bounces and complaints of a region's mail. SES publishes to the account's default bus alone; each region's rule takes its own set's. */
export class MailEvents extends Construct {
  constructor(scope: Construct, id: string, { configurationSetName, target, deadLetterQueue }: MailEventsProps) {
    super(scope, id);
    const set = new ses.ConfigurationSet(this, 'ConfigurationSet', {
      configurationSetName,
      // The account's list would go on refusing an address that a person has put right here.
      disableSuppressionList: true,
      // Mails carry codes and reasons: one that cannot travel encrypted comes back instead.
      tlsPolicy: ses.ConfigurationSetTlsPolicy.REQUIRE,
    });
    const destination = new ses.CfnConfigurationSetEventDestination(this, 'ToEventBridge', {
      // By its name: emulators that pass over the set cannot refer to it.
      configurationSetName,
      eventDestination: {
        enabled: true,
        matchingEventTypes: ['bounce', 'complaint'],
        eventBridgeDestination: {
          eventBusArn: Stack.of(this).formatArn({ service: 'events', resource: 'event-bus', resourceName: 'default' }),
        },
      },
    });
    destination.node.addDependency(set);
    new events.Rule(this, 'Rule', {
      eventPattern: {
        source: ['aws.ses'],
        detailType: ['Email Bounced', 'Email Complaint Received'],
        detail: { mail: { tags: { 'ses:configuration-set': [configurationSetName] } } },
      },
      targets: [new targets.LambdaFunction(target, { deadLetterQueue, retryAttempts: 3, maxEventAge: Duration.hours(6) })],
    });
  }
}
