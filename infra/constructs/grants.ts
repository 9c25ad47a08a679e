import { Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Region } from '../../core/region/region.ts';
import { aggregateKey, claimKey, noticesOf, portalKey } from '../../store/keys.ts';
import { regionTable } from '../../store/table.ts';
import type { ItemAction, NationalNeeds, Needs } from '../functions.ts';
import { executionArns, nationalTableArn, pepperArn, regionName, stateMachineArn } from '../names.ts';
import type { NationalFunctionNeeds } from '../national-functions.ts';
import type { RegionData } from './region-data.ts';

const allow = (actions: readonly string[], resources: readonly string[], conditions?: Record<string, unknown>) =>
  new iam.PolicyStatement({ actions: [...actions], resources: [...resources], ...(conditions === undefined ? {} : { conditions }) });

const itemActions = (actions: readonly ItemAction[]): string[] => actions.map((action) => `dynamodb:${action}`);

/** One statement for each kind of row of the nation's table, since the actions differ. */
const rowStatements = (
  scope: Construct,
  rows: readonly (readonly [pk: string, actions: readonly ItemAction[] | undefined])[],
): iam.PolicyStatement[] =>
  rows.flatMap(([pk, actions]) =>
    actions === undefined
      ? []
      : [allow(itemActions(actions), [nationalTableArn(scope)], { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [pk] } })],
  );

/** A region reaches claims, and of the rest its own rows only. */
const nationalStatements = (
  scope: Construct,
  { claims, tells, notices, aggregates, portal }: NationalNeeds,
  code: string,
): iam.PolicyStatement[] =>
  rowStatements(scope, [
    [claimKey('*').pk, claims],
    [noticesOf('MA-*'), tells ? ['PutItem'] : undefined],
    [noticesOf(code), notices],
    [aggregateKey(code, '').pk, aggregates],
    [portalKey(code).pk, portal],
  ]);

/** Exactly what a function of the national stack needs. The table's key serves whoever may use the table. */
export const nationalStatementsFor = (scope: Construct, { portals }: NationalFunctionNeeds): iam.PolicyStatement[] =>
  rowStatements(scope, [[portalKey('MA-*').pk, portals]]);

/** The address from which the region writes, and its domain: either may be the verified identity. */
const emailIdentities = (scope: Construct, from: string): string[] =>
  [from, from.slice(from.indexOf('@') + 1)].map((identity) =>
    Stack.of(scope).formatArn({ service: 'ses', resource: 'identity', resourceName: identity }),
  );

/** Sending with a configuration set asks for both: the identity and the set. */
const emailStatement = (scope: Construct, { code, email: { from } }: Region): iam.PolicyStatement => {
  const set = Stack.of(scope).formatArn({ service: 'ses', resource: 'configuration-set', resourceName: regionName(code) });
  return allow(['ses:SendEmail'], [...emailIdentities(scope, from), set], { StringEquals: { 'ses:FromAddress': from } });
};

/** A telephone number has no ARN; every topic is excluded. */
const smsStatement = (scope: Construct): iam.PolicyStatement =>
  new iam.PolicyStatement({ actions: ['sns:Publish'], notResources: [`arn:${Stack.of(scope).partition}:sns:*:*:*`] });

/** Exactly what a function needs, in its own region. */
export const statementsFor = (scope: Construct, needs: Needs, region: Region, data: RegionData): iam.PolicyStatement[] => {
  const { table, key } = data;
  const statements: iam.PolicyStatement[] = [];
  if (needs.table !== undefined) {
    statements.push(allow(itemActions(needs.table), [table.tableArn]));
    statements.push(
      allow(['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'], [key.keyArn], {
        StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(scope).region}.amazonaws.com` },
      }),
    );
  }
  const indexNames = { queue: regionTable.queueIndex.name, docket: regionTable.docketIndex.name, due: regionTable.dueIndex.name };
  if (needs.indexes !== undefined) {
    statements.push(
      allow(
        ['dynamodb:Query'],
        needs.indexes.map((index) => `${table.tableArn}/index/${indexNames[index]}`),
      ),
    );
  }
  // The national key's own policy serves whoever may use the table or the secret.
  if (needs.national !== undefined) statements.push(...nationalStatements(scope, needs.national, region.code));
  if (needs.pepper) statements.push(allow(['secretsmanager:GetSecretValue'], [`${pepperArn(scope)}-??????`]));
  if (needs.messages !== undefined) statements.push(emailStatement(scope, region));
  if (needs.messages === 'email-and-sms' && region.sms !== 'none') statements.push(smsStatement(scope));
  if (needs.startExecution) statements.push(allow(['states:StartExecution'], [stateMachineArn(scope, region.code)]));
  if (needs.callback) statements.push(allow(['states:SendTaskSuccess'], [stateMachineArn(scope, region.code)]));
  if (needs.describeExecution) statements.push(allow(['states:DescribeExecution'], [executionArns(scope, region.code)]));
  return statements;
};
