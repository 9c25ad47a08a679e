import { expect, test } from 'vitest';
import { resourcesOf, synthesised } from '../support/templates.ts';

const { region, national } = synthesised();

/** What would be lost if a refactoring changed its logical id: CloudFormation would make a new, empty one. */
const STATEFUL = [
  'AWS::DynamoDB::Table',
  'AWS::KMS::Key',
  'AWS::KMS::Alias',
  'AWS::SecretsManager::Secret',
  'AWS::ApiGatewayV2::Api',
  'AWS::StepFunctions::StateMachine',
  'AWS::SQS::Queue',
];

const statefulOf = (template: typeof region) =>
  Object.entries(resourcesOf(template))
    .filter(([, { Type, DeletionPolicy }]) => STATEFUL.includes(Type) || DeletionPolicy === 'Retain')
    .map(([id, { Type, DeletionPolicy }]) => `${Type} ${id} ${DeletionPolicy ?? '-'}`)
    .sort();

test('the logical ids of what holds state do not change', () => {
  expect({ national: statefulOf(national), region: statefulOf(region) }).toMatchInlineSnapshot(`
    {
      "national": [
        "AWS::ApiGatewayV2::Api HttpApi4E1D4184 -",
        "AWS::DynamoDB::Table DataTableFDBAD0F2 Retain",
        "AWS::KMS::Alias DataKeyAlias4CDA3754 -",
        "AWS::KMS::Key DataKey5F086070 Retain",
        "AWS::Logs::LogGroup HttpAccessLogC8763DB1 Retain",
        "AWS::SecretsManager::Secret DataPepper716BD29A Retain",
      ],
      "region": [
        "AWS::ApiGatewayV2::Api HttpApi4E1D4184 -",
        "AWS::DynamoDB::Table DataTableFDBAD0F2 Retain",
        "AWS::KMS::Alias DataKeyAlias4CDA3754 -",
        "AWS::KMS::Key DataKey5F086070 Retain",
        "AWS::Logs::LogGroup HttpAccessLogC8763DB1 Retain",
        "AWS::Logs::LogGroup WorkflowLogs8B0907C7 Retain",
        "AWS::SQS::Queue DeadLettersBBF8BAAB Delete",
        "AWS::StepFunctions::StateMachine WorkflowStateMachine8F1B1C15 Delete",
      ],
    }
  `);
});
