import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readCloudAssembly } from '../../../../local/assembly/cloud-assembly.ts';
import { readParameters, readStackModel } from '../../../../local/assembly/stack-model.ts';
import { writeAssembly } from '../../../support/assembly.ts';

const addresses = { apiUrl: 'http://127.0.0.1:3000' };
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jisr-assembly-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (Resources: object, assets = {}) => {
  writeAssembly(folder, { stacks: { Sample: { Parameters: { Stage: { Type: 'String', Default: 'prod' } }, Resources } }, assets });
  const assembly = readCloudAssembly(folder);
  const [stack] = assembly.stacks;
  if (stack === undefined) throw new Error('The fixture has a stack.');
  return readStackModel(assembly, stack, addresses);
};

const fn = (properties: object = {}, extra: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: { Code: { ZipFile: 'stub' }, Handler: 'index.handler', ...properties },
  ...extra,
});
const withEnvironment = (value: unknown) =>
  read({ Table: table, Machine: machine, Pepper: secret, Api: api, F: fn({ Environment: { Variables: { VALUE: value } } }) });
const environmentOf = (value: unknown) => withEnvironment(value).functions[0]?.environment['VALUE'];

const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    TableName: 'jisr-sample',
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
  },
};
const machine = {
  Type: 'AWS::StepFunctions::StateMachine',
  Properties: {
    StateMachineName: 'application',
    DefinitionString: {
      'Fn::Join': ['', ['{"StartAt":"Assess","States":{"Assess":{"FunctionName":"', { 'Fn::GetAtt': ['F', 'Arn'] }, '"}}}']],
    },
  },
};
const secret = { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'jisr/pepper', GenerateSecretString: { PasswordLength: 64 } } };
const api = { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'jisr', ProtocolType: 'HTTP' } };

describe('references resolve to what AWS would give', () => {
  test.each([
    [{ Ref: 'Table' }, 'jisr-sample'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:eu-west-3:123456789012:table/jisr-sample'],
    [{ 'Fn::GetAtt': 'Table.Arn' }, 'arn:aws:dynamodb:eu-west-3:123456789012:table/jisr-sample'],
    [{ Ref: 'Machine' }, 'arn:aws:states:eu-west-3:123456789012:stateMachine:application'],
    [{ Ref: 'Pepper' }, 'arn:aws:secretsmanager:eu-west-3:123456789012:secret:jisr/pepper-Local1'],
    [{ 'Fn::GetAtt': ['Api', 'ApiEndpoint'] }, 'http://127.0.0.1:3000'],
    [{ Ref: 'AWS::Region' }, 'eu-west-3'],
    [{ Ref: 'Stage' }, 'prod'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'AWS::AccountId' }]] }, 'a-123456789012'],
    // biome-ignore-start lint/suspicious/noTemplateCurlyInString: Fn::Sub's own notation.
    [
      { 'Fn::Sub': ['${Word}:${AWS::Region}:${Table.Arn}:${!Literal}', { Word: { Ref: 'Stage' } }] },
      'prod:eu-west-3:arn:aws:dynamodb:eu-west-3:123456789012:table/jisr-sample:${Literal}',
    ],
    // biome-ignore-end lint/suspicious/noTemplateCurlyInString: Fn::Sub's own notation.
    [{ 'Fn::Select': [5, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Table', 'Arn'] }] }] }, 'table/jisr-sample'],
    [{ Ref: 'AWS::NoValue' }, undefined],
    [7, '7'],
  ])('%j is %s', (value, expected) => expect(environmentOf(value)).toBe(expected));

  test.each([
    [{ 'Fn::ImportValue': 'x' }, 'Sample/F: the local host does not know the intrinsic Fn::ImportValue.'],
    [
      { 'Fn::GetAtt': ['Table', 'StreamArn'] },
      'Sample/Table: the local host does not know the attribute StreamArn of AWS::DynamoDB::Table.',
    ],
    [{ Ref: 'Nowhere' }, 'Sample refers to Nowhere, which the template does not have.'],
    ['/opt/region.json', 'Sample/F: VALUE is /opt/region.json, which no layer has.'],
  ])('%j is refused by name', (value, message) => {
    expect(() => environmentOf(value)).toThrow(expect.objectContaining({ code: 'UnsupportedTemplate', message }));
  });
});

test('what one stack publishes another one is given', () => {
  const published = {
    Type: 'AWS::SSM::Parameter',
    Properties: { Name: '/jisr/address', Type: 'String', Value: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] } },
  };
  const asked = (name: string) => ({
    Parameters: { Address: { Type: 'AWS::SSM::Parameter::Value<String>', Default: name } },
    Resources: { F: fn({ Environment: { Variables: { VALUE: { Ref: 'Address' } } } }) },
  });
  const stacks = { Nation: { Resources: { Api: api, Published: published } }, Region: asked('/jisr/address'), Lost: asked('/jisr/other') };
  const assembly = readCloudAssembly(writeAssembly(folder, { stacks }));
  const parameters = readParameters(assembly, (stack) => ({ apiUrl: `http://${stack}.example.org` }));
  const modelOf = (name: string) => {
    const stack = assembly.stacks.find((one) => one.name === name);
    if (stack === undefined) throw new Error(`The fixture has no ${name}.`);
    return readStackModel(assembly, stack, { ...addresses, parameters });
  };
  expect(modelOf('Region').functions[0]?.environment).toEqual({ VALUE: 'http://Nation.example.org' });
  expect(() => modelOf('Lost')).toThrow('Lost asks for the parameter /jisr/other, which no stack publishes.');
});

test('an unknown resource type is refused by name', () => {
  expect(() => read({ Cluster: { Type: 'AWS::ECS::Cluster' } })).toThrow(
    'Sample/Cluster: the local host does not know the type AWS::ECS::Cluster.',
  );
});

test('an unknown intrinsic is refused even where the host would not look', () => {
  const key = { Type: 'AWS::KMS::Key', Properties: { Policy: { Statement: [{ Resource: { 'Fn::FindInMap': [] } }] } } };
  expect(() => read({ Key: key })).toThrow('Sample/Key: the local host does not know the intrinsic Fn::FindInMap.');
});

test('a resource under a condition is refused, usage metadata aside', () => {
  expect(() => read({ Table: { ...table, Condition: 'Sometimes' } })).toThrow('does not evaluate conditions (Sometimes)');
  expect(read({ CDKMetadata: { Type: 'AWS::CDK::Metadata', Condition: 'CDKMetadataAvailable' } }).functions).toEqual([]);
});

test('a function knows its source, its limits and its bundle', () => {
  const bundled = fn(
    { Code: { S3Bucket: 'assets', S3Key: 'abc.zip' }, Timeout: 20, MemorySize: 512 },
    { Metadata: { 'jisr:source': 'functions/f/index.ts' } },
  );
  const [model] = read({ F: bundled }, { 'abc.zip': { 'index.mjs': '' } }).functions;
  expect(model).toMatchObject({
    name: 'Sample-F',
    arn: 'arn:aws:lambda:eu-west-3:123456789012:function:Sample-F',
    source: 'functions/f/index.ts',
    codeFolder: join(folder, 'asset.0'),
    timeoutMs: 20_000,
    memoryMb: 512,
  });
});

test('a file under /opt is found in the last layer that has it', () => {
  const layer = (key: string) => ({ Type: 'AWS::Lambda::LayerVersion', Properties: { Content: { S3Bucket: 'assets', S3Key: key } } });
  const resources = {
    First: layer('first.zip'),
    Second: layer('second.zip'),
    F: fn({
      Layers: [{ Ref: 'First' }, { Ref: 'Second' }],
      Environment: { Variables: { REGION_FILE: '/opt/region.json', OTHER: '/opt/other.json' } },
    }),
  };
  const assets = { 'first.zip': { 'region.json': '{}', 'other.json': '{}' }, 'second.zip': { 'region.json': '{}' } };
  const [model] = read(resources, assets).functions;
  expect(model?.environment).toEqual({ REGION_FILE: join(folder, 'asset.1', 'region.json'), OTHER: join(folder, 'asset.0', 'other.json') });
});

test('a state machine’s definition has its function ARNs filled in', () => {
  const [model] = read({ Machine: machine, F: fn() }).stateMachines;
  expect(model).toEqual({
    arn: 'arn:aws:states:eu-west-3:123456789012:stateMachine:application',
    name: 'application',
    definition: { StartAt: 'Assess', States: { Assess: { FunctionName: 'arn:aws:lambda:eu-west-3:123456789012:function:Sample-F' } } },
  });
});

test('a definition kept as a file is read from its asset and its placeholders are substituted', () => {
  const inFile = {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: {
      DefinitionS3Location: { Bucket: 'assets', Key: 'asl.json' },
      DefinitionSubstitutions: { AssessFunction: { 'Fn::GetAtt': ['F', 'Arn'] } },
    },
  };
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is how a definition names a substitution.
  const definition = '{"StartAt":"Assess","States":{"Assess":{"FunctionName":"${AssessFunction}"}}}';
  const [model] = read({ Machine: inFile, F: fn() }, { 'asl.json': definition }).stateMachines;
  expect(model?.definition).toMatchObject({
    States: { Assess: { FunctionName: 'arn:aws:lambda:eu-west-3:123456789012:function:Sample-F' } },
  });
});

test('an asset that is not there is refused by name', () => {
  expect(() => read({ F: fn({ Code: { S3Key: 'gone.zip' } }) })).toThrow('Sample/F: there is no asset gone.zip.');
});

test('routes lead to their functions', () => {
  const model = read({
    Api: api,
    F: fn(),
    Integration: {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': ['F', 'Arn'] },
        PayloadFormatVersion: '2.0',
      },
    },
    Route: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: { ApiId: { Ref: 'Api' }, RouteKey: 'GET /', Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Integration' }]] } },
    },
  });
  expect(model.apis).toEqual([
    { id: 'jisr', routes: [{ key: 'GET /', functionArn: 'arn:aws:lambda:eu-west-3:123456789012:function:Sample-F' }] },
  ]);
});

test('schedules and scheduled rules lead to their targets; disabled ones do not run', () => {
  const target = { 'Fn::GetAtt': ['F', 'Arn'] };
  const model = read({
    F: fn(),
    Sweep: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: { ScheduleExpression: 'rate(1 minute)', Target: { Arn: target, RoleArn: 'r', Input: '{"a":1}' } },
    },
    Off: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: { ScheduleExpression: 'rate(1 minute)', State: 'DISABLED', Target: { Arn: target } },
    },
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: { ScheduleExpression: 'cron(0 8 * * ? *)', State: 'ENABLED', Targets: [{ Id: 'Target0', Arn: target }] },
    },
  });
  expect(model.schedules.map(({ name, expression, input, service }) => ({ name, expression, input, service }))).toEqual([
    { name: 'Sample-Sweep', expression: 'rate(1 minute)', input: '{"a":1}', service: 'scheduler' },
    { name: 'Sample-Rule/Target0', expression: 'cron(0 8 * * ? *)', input: undefined, service: 'events' },
  ]);
});

describe('mail that comes back', () => {
  const set = { Type: 'AWS::SES::ConfigurationSet', Properties: { Name: 'jisr-sample' } };
  const bus = 'arn:aws:events:eu-west-3:123456789012:event-bus/default';
  const destination = (eventDestination: object) => ({
    Type: 'AWS::SES::ConfigurationSetEventDestination',
    Properties: { ConfigurationSetName: { Ref: 'Set' }, EventDestination: { MatchingEventTypes: ['BOUNCE'], ...eventDestination } },
  });
  const toBus = { EventBridgeDestination: { EventBusArn: bus } };
  const rule = (properties: object) => ({
    Type: 'AWS::Events::Rule',
    Properties: { EventPattern: { source: ['aws.ses'] }, Targets: [{ Id: 'Target0', Arn: { 'Fn::GetAtt': ['F', 'Arn'] } }], ...properties },
  });

  test('a configuration set tells the bus of the events it names, and a rule leads those that fit to its functions', () => {
    const model = read({ Set: set, Other: { ...set, Properties: { Name: 'other' } }, To: destination(toBus), Rule: rule({}), F: fn() });
    expect(model.configurationSets).toEqual([
      { name: 'jisr-sample', events: ['bounce'] },
      { name: 'other', events: [] },
    ]);
    expect(model.eventRules).toEqual([
      { name: 'Sample-Rule', pattern: { source: ['aws.ses'] }, targetArns: ['arn:aws:lambda:eu-west-3:123456789012:function:Sample-F'] },
    ]);
    expect(model.schedules).toEqual([]);
  });

  test('what is disabled does nothing', () => {
    const model = read({ Set: set, To: destination({ ...toBus, Enabled: false }), Rule: rule({ State: 'DISABLED' }), F: fn() });
    expect([model.configurationSets, model.eventRules]).toEqual([[{ name: 'jisr-sample', events: [] }], []]);
  });

  test.each([
    ['a destination that is no event bus', { Set: set, To: destination({ SnsDestination: { TopicARN: 'arn' } }) }, 'Sample/To'],
    ['a content filter', { Rule: rule({ EventPattern: { source: [{ prefix: 'aws.' }] } }), F: fn() }, 'Sample/Rule'],
    [
      'an event that is made another',
      { Rule: rule({ Targets: [{ Id: 'T', Arn: 'arn', InputPath: '$.detail' }] }), F: fn() },
      'Sample/Rule',
    ],
  ])('%s is refused by name', (_, resources, name) => {
    expect(() => read(resources)).toThrow(name);
  });
});
