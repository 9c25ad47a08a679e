import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** Where alarms are told; operators subscribe by hand (docs/deployment.md), since no source names them. */
export const alarmTopic = (scope: Construct, topicName: string, key: kms.Key): sns.Topic => {
  const topic = new sns.Topic(scope, 'AlarmTopic', { topicName, masterKey: key, enforceSSL: true });
  // The AWS-managed key of SNS does not let CloudWatch publish.
  key.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'AlarmsPublish',
      principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: ['*'],
    }),
  );
  return topic;
};
