import { RemovalPolicy } from 'aws-cdk-lib';
import * as dynamodb from 'aws-cdk-lib/aws-dynamodb';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { regionIndexes, regionTable } from '../../store/table.ts';
import { regionName } from '../names.ts';

const text = (name: string): dynamodb.Attribute => ({ name, type: dynamodb.AttributeType.STRING });

/** What a region must never lose: its table and the key that encrypts it. Kept when the stack is destroyed. */
export class RegionData extends Construct {
  readonly key: kms.Key;
  readonly table: dynamodb.Table;

  constructor(scope: Construct, id: string, props: { readonly code: string }) {
    super(scope, id);
    this.key = new kms.Key(this, 'Key', {
      alias: `alias/${regionName(props.code)}`,
      description: `Jisr ${props.code}: applications, votes, audit log`,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table = new dynamodb.Table(this, 'Table', {
      tableName: regionName(props.code),
      partitionKey: text(regionTable.partitionKey),
      sortKey: text(regionTable.sortKey),
      timeToLiveAttribute: regionTable.timeToLive,
      billingMode: dynamodb.BillingMode.PAY_PER_REQUEST,
      encryption: dynamodb.TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    for (const index of regionIndexes) {
      this.table.addGlobalSecondaryIndex({
        indexName: index.name,
        partitionKey: text(index.partitionKey),
        sortKey: text(index.sortKey),
        projectionType: dynamodb.ProjectionType[index.projection],
        ...('include' in index ? { nonKeyAttributes: [...index.include] } : {}),
      });
    }
  }
}
