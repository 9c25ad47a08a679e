import { readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { placeholdersOf, Workflow } from '../../../infra/constructs/workflow.ts';
import { workflowFile } from '../../../infra/paths.ts';
import { applicationStates } from '../../../workflows/application.states.ts';
import { functionsOf, textOf } from '../support/functions.ts';
import { resourcesOf, synthesised } from '../support/templates.ts';

const { region } = synthesised();
const MachineSchema = z.object({ DefinitionString: z.string(), DefinitionSubstitutions: z.record(z.string(), z.unknown()) });
const [machine] = Object.values(resourcesOf(region, 'AWS::StepFunctions::StateMachine')).map(({ Properties }) =>
  MachineSchema.parse(Properties),
);
const functions = functionsOf(region);

describe("the workflow's functions", () => {
  test('every placeholder is filled, and nothing else is', () => {
    expect(Object.keys(machine?.DefinitionSubstitutions ?? {}).sort()).toEqual(placeholdersOf(machine?.DefinitionString ?? ''));
  });

  test('the placeholders are those of the states', () => {
    expect(placeholdersOf(machine?.DefinitionString ?? '')).toEqual(
      Object.values(applicationStates)
        .map(({ placeholder }) => placeholder)
        .sort(),
    );
  });

  test.each([
    ['AssessFunction', 'assess-application'],
    ['RequestReviewFunction', 'request-review'],
    ['RequestInformationFunction', 'request-information'],
    ['OrientFunction', 'orient-application'],
    ['NotifyFunction', 'notify-applicant'],
    ['ParkFunction', 'park-execution'],
  ])('%s is %s', (placeholder, id) => {
    expect(textOf(machine?.DefinitionSubstitutions[placeholder])).toBe(`<${functions[id]?.logicalId}.Arn>`);
  });

  test('the definition is the file, unchanged', () => {
    expect(machine?.DefinitionString).toBe(readFileSync(workflowFile('application'), 'utf8'));
  });

  test('the machine may call its six functions and no other', () => {
    const policies = Object.values(resourcesOf(region, 'AWS::IAM::Policy')).filter(({ Properties }) =>
      String(Properties['PolicyName']).startsWith('WorkflowStateMachine'),
    );
    const StatementSchema = z.object({ Action: z.unknown(), Resource: z.unknown() });
    const DocumentSchema = z.object({ PolicyDocument: z.object({ Statement: z.array(StatementSchema) }) });
    const invoke = policies
      .flatMap(({ Properties }) => DocumentSchema.parse(Properties).PolicyDocument.Statement)
      .filter(({ Action }) => Action === 'lambda:InvokeFunction');
    expect(invoke).toHaveLength(1);
    expect(z.array(z.unknown()).parse(invoke[0]?.Resource).map(textOf).sort()).toEqual(
      Object.values(machine?.DefinitionSubstitutions ?? {})
        .map(textOf)
        .sort(),
    );
  });
});

test.each([
  ['one is missing', ['AssessFunction']],
  ['one is too many', [...Object.values(applicationStates).map(({ placeholder }) => placeholder), 'OtherFunction']],
])('a workflow stops the synthesis when %s', (_, names) => {
  const stack = new Stack(new App(), 'Test');
  const fn = lambda.Function.fromFunctionArn(stack, 'Fn', 'arn:aws:lambda:eu-west-3:123456789012:function:f');
  expect(
    () =>
      new Workflow(stack, 'Workflow', {
        definition: 'application',
        stateMachineName: 'test',
        functions: Object.fromEntries(names.map((name) => [name, fn])),
      }),
  ).toThrow(/application\.asl\.json names AssessFunction, NotifyFunction, .* but the functions given are/u);
});
