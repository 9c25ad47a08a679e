import { CfnOutput, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as ssm from 'aws-cdk-lib/aws-ssm';
import { Construct } from 'constructs';
import type { Directory } from '../core/region/directory.ts';
import type { Nation } from '../regions/nation.ts';
import { nationalTable } from '../store/table.ts';
import { acknowledge } from './acknowledge.ts';
import { addAlarm, portalErrors } from './constructs/alarm.ts';
import { alarmTopic } from './constructs/alarm-topic.ts';
import { nationalEnvironmentFor } from './constructs/environment.ts';
import { JisrFunction } from './constructs/function.ts';
import { nationalStatementsFor } from './constructs/grants.ts';
import { HttpApi } from './constructs/http-api.ts';
import { nationalLayer } from './constructs/layers.ts';
import { failedNotifications, functionMetric, smsSpending } from './metrics.ts';
import { NATIONAL_STACK, nationalNames } from './names.ts';
import { type NationalFunctionSpec, nationalFunctions } from './national-functions.ts';
import { nationalRoutes } from './national-routes.ts';
import { pascalCase } from './pascal-case.ts';

/** What the nation must never lose: the claims, and the pepper without which no claim can be recognised. */
class NationalData extends Construct {
  readonly key: kms.Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    const key = new kms.Key(this, 'Key', {
      alias: nationalNames.key,
      description: 'Jisr: claims, aggregates and the pepper',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.key = key;
    // The regions' roles are unknown here (a grant would tie the stacks into a cycle): who may use the table or the
    // secret may use its key, through those services only.
    key.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'ThroughTheTableAndTheSecret',
        principals: [new iam.AnyPrincipal()],
        actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: {
          StringEquals: {
            'kms:CallerAccount': Stack.of(this).account,
            'kms:ViaService': ['dynamodb', 'secretsmanager'].map((service) => `${service}.${Stack.of(this).region}.amazonaws.com`),
          },
        },
      }),
    );
    new dynamodb.Table(this, 'Table', {
      tableName: nationalNames.table,
      partitionKey: { name: nationalTable.partitionKey, type: dynamodb.AttributeType.STRING },
      sortKey: { name: nationalTable.sortKey, type: dynamodb.AttributeType.STRING },
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const pepper = new secretsmanager.Secret(this, 'Pepper', {
      secretName: nationalNames.pepper,
      description: 'Jisr: from this the claims, tracking codes, links and tokens are derived. Never change it.',
      encryptionKey: key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(pepper, {
      SMG4: 'Rotated, it would forget every claim: a woman could apply twice, and every link and tracking code would end',
    });
  }
}

/** Without a word of the configuration: about a thousand applications with five messages of two segments each. */
const SMS_WARNING_USD = 500;

export type NationalStackProps = Pick<StackProps, 'env'> & {
  readonly directory: Directory;
  readonly nation: Nation;
  readonly bundles: string | undefined;
};

/** Claims (one live application per woman in the country), aggregates, notices between regions, the pepper, and the entry page. */
export class NationalStack extends Stack {
  constructor(scope: Construct, { directory, nation, bundles, ...props }: NationalStackProps) {
    super(scope, NATIONAL_STACK, { ...props, description: 'Jisr: the national stack', terminationProtection: true });
    const { key } = new NationalData(this, 'Data');
    const http = this.#entryPage({ directory, nation, bundles });
    // The regions' portals lead back to it: whoever lives elsewhere has come to the wrong one.
    new ssm.StringParameter(this, 'Address', {
      parameterName: nationalNames.address,
      stringValue: http.publicUrl,
      description: 'Jisr: Which region am I?',
    });
    const { smsWarningUsd = SMS_WARNING_USD } = nation;
    const topic = alarmTopic(this, 'jisr-national-alarms', key);
    addAlarm(this, nationalNames.stack, topic, portalErrors(http.api.apiId));
    addAlarm(this, 'jisr', topic, {
      name: 'functions-throttled',
      says: 'Lambda refused calls because the account is at its limit of concurrent executions.',
      // Every region runs in this account: the metric without a function is their sum.
      metric: functionMetric('Throttles'),
      threshold: 10,
      periods: 1,
      silence: TreatMissingData.NOT_BREACHING,
    });
    // The account sends the SMS of every region, and stops at its limit without a word to anybody.
    addAlarm(this, 'jisr', topic, {
      name: 'sms-spending',
      says: `SMS of this month have cost US$ ${smsWarningUsd} or more.`,
      metric: smsSpending(),
      threshold: smsWarningUsd,
      periods: 1,
      silence: TreatMissingData.IGNORE,
    });
    addAlarm(this, 'jisr', topic, {
      name: 'sms-failing',
      says: 'At least twenty SMS in five minutes, or letters of alarms, did not arrive, for ten minutes.',
      metric: failedNotifications(),
      threshold: 20,
      periods: 2,
      silence: TreatMissingData.NOT_BREACHING,
    });
    new CfnOutput(this, 'PublicUrl', { value: http.publicUrl, description: 'Which region am I?' });
  }

  /** From a province to its region's portal. Its functions see where the portals are, and nothing else of the data. */
  #entryPage({ directory, nation, bundles }: Omit<NationalStackProps, 'env'>): HttpApi {
    const http = new HttpApi(this, 'Http', { apiName: nationalNames.stack, domain: nation.domain });
    const context = { stackName: nationalNames.stack, layer: nationalLayer(this, directory), bundles };
    for (const id of ['find-region'] as const) {
      const { kind, needs }: NationalFunctionSpec = nationalFunctions[id];
      const { lambda } = new JisrFunction(this, pascalCase(id), {
        ...context,
        functionId: id,
        kind,
        environment: nationalEnvironmentFor(needs),
        statements: nationalStatementsFor(this, needs),
      });
      http.route(pascalCase(id), lambda, nationalRoutes[id]);
    }
    return http;
  }
}
