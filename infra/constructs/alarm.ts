import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { apiMetric } from '../metrics.ts';

export type AlarmSpec = {
  /** Also the name of its runbook, `docs/runbooks/<name>.md`. */
  readonly name: string;
  /** One sentence: what is the matter. */
  readonly says: string;
  readonly metric: cloudwatch.IMetric;
  /** Raised at this value and beyond. */
  readonly threshold: number;
  readonly below?: true;
  /** Periods of five minutes for which it must last. */
  readonly periods: number;
  /** What silence of the metric means. */
  readonly silence: cloudwatch.TreatMissingData;
};

/** One alarm on one metric or expression, told to the topic when it is raised and when it is over. */
export const addAlarm = (scope: Construct, prefix: string, topic: sns.ITopic, spec: AlarmSpec): cloudwatch.Alarm => {
  const alarm = new cloudwatch.Alarm(scope, spec.name, {
    alarmName: `${prefix}-${spec.name}`,
    alarmDescription: `${spec.says} Runbook: docs/runbooks/${spec.name}.md`,
    metric: spec.metric,
    threshold: spec.threshold,
    evaluationPeriods: spec.periods,
    comparisonOperator: spec.below
      ? cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD
      : cloudwatch.ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
    treatMissingData: spec.silence,
  });
  const action = new SnsAction(topic);
  alarm.addAlarmAction(action);
  alarm.addOkAction(action);
  return alarm;
};

/** Of a region's portal as of the national entry page. */
export const portalErrors = (apiId: string): AlarmSpec => ({
  name: 'portal-errors',
  says: 'The portal answered at least five requests with an error of its own.',
  metric: apiMetric(apiId, '5xx'),
  threshold: 5,
  periods: 1,
  silence: cloudwatch.TreatMissingData.NOT_BREACHING,
});
