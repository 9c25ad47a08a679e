import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { createApp } from '../../../infra/assembly.ts';
import { root } from '../../../infra/paths.ts';
import { writtenMeasures } from '../support/measures.ts';
import { regionOf, temporaryFolder } from '../support/regions.ts';
import { resourcesOf, synthesised } from '../support/templates.ts';

const AlarmSchema = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string(),
  /** Absent: an expression is watched. */
  Namespace: z.string().optional(),
  MetricName: z.string().default(''),
  Threshold: z.number(),
  TreatMissingData: z.string(),
  AlarmActions: z.array(z.unknown()).min(1),
  OKActions: z.array(z.unknown()).min(1),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
  Metrics: z.array(z.object({ Expression: z.string().optional(), ReturnData: z.boolean().optional() })).optional(),
});
const { region, national } = synthesised();
const alarms = [region, national].flatMap((template) =>
  Object.values(resourcesOf(template, 'AWS::CloudWatch::Alarm')).map(({ Properties }) => AlarmSchema.parse(Properties)),
);
const named = (name: string) => alarms.find(({ AlarmName }) => AlarmName === name);
/** Runbooks of what people notice before any alarm could. */
const OF_PEOPLE = ['decision-wrong.md', 'erase-a-reason.md'];
const runbooks = join(root, 'docs', 'runbooks');

describe('alarms', () => {
  test('watch failures, the oldest undecided file, throttles, parked messages and the sweep itself', () => {
    expect(alarms.map(({ AlarmName }) => AlarmName).sort()).toEqual([
      'jisr-functions-throttled',
      'jisr-ma-07-dead-letters',
      'jisr-ma-07-digests-failing',
      'jisr-ma-07-due-work-stuck',
      'jisr-ma-07-executions-failed',
      'jisr-ma-07-file-undecided',
      'jisr-ma-07-guessing-stopped',
      'jisr-ma-07-intake-throttled',
      'jisr-ma-07-messages-parked',
      'jisr-ma-07-portal-errors',
      'jisr-ma-07-requests-refused',
      'jisr-ma-07-sweep-failing',
      'jisr-ma-07-sweep-stopped',
      'jisr-ma-07-workflow-throttled',
      'jisr-national-portal-errors',
      'jisr-sms-failing',
      'jisr-sms-spending',
    ]);
  });

  test.each(alarms.map((alarm) => [alarm.AlarmName, alarm] as const))('%s leads to its runbook, which says what to do', (name, alarm) => {
    const file = /Runbook: (docs\/runbooks\/[a-z-]+\.md)$/u.exec(alarm.AlarmDescription)?.[1];
    expect(name.endsWith(file?.replace(/^docs\/runbooks\/|\.md$/gu, '') ?? 'none')).toBe(true);
    const runbook = readFileSync(join(root, file ?? ''), 'utf8');
    for (const heading of ['## What it means', '## Who is affected', '## What to look at', '## What to do', '## When it is over']) {
      expect(runbook).toContain(heading);
    }
  });

  test('no runbook is left over', () => {
    const named = alarms.map(({ AlarmDescription }) => AlarmDescription.split('docs/runbooks/')[1]);
    expect(existsSync(runbooks)).toBe(true);
    expect(readdirSync(runbooks).filter((file) => file !== 'README.md' && !OF_PEOPLE.includes(file) && !named.includes(file))).toEqual([]);
  });

  test("a file is late a week after the longest deadline of the region's committees", () => {
    expect(named('jisr-ma-07-file-undecided')).toMatchObject({
      Namespace: 'Jisr',
      MetricName: 'OldestUndecidedDays',
      Threshold: 21,
      Dimensions: [{ Name: 'service', Value: 'jisr-ma-07' }],
    });
  });

  test('the measures of the work are written by the sweep as they are watched: name, namespace, dimension', () => {
    const watched = alarms
      .filter(({ Namespace }) => Namespace === 'Jisr')
      .map(({ Namespace, MetricName, Dimensions }) => ({ Namespace, MetricName, Dimensions }));
    expect(watched.toSorted((a, b) => (a.MetricName < b.MetricName ? -1 : 1))).toEqual(writtenMeasures());
  });

  test('an expression is watched where no metric says it: the share of refused requests, and all that SNS did not deliver', () => {
    const watched = alarms.flatMap(({ AlarmName, Metrics = [] }) =>
      Metrics.filter(({ ReturnData }) => ReturnData !== false).map(({ Expression }) => [AlarmName, Expression]),
    );
    expect(watched.sort()).toEqual([
      ['jisr-ma-07-requests-refused', 'IF(requests >= 100, 100 * refused / requests, 0)'],
      ['jisr-sms-failing', 'SELECT SUM(NumberOfNotificationsFailed) FROM "AWS/SNS"'],
    ]);
    expect(named('jisr-ma-07-requests-refused')).toMatchObject({ Threshold: 50 });
  });

  test('whoever guesses at the codes of the staff is told of by a line that sign-in logs; an applicant’s slips are not', () => {
    const { Dimensions, Namespace, MetricName, Threshold } = named('jisr-ma-07-guessing-stopped') ?? expect.fail('no alarm');
    expect([Namespace, MetricName, Threshold, Dimensions]).toEqual([
      'Jisr/Log',
      'GuessingStopped',
      1,
      [{ Name: 'service', Value: 'jisr-ma-07' }],
    ]);
    region.resourceCountIs('AWS::Logs::MetricFilter', 1);
    region.hasResourceProperties('AWS::Logs::MetricFilter', {
      LogGroupName: { Ref: Match.stringLikeRegexp('^SignInLogs') },
      FilterPattern: '{ ($.message = "guessing-stopped") && ($.kind != "applicant") }',
      MetricTransformations: [
        {
          MetricNamespace: 'Jisr/Log',
          MetricName: 'GuessingStopped',
          MetricValue: '1',
          Dimensions: [{ Key: 'service', Value: '$.service' }],
        },
      ],
    });
    region.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'jisr-ma-07-sign-in',
      Environment: { Variables: Match.objectLike({ POWERTOOLS_SERVICE_NAME: 'jisr-ma-07' }) },
    });
  });

  test('what the SMS of all regions cost is watched by the amount that is configured for the country', () => {
    expect(named('jisr-sms-spending')).toMatchObject({
      Namespace: 'AWS/SNS',
      MetricName: 'SMSMonthToDateSpentUSD',
      Threshold: 500,
      Dimensions: [],
    });
    const app = createApp({ regions: [regionOf('MA-07')], nation: { smsWarningUsd: 2000 }, bundles: undefined, outdir: temporaryFolder() });
    Template.fromJSON(app.synth().getStackByName('Jisr-National').template).hasResourceProperties('AWS::CloudWatch::Alarm', {
      AlarmName: 'jisr-sms-spending',
      Threshold: 2000,
    });
  });

  test('a sweep that falls silent is an alarm; silence elsewhere is not', () => {
    expect(alarms.filter(({ TreatMissingData }) => TreatMissingData === 'breaching').map(({ AlarmName }) => AlarmName)).toEqual([
      'jisr-ma-07-sweep-stopped',
    ]);
  });

  test('the topic lets the alarms in although it has a policy and a key of its own', () => {
    for (const template of [region, national]) {
      for (const type of ['AWS::SNS::TopicPolicy', 'AWS::KMS::Key']) {
        expect(JSON.stringify(resourcesOf(template, type))).toContain('"Principal":{"Service":"cloudwatch.amazonaws.com"},"Resource"');
      }
    }
  });
});

test('one dashboard per region', () => {
  region.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
  region.hasResourceProperties('AWS::CloudWatch::Dashboard', { DashboardName: 'Jisr-MA-07' });
});
