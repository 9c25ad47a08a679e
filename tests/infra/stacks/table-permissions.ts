import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { type DeployedFunction, functionsOf, textOf } from '../support/functions.ts';
import { usedActions } from '../support/store-actions.ts';
import { synthesised } from '../support/templates.ts';

const functions = Object.values(functionsOf(synthesised().region));
const NATIONAL_TABLE = 'arn:aws:dynamodb:eu-west-3:<AWS::AccountId>:table/jisr-national';
const KeysSchema = z.strictObject({
  'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': z.union([z.string(), z.array(z.string())]) }),
});

/** `PutItem` on the region's table, `index:queue` for a Query of that index; the nation's table apart. */
const granted = ({ statements }: DeployedFunction): string[] =>
  statements
    .flatMap(({ Action, Resource = [] }) =>
      Action.filter((action) => action.startsWith('dynamodb:')).flatMap((action) =>
        Resource.map(textOf)
          .filter((arn) => arn !== NATIONAL_TABLE)
          .map((arn) => {
            const index = /^<DataTable\w+\.Arn>\/index\/(\w+)$/u.exec(arn)?.[1];
            if (index !== undefined) return action === 'dynamodb:Query' ? `index:${index}` : `${action} on ${arn}`;
            return /^<DataTable\w+\.Arn>$/u.test(arn) ? action.slice('dynamodb:'.length) : `${action} on ${arn}`;
          }),
      ),
    )
    .sort();

/** Each partition of the nation's table that a function reaches, with what it may do there. */
const national = ({ statements }: DeployedFunction): Record<string, string[]> =>
  Object.fromEntries(
    statements
      .filter(({ Resource = [] }) => Resource.map(textOf).includes(NATIONAL_TABLE))
      .flatMap(({ Action, Condition }) =>
        [KeysSchema.parse(Condition)['ForAllValues:StringLike']['dynamodb:LeadingKeys']]
          .flat()
          .map((pk) => [pk, Action.map((action) => action.replace('dynamodb:', '')).sort()]),
      ),
  );

describe("the region's table", () => {
  test.each(functions.map((fn) => [fn.id, fn] as const))('%s may do what its code does there, and nothing else', (id, fn) => {
    expect(granted(fn)).toEqual(usedActions(id));
  });

  test('who may do what', () => {
    const change = ['GetItem', 'PutItem', 'UpdateItem'];
    const write = ['GetItem', 'PutItem', 'Query', 'UpdateItem'];
    expect(Object.fromEntries(functions.map((fn) => [fn.id, granted(fn)]))).toEqual({
      'submit-application': change,
      'prepare-application': change,
      'get-application': ['DeleteItem', ...write],
      'manage-application': ['DeleteItem', ...write],
      'serve-portal': [],
      'sign-in': ['DeleteItem', ...change],
      'review-applications': ['BatchGetItem', ...write, 'index:docket'],
      'keep-secretariat': ['BatchGetItem', 'DeleteItem', ...write, 'index:docket', 'index:queue'],
      'hold-meetings': ['BatchGetItem', 'DeleteItem', ...write, 'index:docket'],
      'answer-referrals': [...write, 'index:queue'],
      'assist-applicants': ['BatchGetItem', ...write],
      'answer-information': write,
      'resolve-cases': ['BatchGetItem', 'DeleteItem', ...write, 'index:queue'],
      'assess-application': ['DeleteItem', ...write],
      'request-review': write,
      'request-information': write,
      'orient-application': ['BatchGetItem', ...write, 'index:queue'],
      'notify-applicant': write,
      'park-execution': ['GetItem', 'PutItem'],
      'sweep-due-work': ['BatchGetItem', 'DeleteItem', ...write, 'index:due', 'index:queue'],
      'send-digests': ['BatchGetItem', 'GetItem', 'PutItem', 'Query', 'index:docket', 'index:queue'],
      'record-bounces': change,
    });
  });
});

test("in the nation's table each reaches claims, and of the rest its own region's rows; others' notices are only put", () => {
  expect(Object.fromEntries(functions.map((fn) => [fn.id, national(fn)]).filter(([, rows]) => Object.keys(rows ?? {}).length > 0))).toEqual(
    {
      'submit-application': { 'CLAIM#*': ['ConditionCheckItem', 'GetItem', 'PutItem'], 'MA-*#NOTICE': ['PutItem'] },
      'manage-application': { 'CLAIM#*': ['DeleteItem'] },
      'review-applications': { 'CLAIM#*': ['DeleteItem'] },
      'answer-referrals': { 'CLAIM#*': ['UpdateItem'] },
      'resolve-cases': { 'CLAIM#*': ['DeleteItem', 'GetItem', 'PutItem'], 'MA-*#NOTICE': ['PutItem'] },
      'assess-application': { 'CLAIM#*': ['DeleteItem'] },
      'sweep-due-work': {
        'CLAIM#*': ['DeleteItem', 'GetItem'],
        'MA-07#NOTICE': ['DeleteItem', 'Query'],
        'MA-07#AGGREGATE': ['GetItem', 'PutItem'],
        'MA-07#PORTAL': ['GetItem', 'PutItem'],
      },
    },
  );
});

test('the entry page reads where the portals are, whichever region announced them, and nothing else of the nation', () => {
  const [page, ...others] = Object.values(functionsOf(synthesised().national));
  expect(others).toEqual([]);
  expect(page === undefined ? {} : national(page)).toEqual({ 'MA-*#PORTAL': ['BatchGetItem', 'GetItem'] });
  expect(page?.statements.flatMap(({ Action }) => Action).sort()).toEqual([
    'dynamodb:BatchGetItem',
    'dynamodb:GetItem',
    'logs:CreateLogStream',
    'logs:PutLogEvents',
  ]);
});
