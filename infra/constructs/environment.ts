import { StringParameter } from 'aws-cdk-lib/aws-ssm';
import type { Construct } from 'constructs';
import type { Region } from '../../core/region/region.ts';
import type { Needs } from '../functions.ts';
import { nationalNames, pepperArn, regionName, stateMachineArn } from '../names.ts';
import type { NationalFunctionNeeds } from '../national-functions.ts';

/** The same for every function of a stack, read by the runtime and the Powertools; no function's own configuration. */
export const runtimeEnvironment = (stackName: string): Record<string, string> => ({
  NODE_OPTIONS: '--enable-source-maps',
  POWERTOOLS_SERVICE_NAME: stackName,
  POWERTOOLS_METRICS_NAMESPACE: 'Jisr',
  POWERTOOLS_LOG_LEVEL: 'INFO',
});

/** A function's own variables, by what it needs. The same name has the same value in every function of a stack. */
export const environmentFor = (scope: Construct, needs: Needs, region: Region, publicUrl: string): Record<string, string> => ({
  REGION_CODE: region.code,
  REGION_FILE: '/opt/region.json',
  ...(needs.table === undefined ? {} : { TABLE_NAME: regionName(region.code) }),
  ...(needs.national === undefined ? {} : { NATIONAL_TABLE_NAME: nationalNames.table }),
  ...(needs.pepper ? { PEPPER_SECRET_ARN: pepperArn(scope) } : {}),
  ...(needs.startExecution || needs.describeExecution ? { STATE_MACHINE_ARN: stateMachineArn(scope, region.code) } : {}),
  ...(needs.publicUrl ? { PUBLIC_URL: publicUrl } : {}),
  // Read when the region is deployed.
  ...(needs.nationalUrl ? { NATIONAL_URL: StringParameter.valueForStringParameter(scope, nationalNames.address) } : {}),
  ...(needs.messages !== undefined
    ? { EMAIL_FROM: region.email.from, SMS_SENDER: region.sms, EMAIL_CONFIGURATION_SET: regionName(region.code) }
    : {}),
});

/** The same for a function of the national stack. */
export const nationalEnvironmentFor = (needs: NationalFunctionNeeds): Record<string, string> => ({
  NATIONAL_FILE: '/opt/national.json',
  ...(needs.portals === undefined ? {} : { NATIONAL_TABLE_NAME: nationalNames.table }),
});
