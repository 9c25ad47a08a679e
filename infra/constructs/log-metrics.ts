import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { LOG_NAMESPACE, type LOGGED } from '../metrics.ts';

type Logged = (typeof LOGGED)[number];

/** Of the staff alone: an applicant who mistypes a code is no attack, and there are many of them. */
const PATTERNS: Readonly<Record<Logged, logs.IFilterPattern>> = {
  GuessingStopped: logs.FilterPattern.all(
    logs.FilterPattern.stringValue('$.message', '=', 'guessing-stopped'),
    logs.FilterPattern.stringValue('$.kind', '!=', 'applicant'),
  ),
};

/** Counts lines of a function's log, by the service that they name. */
export class LogMetrics extends Construct {
  constructor(scope: Construct, id: string, props: { readonly of: lambda.Function; readonly metrics: readonly Logged[] }) {
    super(scope, id);
    for (const metricName of props.metrics) {
      new logs.MetricFilter(this, metricName, {
        logGroup: props.of.logGroup,
        filterPattern: PATTERNS[metricName],
        metricNamespace: LOG_NAMESPACE,
        metricName,
        metricValue: '1',
        dimensions: { service: '$.service' },
      });
    }
  }
}
