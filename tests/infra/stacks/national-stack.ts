import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { DirectorySchema } from '../../../core/region/directory.ts';
import { assetRoutes } from '../../../functions/shared/http/assets.ts';
import { createApp } from '../../../infra/assembly.ts';
import { nationalFunctions } from '../../../infra/national-functions.ts';
import { nationalRoutes } from '../../../infra/national-routes.ts';
import { NATIONAL_STACK } from '../../../local/gateway/gateways.ts';
import { loadRegions } from '../../../regions/load.ts';
import { functionsOf } from '../support/functions.ts';
import { regionOf, temporaryFolder } from '../support/regions.ts';
import { resourcesOf, synthesised } from '../support/templates.ts';

const { national, assembly } = synthesised();

test('the claims stand in a table under a known name, kept and recoverable', () => {
  national.hasResource('AWS::DynamoDB::Table', {
    DeletionPolicy: 'Retain',
    Properties: {
      TableName: 'jisr-national',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: Match.objectLike({ SSEType: 'KMS' }),
    },
  });
});

test('the pepper is made once, kept, and never rotated', () => {
  national.hasResource('AWS::SecretsManager::Secret', {
    DeletionPolicy: 'Retain',
    UpdateReplacePolicy: 'Retain',
    Properties: { Name: 'jisr/pepper', GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true }, KmsKeyId: Match.anyValue() },
  });
  national.resourceCountIs('AWS::SecretsManager::RotationSchedule', 0);
});

test('the national key serves the account through DynamoDB and Secrets Manager only', () => {
  national.hasResourceProperties('AWS::KMS::Key', {
    KeyPolicy: {
      Statement: Match.arrayWith([
        {
          Sid: 'ThroughTheTableAndTheSecret',
          Effect: 'Allow',
          Principal: { AWS: '*' },
          Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
          Resource: '*',
          Condition: {
            StringEquals: {
              'kms:CallerAccount': { Ref: 'AWS::AccountId' },
              'kms:ViaService': ['dynamodb.eu-west-3.amazonaws.com', 'secretsmanager.eu-west-3.amazonaws.com'],
            },
          },
        },
      ]),
    },
  });
});

test('it is deployed before any region', () => {
  const dependencies = assembly.getStackByName('Jisr-MA-07').dependencies.map(({ id }) => id);
  expect(dependencies).toContain('Jisr-National');
});

test('no stack is destroyed without being unlocked first', () => {
  for (const stack of assembly.stacks) expect(stack.terminationProtection).toBe(true);
});

describe('the entry page', () => {
  const propertiesOf = (type: string) => Object.values(resourcesOf(national, type)).map(({ Properties }) => Properties);
  const functions = functionsOf(national);

  test('is one function, with the regions as its layer, and keeps its log for a month', () => {
    expect(Object.keys(functions)).toEqual(Object.keys(nationalFunctions));
    national.hasResourceProperties('AWS::Lambda::Function', {
      FunctionName: 'jisr-national-find-region',
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Timeout: 29,
      MemorySize: 512,
      Layers: [{ Ref: Match.stringLikeRegexp('^Configuration') }],
      Environment: { Variables: Match.objectLike({ NATIONAL_FILE: '/opt/national.json', POWERTOOLS_SERVICE_NAME: 'jisr-national' }) },
    });
    national.hasResourceProperties('AWS::Logs::LogGroup', { LogGroupName: '/aws/lambda/jisr-national-find-region', RetentionInDays: 30 });
  });

  test('publishes where it is, for the functions of a region that lead to it', () => {
    const { Value } = z.object({ Value: z.unknown() }).parse(propertiesOf('AWS::SSM::Parameter')[0]);
    expect(Value).toEqual({ 'Fn::GetAtt': [expect.stringContaining('Http'), 'ApiEndpoint'] });
    national.hasResourceProperties('AWS::SSM::Parameter', { Name: '/jisr/national/address', Type: 'String' });
    const { region } = synthesised();
    const reading = Object.values(functionsOf(region)).filter(({ environment }) => 'NATIONAL_URL' in environment);
    expect(reading.map(({ id }) => id).sort()).toEqual(['prepare-application', 'serve-portal']);
    const [parameter] = Object.values(region.findParameters('*', { Default: '/jisr/national/address' }));
    expect(parameter).toMatchObject({ Type: 'AWS::SSM::Parameter::Value<String>' });
  });

  test('answers its own addresses, those of what its pages load, and everything else', () => {
    const deployed = propertiesOf('AWS::ApiGatewayV2::Route').map(
      (properties) => z.object({ RouteKey: z.string() }).parse(properties).RouteKey,
    );
    expect(deployed.sort()).toEqual([...nationalRoutes['find-region']].sort());
    for (const { method, path } of assetRoutes) expect(deployed).toContain(`${method} ${path}`);
    expect(deployed).toContain('$default');
  });

  test('is throttled, and logs no query: a province and a language stand there', () => {
    national.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingBurstLimit: 200, ThrottlingRateLimit: 100 },
      AccessLogSettings: { Format: Match.not(Match.stringLikeRegexp('query|path|sourceIp')) },
    });
  });

  test('knows every configured region, also when some are synthesised only', () => {
    const outdir = temporaryFolder();
    const assembly = createApp({ regions: [regionOf('MA-07')], configured: loadRegions(), bundles: undefined, outdir }).synth();
    const AssetsSchema = z.object({ files: z.record(z.string(), z.object({ source: z.object({ path: z.string() }) })) });
    const { files } = AssetsSchema.parse(JSON.parse(readFileSync(join(assembly.directory, 'Jisr-National.assets.json'), 'utf8')));
    const [layer] = Object.values(files).filter(({ source }) => source.path.startsWith('asset.'));
    const { regions } = DirectorySchema.parse(
      JSON.parse(readFileSync(join(assembly.directory, layer?.source.path ?? '', 'national.json'), 'utf8')),
    );
    expect(regions).toHaveLength(12);
    expect(regions.find(({ code }) => code === 'MA-10')?.opensOn).toBe('2027-03-01');
  });

  test("the nation's own domain is optional, and is its address", () => {
    const outdir = temporaryFolder();
    const app = createApp({ regions: [regionOf('MA-07')], nation: { domain: 'jisr.example.org' }, bundles: undefined, outdir });
    const withDomain = Template.fromJSON(app.synth().getStackByName('Jisr-National').template);
    withDomain.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: 'jisr.example.org' });
    withDomain.hasOutput('PublicUrl', { Value: 'https://jisr.example.org' });
    national.resourceCountIs('AWS::ApiGatewayV2::DomainName', 0);
  });

  test('is the stack that the local host serves on a port of its own', () => {
    expect(assembly.getStackByName(NATIONAL_STACK).stackName).toBe('Jisr-National');
  });
});
