import { CfnOutput } from 'aws-cdk-lib';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import { Construct } from 'constructs';

export type PortalDomainProps = { readonly domain: string; readonly api: apigateway.HttpApi; readonly stage: apigateway.HttpStage };

/** The portal's own name. Its records are made by hand, since the zone need not be in this account: docs/deployment.md. */
export class PortalDomain extends Construct {
  constructor(scope: Construct, id: string, { domain, api, stage }: PortalDomainProps) {
    super(scope, id);
    const name = new apigateway.DomainName(this, 'Name', {
      domainName: domain,
      certificate: new acm.Certificate(this, 'Certificate', { domainName: domain, validation: acm.CertificateValidation.fromDns() }),
    });
    new apigateway.ApiMapping(this, 'Mapping', { api, domainName: name, stage });
    new CfnOutput(this, 'Target', { value: name.regionalDomainName, description: `CNAME of ${domain}` });
  }
}
