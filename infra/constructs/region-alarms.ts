import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Region } from '../../core/region/region.ts';
import { executionMetric, functionMetric, logMetric, queueMetric, refusedShare, workMetric } from '../metrics.ts';
import { regionName } from '../names.ts';
import { type AlarmSpec, addAlarm, portalErrors } from './alarm.ts';

/** What is watched of a region. */
export type Watched = {
  readonly region: Region;
  readonly stateMachineArn: string;
  readonly apiId: string;
  readonly deadLetterQueueName: string;
  readonly intake: lambda.IFunction;
  readonly sweep: lambda.IFunction;
  readonly digests: lambda.IFunction;
};

/** A week after the last committee's deadline, with its reminders and escalation, a file should have been decided. */
const undecidedDays = (region: Region): number => Math.max(...region.committees.map(({ deadlineDays }) => deadlineDays)) + 7;

const quiet = TreatMissingData.NOT_BREACHING;
/** Of measures that the sweep takes: while it takes none nothing is known, and `sweep-stopped` says so. */
const unchanged = TreatMissingData.IGNORE;

/** Plain metrics wherever one says it: an API's errors stand for its functions, an execution's for its steps. */
const alarmsOf = ({ region, stateMachineArn, apiId, deadLetterQueueName, intake, sweep, digests }: Watched): readonly AlarmSpec[] => [
  {
    name: 'executions-failed',
    says: 'The workflow of at least one application stopped; the coordinator has a case for each.',
    metric: executionMetric(stateMachineArn, 'ExecutionsFailed'),
    threshold: 1,
    periods: 1,
    silence: quiet,
  },
  {
    name: 'workflow-throttled',
    says: 'Step Functions has held back starts or transitions for a quarter of an hour.',
    metric: executionMetric(stateMachineArn, 'ExecutionThrottled'),
    threshold: 1,
    periods: 3,
    silence: quiet,
  },
  {
    name: 'file-undecided',
    says: `The oldest file has waited ${undecidedDays(region)} days or more for a decision.`,
    metric: workMetric(region.code, 'OldestUndecidedDays'),
    threshold: undecidedDays(region),
    periods: 1,
    silence: unchanged,
  },
  {
    name: 'messages-parked',
    says: 'At least one message could not be sent, and nobody has dealt with it for an hour.',
    metric: workMetric(region.code, 'ParkedMessages'),
    threshold: 1,
    periods: 12,
    silence: unchanged,
  },
  {
    name: 'due-work-stuck',
    says: 'A reminder, a deadline or a repair of at least one file has failed for more than an hour.',
    metric: workMetric(region.code, 'FailedDueWork'),
    threshold: 1,
    periods: 1,
    silence: unchanged,
  },
  portalErrors(apiId),
  {
    name: 'requests-refused',
    says: 'Half of all requests or more were refused for a quarter of an hour.',
    metric: refusedShare(apiId),
    threshold: 50,
    periods: 3,
    silence: quiet,
  },
  {
    name: 'guessing-stopped',
    says: 'Somebody typed wrong codes for one of the staff until the link, or the person, was stopped for the hour.',
    metric: logMetric(region.code, 'GuessingStopped'),
    threshold: 1,
    periods: 1,
    silence: quiet,
  },
  {
    name: 'intake-throttled',
    says: 'Lambda refused to run the intake of applications.',
    metric: functionMetric('Throttles', intake),
    threshold: 1,
    periods: 1,
    silence: quiet,
  },
  {
    name: 'sweep-failing',
    says: 'The sweep of due work failed three times in five minutes.',
    metric: functionMetric('Errors', sweep),
    threshold: 3,
    periods: 1,
    silence: quiet,
  },
  {
    name: 'sweep-stopped',
    says: 'The sweep of due work has not run for a quarter of an hour.',
    metric: functionMetric('Invocations', sweep),
    threshold: 1,
    below: true,
    periods: 3,
    silence: TreatMissingData.BREACHING,
  },
  {
    name: 'digests-failing',
    says: 'The digests for committees and hosts failed three times in five minutes.',
    metric: functionMetric('Errors', digests),
    threshold: 3,
    periods: 1,
    silence: quiet,
  },
  {
    name: 'dead-letters',
    says: 'A scheduled call was given up.',
    metric: queueMetric(deadLetterQueueName),
    threshold: 1,
    periods: 1,
    silence: quiet,
  },
];

/** The alarms of a region; each has a runbook. */
export class RegionAlarms extends Construct {
  constructor(scope: Construct, id: string, props: { readonly watched: Watched; readonly topic: sns.ITopic }) {
    super(scope, id);
    for (const spec of alarmsOf(props.watched)) addAlarm(this, regionName(props.watched.region.code), props.topic, spec);
  }
}
