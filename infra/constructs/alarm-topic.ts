import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';

/** Where alarms are told; operators subscribe by hand (docs/deployment.md), since no source names them. */
export const alarmTopic = (scope: Construct, topicName: string, key: kms.Key): sns.Topic => {
  const topic = new sns.Topic(scope, 'AlarmTopic', { topicName, masterKey: key, enforceSSL: true });
  const cloudWatch = new iam.ServicePrincipal('cloudwatch.amazonaws.com');
  const ofThisAccount = { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } };
  // A topic with a policy of its own no longer lets the account's alarms in, and the AWS-managed key never did.
  topic.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'AlarmsPublish',
      principals: [cloudWatch],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: ofThisAccount,
    }),
  );
  key.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'AlarmsPublish',
      principals: [cloudWatch],
      actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
      resources: ['*'],
      conditions: ofThisAccount,
    }),
  );
  return topic;
};
