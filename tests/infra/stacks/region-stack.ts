import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { functions as planned } from '../../../infra/functions.ts';
import { resourcesOf, synthesised } from '../support/templates.ts';

const { region, national } = synthesised();
const propertiesOf = (type: string) => Object.values(resourcesOf(region, type)).map(({ Properties }) => Properties);

describe('data', () => {
  test('the table has its three indexes, expiry, recovery to any second, its own key and no way to be deleted by mistake', () => {
    region.hasResource('AWS::DynamoDB::Table', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        TableName: 'jisr-ma-07',
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        GlobalSecondaryIndexes: [
          {
            IndexName: 'queue',
            KeySchema: [
              { AttributeName: 'qpk', KeyType: 'HASH' },
              { AttributeName: 'qsk', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'ALL' },
          },
          {
            IndexName: 'docket',
            KeySchema: [
              { AttributeName: 'qpk', KeyType: 'HASH' },
              { AttributeName: 'ksk', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['card', 'ballots'] },
          },
          {
            IndexName: 'due',
            KeySchema: [
              { AttributeName: 'dpk', KeyType: 'HASH' },
              { AttributeName: 'dsk', KeyType: 'RANGE' },
            ],
            Projection: { ProjectionType: 'KEYS_ONLY' },
          },
        ],
        TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
        DeletionProtectionEnabled: true,
        SSESpecification: { KMSMasterKeyId: Match.anyValue(), SSEEnabled: true, SSEType: 'KMS' },
        StreamSpecification: Match.absent(),
      },
    });
  });

  test.each([
    ['the region', region],
    ['the nation', national],
  ])('the key of %s rotates and outlives its stack', (_, template) => {
    template.hasResource('AWS::KMS::Key', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { EnableKeyRotation: true },
    });
  });
});

describe('functions', () => {
  const functions = propertiesOf('AWS::Lambda::Function');
  const byName = (id: string) => functions.find(({ FunctionName }) => FunctionName === `jisr-ma-07-${id}`);

  test("run on Node 24, arm64, 512 MB but for who reads fifteen hundred files at once, with the region's layer and source maps", () => {
    expect(functions).toHaveLength(Object.keys(planned).length);
    for (const properties of functions) {
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        MemorySize: properties['FunctionName'] === 'jisr-ma-07-hold-meetings' ? 1769 : 512,
        Layers: [{ Ref: expect.stringMatching(/^Configuration/u) }],
        LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: expect.any(String) } },
      });
      expect(properties['Environment']).toMatchObject({ Variables: { NODE_OPTIONS: '--enable-source-maps' } });
    }
  });

  test('end before what calls them gives up', () => {
    expect(byName('sign-in')?.['Timeout']).toBe(29);
    expect(byName('assess-application')?.['Timeout']).toBe(60);
    expect(byName('sweep-due-work')?.['Timeout']).toBe(50);
  });

  test('keep their logs for a month, each its own', () => {
    const groups = propertiesOf('AWS::Logs::LogGroup').filter(({ LogGroupName }) => String(LogGroupName).startsWith('/aws/lambda/'));
    expect(groups).toHaveLength(Object.keys(planned).length);
    for (const group of groups) expect(group['RetentionInDays']).toBe(30);
  });

  test('that nobody waits for leave what they could not do in a queue', () => {
    const withQueue = functions
      .filter((properties) => properties['DeadLetterConfig'] !== undefined)
      .map(({ FunctionName }) => FunctionName);
    expect(withQueue.sort()).toEqual(['jisr-ma-07-record-bounces', 'jisr-ma-07-send-digests', 'jisr-ma-07-sweep-due-work']);
  });

  test('a schedule tries nothing again, the next minute does; an event comes once, so it is tried again', () => {
    const tries = propertiesOf('AWS::Lambda::EventInvokeConfig').map(({ MaximumRetryAttempts }) => MaximumRetryAttempts);
    expect(tries.sort()).toEqual([0, 0, 2]);
  });
});

describe('the portal', () => {
  test('is throttled', () => {
    region.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      StageName: '$default',
      AutoDeploy: true,
      DefaultRouteSettings: { ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 },
    });
  });

  test('gives every route a share of its own: whoever floods what anybody may send leaves the others theirs', () => {
    const SettingsSchema = z.record(z.string(), z.object({ ThrottlingRateLimit: z.number(), ThrottlingBurstLimit: z.number() }));
    const StageSchema = z.object({ Properties: z.object({ RouteSettings: SettingsSchema }), DependsOn: z.array(z.string()) });
    const [stage] = Object.values(region.findResources('AWS::ApiGatewayV2::Stage'));
    const { Properties, DependsOn } = StageSchema.parse(stage);
    const deployed = Object.entries(resourcesOf(region, 'AWS::ApiGatewayV2::Route'));
    expect(Object.keys(Properties.RouteSettings).sort()).toEqual(deployed.map(([, { Properties }]) => Properties['RouteKey']).sort());
    const rate = (key: string) => Properties.RouteSettings[key]?.ThrottlingRateLimit;
    expect(['POST /applications', 'POST /apply/send', 'POST /apply/{step}', 'POST /follow', 'POST /l/{link}/session'].map(rate)).toEqual([
      20, 20, 50, 20, 20,
    ]);
    // Settings of a route that is not there yet would stop the deployment.
    expect(deployed.map(([id]) => id).filter((id) => !DependsOn.includes(id))).toEqual([]);
  });

  test('logs each request without personal data: no address, path, query or agent', () => {
    const [stage] = propertiesOf('AWS::ApiGatewayV2::Stage');
    const { AccessLogSettings } = z.object({ AccessLogSettings: z.object({ Format: z.string() }) }).parse(stage);
    const fields = Object.values(z.record(z.string(), z.string()).parse(JSON.parse(AccessLogSettings.Format)));
    expect(fields).toContain('$context.routeKey');
    expect(fields.filter((field) => /ip|path|query|user|agent|header|caller|identity|domain/iu.test(field))).toEqual([]);
  });

  test('hands events over in payload format 2.0', () => {
    region.allResourcesProperties('AWS::ApiGatewayV2::Integration', { IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' });
  });
});

describe('the workflow', () => {
  test('is a standard machine that logs failures without the tokens, and is traced', () => {
    region.hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineName: 'jisr-ma-07-application',
      StateMachineType: 'STANDARD',
      LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false },
      TracingConfiguration: { Enabled: true },
    });
  });

  test('its log outlives the stack', () => {
    region.hasResource('AWS::Logs::LogGroup', {
      DeletionPolicy: 'Retain',
      Properties: { LogGroupName: '/aws/vendedlogs/states/jisr-ma-07-application', RetentionInDays: 365 },
    });
  });
});

describe('due work', () => {
  test('the sweep and the digests run every minute', () => {
    const every = {
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Targets: [
        Match.objectLike({ DeadLetterConfig: Match.anyValue(), RetryPolicy: { MaximumEventAgeInSeconds: 60, MaximumRetryAttempts: 0 } }),
      ],
    };
    region.resourcePropertiesCountIs('AWS::Events::Rule', every, 2);
  });
});

describe('mail that comes back', () => {
  test('every function that writes e-mail names the configuration set of the region, which is not refused by the list of the account', () => {
    region.hasResourceProperties('AWS::SES::ConfigurationSet', {
      Name: 'jisr-ma-07',
      SuppressionOptions: { SuppressedReasons: [] },
      // Mails carry codes and reasons.
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    });
    const sets = propertiesOf('AWS::Lambda::Function').map(({ Environment }) => JSON.stringify(Environment));
    for (const environment of sets.filter((text) => text.includes('"EMAIL_FROM"')))
      expect(environment).toContain('"EMAIL_CONFIGURATION_SET":"jisr-ma-07"');
  });

  test('bounces and complaints go to the default bus, and those of this region alone to its function', () => {
    region.resourceCountIs('AWS::SES::ConfigurationSetEventDestination', 1);
    region.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      ConfigurationSetName: 'jisr-ma-07',
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['bounce', 'complaint'],
        EventBridgeDestination: {
          EventBusArn: Match.objectLike({ 'Fn::Join': ['', Match.arrayWith([Match.stringLikeRegexp('event-bus/default$')])] }),
        },
      },
    });
    region.hasResourceProperties('AWS::Events::Rule', {
      EventPattern: {
        source: ['aws.ses'],
        'detail-type': ['Email Bounced', 'Email Complaint Received'],
        detail: { mail: { tags: { 'ses:configuration-set': ['jisr-ma-07'] } } },
      },
      Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue(), RetryPolicy: Match.objectLike({ MaximumRetryAttempts: 3 }) })],
    });
  });
});

describe('where it can be deployed', () => {
  test('no export ties the stacks together', () => {
    for (const template of [region, national]) {
      const text = JSON.stringify(template.toJSON());
      expect(text).not.toContain('Fn::ImportValue');
      expect(text).not.toContain('"Export"');
    }
  });

  test('no resource type that common emulators reject', () => {
    const types = new Set([region, national].flatMap((template) => Object.values(resourcesOf(template)).map(({ Type }) => Type)));
    for (const rejected of [
      'AWS::SES::Template',
      'AWS::StepFunctions::StateMachineVersion',
      'AWS::StepFunctions::StateMachineAlias',
      'AWS::CloudWatch::CompositeAlarm',
      'AWS::SQS::QueueInlinePolicy',
      'AWS::ApiGatewayV2::DomainName',
      'AWS::ApiGatewayV2::ApiMapping',
    ]) {
      expect([...types]).not.toContain(rejected);
    }
  });
});
