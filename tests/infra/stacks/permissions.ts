import { describe, expect, test } from 'vitest';
import { functionsOf, type Statement, textOf } from '../support/functions.ts';
import { regionOf } from '../support/regions.ts';
import { partsOf } from '../support/sources.ts';
import { synthesise, synthesised } from '../support/templates.ts';

const functions = functionsOf(synthesised().region);
const all = Object.values(functions);

const actionsOf = (statements: readonly Statement[], service: string): string[] =>
  [...new Set(statements.flatMap(({ Action }) => Action).filter((action) => action.startsWith(`${service}:`)))].sort();
const who = (action: string): string[] =>
  all
    .filter(({ statements }) => statements.some(({ Action }) => Action.includes(action)))
    .map(({ id }) => id)
    .sort();
const allowing = (id: string, action: string): Statement[] =>
  functions[id]?.statements.filter(({ Action }) => Action.includes(action)) ?? [];
const resourcesFor = (id: string, action: string): string[] =>
  allowing(id, action)
    .flatMap(({ Resource }) => (Resource ?? []).map(textOf))
    .sort();

const MACHINE = 'arn:aws:states:eu-west-3:<AWS::AccountId>:stateMachine:jisr-ma-07-application';

describe('who may do what', () => {
  test('the portal may write its log and nothing else', () => {
    expect(functions['serve-portal']?.statements.flatMap(({ Action }) => Action).sort()).toEqual([
      'logs:CreateLogStream',
      'logs:PutLogEvents',
    ]);
  });

  test('the pepper is read by who derives codes, links, claims or tokens', () => {
    expect(who('secretsmanager:GetSecretValue')).toEqual(
      all
        .map(({ id }) => id)
        .filter((id) => !['serve-portal', 'park-execution'].includes(id))
        .sort(),
    );
    expect(resourcesFor('sign-in', 'secretsmanager:GetSecretValue')).toEqual([
      'arn:aws:secretsmanager:eu-west-3:<AWS::AccountId>:secret:jisr/pepper-??????',
    ]);
  });

  test("messages are sent by who has something to say, from the region's address only", () => {
    const senders = [
      'get-application',
      'keep-secretariat',
      'manage-application',
      'notify-applicant',
      'orient-application',
      'request-information',
      'request-review',
      'resolve-cases',
      'send-digests',
      'sign-in',
      'sweep-due-work',
    ];
    expect(who('ses:SendEmail')).toEqual(senders);
    expect(who('sns:Publish')).toEqual(senders.filter((id) => id !== 'send-digests' && id !== 'keep-secretariat'));
    expect(resourcesFor('sign-in', 'ses:SendEmail')).toEqual([
      'arn:aws:ses:eu-west-3:<AWS::AccountId>:configuration-set/jisr-ma-07',
      'arn:aws:ses:eu-west-3:<AWS::AccountId>:identity/example.org',
      'arn:aws:ses:eu-west-3:<AWS::AccountId>:identity/jisr.ma-07@example.org',
    ]);
    expect(allowing('sign-in', 'ses:SendEmail')[0]?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': 'jisr.ma-07@example.org' } });
  });

  test('SMS go to telephone numbers, never to a topic', () => {
    for (const { statements } of all) {
      for (const statement of statements.filter(({ Action }) => Action.includes('sns:Publish'))) {
        expect(statement.NotResource).toBe('arn:aws:sns:*:*:*');
        expect(statement.Resource).toBeUndefined();
      }
    }
  });

  test('a region without SMS may not send any', () => {
    const silent = functionsOf(synthesise(regionOf('MA-02')).region);
    expect(Object.values(silent).flatMap(({ statements }) => actionsOf(statements, 'sns'))).toEqual([]);
    expect(silent['sign-in']?.environment['SMS_SENDER']).toBe('none');
  });

  test("executions are started, closed and looked up only by who must, of this region's machine only", () => {
    expect(who('states:StartExecution')).toEqual(['manage-application', 'resolve-cases', 'submit-application', 'sweep-due-work']);
    expect(who('states:SendTaskSuccess')).toEqual([
      'answer-information',
      'answer-referrals',
      'manage-application',
      'orient-application',
      'request-information',
      'request-review',
      'resolve-cases',
      'review-applications',
      'sweep-due-work',
    ]);
    expect(who('states:DescribeExecution')).toEqual(['sweep-due-work']);
    expect(resourcesFor('submit-application', 'states:StartExecution')).toEqual([MACHINE]);
    expect(resourcesFor('answer-information', 'states:SendTaskSuccess')).toEqual([MACHINE]);
  });
});

describe('least privilege', () => {
  test("nobody reads an execution's history, which holds the task tokens", () => {
    expect(who('states:GetExecutionHistory')).toEqual([]);
  });

  test.each(all.map((fn) => [fn.id, fn] as const))('%s: no wildcard in an action, no scan, no table management', (_, { statements }) => {
    const actions = statements.flatMap(({ Action }) => Action);
    expect(actions.filter((action) => action.includes('*'))).toEqual([]);
    const allowed = ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem'];
    expect(actionsOf(statements, 'dynamodb').filter((action) => !allowed.includes(action.slice('dynamodb:'.length)))).toEqual([]);
  });

  test.each(all.map((fn) => [fn.id, fn] as const))(
    '%s: no wildcard in a resource, executions of its machine apart',
    (id, { statements }) => {
      const wild = statements.flatMap(({ Resource }) => (Resource ?? []).map(textOf)).filter((arn) => arn.includes('*'));
      expect(wild).toEqual(id === 'sweep-due-work' ? ['arn:aws:states:eu-west-3:<AWS::AccountId>:execution:jisr-ma-07-application:*'] : []);
    },
  );

  test.each(all.filter(({ id }) => id !== 'serve-portal').map((fn) => [fn.id, fn] as const))(
    "%s: the region's key through DynamoDB only",
    (_, { statements }) => {
      const keyed = statements.filter(({ Action }) => Action.some((action) => action.startsWith('kms:')));
      expect(keyed).toHaveLength(1);
      expect(keyed[0]?.Condition).toEqual({ StringEquals: { 'kms:ViaService': 'dynamodb.eu-west-3.amazonaws.com' } });
      expect((keyed[0]?.Resource ?? []).map(textOf)).toEqual([expect.stringMatching(/^<DataKey\w+\.Arn>$/u)]);
    },
  );
});

describe('a permission follows from what the function is made of', () => {
  test.each([
    ['states:SendTaskSuccess', 'callbacks'],
    ['states:StartExecution', 'workflow'],
  ])('%s: who holds `%s`', (action, part) => {
    expect(who(action)).toEqual(
      all
        .map(({ id }) => id)
        .filter((id) => partsOf(id).includes(part))
        .sort(),
    );
  });
});
