import { writeAssembly } from './assembly.ts';

const source = 'tests/support/handlers/errands.ts';
const functions = { Post: 'post', Get: 'get', Run: 'run', Tick: 'tick', Fallback: 'fallback' };
const routes = { Post: 'POST /errands', Get: 'GET /errands/{id}', Fallback: '$default' };

const arnOf = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });

const functionResource = (exportName: string) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { ZipFile: 'stub' },
    Handler: `index.${exportName}`,
    Timeout: 10,
    Environment: { Variables: { TABLE_NAME: { Ref: 'Table' }, SECRET_ARN: { Ref: 'Secret' }, STATE_MACHINE_ARN: { Ref: 'Machine' } } },
  },
  Metadata: { 'jisr:source': source },
});

const definition = [
  '{"QueryLanguage":"JSONata","StartAt":"Run","States":{"Run":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"',
  arnOf('Run'),
  '","Payload":{"id":"{% $states.input.id %}"}},"Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":1,"MaxAttempts":5}],"End":true}}}',
];

const routeResources = (id: string, key: string, target = id) => ({
  [`${id}Integration`]: {
    Type: 'AWS::ApiGatewayV2::Integration',
    Properties: { ApiId: { Ref: 'Api' }, IntegrationType: 'AWS_PROXY', IntegrationUri: arnOf(target), PayloadFormatVersion: '2.0' },
  },
  [`${id}Route`]: {
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: { ApiId: { Ref: 'Api' }, RouteKey: key, Target: { 'Fn::Join': ['', ['integrations/', { Ref: `${id}Integration` }]] } },
  },
});

const resources = {
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    },
  },
  Secret: { Type: 'AWS::SecretsManager::Secret', Properties: { GenerateSecretString: { PasswordLength: 40 } } },
  Machine: {
    Type: 'AWS::StepFunctions::StateMachine',
    Properties: { StateMachineName: 'errands', DefinitionString: { 'Fn::Join': ['', definition] } },
  },
  Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'errands', ProtocolType: 'HTTP' } },
  Schedule: { Type: 'AWS::Scheduler::Schedule', Properties: { ScheduleExpression: 'rate(1 hour)', Target: { Arn: arnOf('Tick') } } },
  ...Object.fromEntries(Object.entries(functions).map(([id, exportName]) => [id, functionResource(exportName)])),
  ...Object.assign({}, ...Object.entries(routes).map(([id, key]) => routeResources(id, key))),
};

/** Another stack with an API of its own, whose one function answers with the event that it got. */
const echoStack = {
  Resources: {
    Echo: {
      Type: 'AWS::Lambda::Function',
      Properties: {
        Code: { ZipFile: 'stub' },
        Handler: 'index.echo',
        // As given to the region's functions, with another value: they run in another process.
        Environment: { Variables: { TABLE_NAME: 'national', PUBLIC_URL: { 'Fn::GetAtt': ['Api', 'ApiEndpoint'] } } },
      },
      Metadata: { 'jisr:source': 'tests/support/handlers/echo.ts' },
    },
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'echo', ProtocolType: 'HTTP' } },
    ...routeResources('Named', 'GET /errands/{id}', 'Echo'),
    ...routeResources('Fallback', '$default', 'Echo'),
  },
};

/** Writes the assembly of the sample system of handlers/errands.ts; more resources may be added or replaced. */
export const writeErrandsAssembly = (folder: string, more: object = {}): string =>
  writeAssembly(folder, { stacks: { Errands: { Resources: { ...resources, ...more } } } });

/** The same with a national stack that has an API too. */
export const writeNationalAssembly = (folder: string): string =>
  writeAssembly(folder, { stacks: { 'Jisr-National': echoStack, Errands: { Resources: resources } } });
