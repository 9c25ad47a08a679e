import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { apiMetric, executionMetric, functionMetric, queueMetric, workMetric } from '../metrics.ts';
import { regionStackName } from '../names.ts';
import type { Watched } from './region-alarms.ts';

export type DashboardProps = { readonly watched: Watched; readonly functions: Readonly<Record<string, lambda.IFunction>> };

const labelled = (metric: cloudwatch.Metric, label: string): cloudwatch.Metric => metric.with({ label });

/** One page for an operator: the work first, then the parts that do it. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { watched, functions }: DashboardProps) {
    super(scope, id);
    const { region, stateMachineArn, apiId, deadLetterQueueName } = watched;
    const graph = (title: string, left: cloudwatch.IMetric[], right: cloudwatch.IMetric[] = []) =>
      new cloudwatch.GraphWidget({ title, left, right, width: 12, height: 6 });
    new cloudwatch.Dashboard(this, 'Dashboard', {
      dashboardName: regionStackName(region.code),
      widgets: [
        [
          graph('Days the oldest file has waited for a decision', [workMetric(region.code, 'OldestUndecidedDays')]),
          graph('Messages that could not be sent, and due work that fails', [
            labelled(workMetric(region.code, 'ParkedMessages'), 'messages'),
            labelled(workMetric(region.code, 'FailedDueWork'), 'due work'),
          ]),
        ],
        [
          graph('Executions', [
            labelled(executionMetric(stateMachineArn, 'ExecutionsStarted'), 'started'),
            labelled(executionMetric(stateMachineArn, 'ExecutionsSucceeded'), 'ended'),
            labelled(executionMetric(stateMachineArn, 'ExecutionsFailed'), 'failed'),
            labelled(executionMetric(stateMachineArn, 'ExecutionThrottled'), 'throttled'),
          ]),
          graph(
            'Portal: requests, and 99th percentile in ms',
            [
              labelled(apiMetric(apiId, 'Count'), 'requests'),
              labelled(apiMetric(apiId, '4xx'), 'refused'),
              labelled(apiMetric(apiId, '5xx'), 'failed'),
            ],
            [labelled(apiMetric(apiId, 'Latency'), 'p99')],
          ),
        ],
        [
          graph(
            'Failed calls by function',
            Object.entries(functions).map(([name, fn]) => labelled(functionMetric('Errors', fn), name)),
          ),
          graph(
            'Throttled calls by function',
            Object.entries(functions).map(([name, fn]) => labelled(functionMetric('Throttles', fn), name)),
          ),
        ],
        [
          graph('Scheduled work', [
            labelled(functionMetric('Invocations', watched.sweep), 'sweeps'),
            labelled(functionMetric('Invocations', watched.digests), 'digests'),
          ]),
          graph('Scheduled calls given up', [queueMetric(deadLetterQueueName)]),
        ],
      ],
    });
  }
}
