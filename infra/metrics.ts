import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import { regionName } from './names.ts';

const MINUTES = Duration.minutes(5);

/**
 * Measures of the work itself, which the sweep writes every five minutes through the Powertools. Their one dimension is the
 * Powertools' `service`, which every function of a region has in its environment.
 */
export const workMetric = (code: string, metricName: 'OldestUndecidedDays' | 'ParkedMessages' | 'FailedDueWork'): cloudwatch.Metric =>
  new cloudwatch.Metric({
    namespace: 'Jisr',
    metricName,
    dimensionsMap: { service: regionName(code) },
    statistic: cloudwatch.Stats.MAXIMUM,
    period: MINUTES,
  });

export const executionMetric = (
  stateMachineArn: string,
  metricName: 'ExecutionsStarted' | 'ExecutionsSucceeded' | 'ExecutionsFailed' | 'ExecutionThrottled',
): cloudwatch.Metric =>
  new cloudwatch.Metric({
    namespace: 'AWS/States',
    metricName,
    dimensionsMap: { StateMachineArn: stateMachineArn },
    statistic: cloudwatch.Stats.SUM,
    period: MINUTES,
  });

/** Without a function: of all functions of the account in this AWS region. */
export const functionMetric = (metricName: 'Errors' | 'Throttles' | 'Invocations', fn?: lambda.IFunction): cloudwatch.Metric =>
  new cloudwatch.Metric({
    namespace: 'AWS/Lambda',
    metricName,
    ...(fn === undefined ? {} : { dimensionsMap: { FunctionName: fn.functionName } }),
    statistic: cloudwatch.Stats.SUM,
    period: MINUTES,
  });

export const apiMetric = (apiId: string, metricName: '4xx' | '5xx' | 'Count' | 'Latency'): cloudwatch.Metric =>
  new cloudwatch.Metric({
    namespace: 'AWS/ApiGateway',
    metricName,
    dimensionsMap: { ApiId: apiId },
    statistic: metricName === 'Latency' ? cloudwatch.Stats.percentile(99) : cloudwatch.Stats.SUM,
    period: MINUTES,
  });

export const queueMetric = (queueName: string): cloudwatch.Metric =>
  new cloudwatch.Metric({
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensionsMap: { QueueName: queueName },
    statistic: cloudwatch.Stats.MAXIMUM,
    period: MINUTES,
  });

/** Percentage of an API's requests that it refused; none while there are hardly any, when a single scanner would be half of them. */
export const refusedShare = (apiId: string): cloudwatch.MathExpression =>
  new cloudwatch.MathExpression({
    expression: `IF(requests >= ${FEWEST_REQUESTS}, 100 * refused / requests, 0)`,
    usingMetrics: { requests: apiMetric(apiId, 'Count'), refused: apiMetric(apiId, '4xx') },
    label: 'Refused requests, %',
    period: MINUTES,
  });
const FEWEST_REQUESTS = 100;

/** What a function has logged, counted by a filter of its log under the service that the line names. */
export const logMetric = (code: string, metricName: (typeof LOGGED)[number]): cloudwatch.Metric =>
  new cloudwatch.Metric({
    namespace: LOG_NAMESPACE,
    metricName,
    dimensionsMap: { service: regionName(code) },
    statistic: cloudwatch.Stats.SUM,
    period: MINUTES,
  });
/** Apart from the measures that functions write themselves. */
export const LOG_NAMESPACE = 'Jisr/Log';
export const LOGGED = ['GuessingStopped'] as const;

/** What the account's SMS have cost in this month. SNS gives it no dimension. */
export const smsSpending = (): cloudwatch.Metric =>
  new cloudwatch.Metric({
    namespace: 'AWS/SNS',
    metricName: 'SMSMonthToDateSpentUSD',
    statistic: cloudwatch.Stats.MAXIMUM,
    period: MINUTES,
  });

/** Of everything that SNS could not deliver: of an SMS its dimensions name where it went, so it is asked for by a query over all of them. */
export const failedNotifications = (): cloudwatch.MathExpression =>
  new cloudwatch.MathExpression({
    expression: 'SELECT SUM(NumberOfNotificationsFailed) FROM "AWS/SNS"',
    usingMetrics: {},
    label: 'Notifications that failed',
    period: MINUTES,
  });
