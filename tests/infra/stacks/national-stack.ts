import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { synthesised } from '../support/templates.ts';

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
