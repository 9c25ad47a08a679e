import { Lazy, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import * as apigateway from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { PortalDomain } from './portal-domain.ts';

/**
 * Which route was called, when, with what result. No address, no path, no query, no user agent: a path holds a
 * reference number or a link, and an address is personal data (law 09-08).
 */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  bytes: '$context.responseLength',
  integrationStatus: '$context.integration.integrationStatus',
  integrationError: '$context.integrationErrorMessage',
};

/** Requests per second, and at once. */
export type Throttle = { readonly rateLimit: number; readonly burstLimit: number };

/** Of a route that has no share of its own. */
const THROTTLE: Throttle = { rateLimit: 100, burstLimit: 200 };

export type HttpApiProps = {
  readonly apiName: string;
  /** Custom domain; absent: the API's own address. */
  readonly domain: string | undefined;
};

/** A region's portal and API over HTTPS, with payload format 2.0. */
export class HttpApi extends Construct {
  readonly api: apigateway.HttpApi;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly #stage: apigateway.CfnStage;
  readonly #shares: Record<string, object> = {};

  constructor(scope: Construct, id: string, props: HttpApiProps) {
    super(scope, id);
    const { apiName, domain } = props;
    this.api = new apigateway.HttpApi(this, 'Api', { apiName, createDefaultStage: false, disableExecuteApiEndpoint: domain !== undefined });
    acknowledge(this, {
      APIG4: 'The portal is public: applicants have no account, and staff sign in by a code in the functions themselves',
    });
    const accessLog = new logs.LogGroup(this, 'AccessLog', {
      logGroupName: `/aws/vendedlogs/apigateway/${apiName}`,
      retention: logs.RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const stage = new apigateway.HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new apigateway.LogGroupLogDestination(accessLog),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
      },
    });
    this.#stage = cfnStageOf(stage);
    this.#stage.routeSettings = Lazy.any({ produce: () => (Object.keys(this.#shares).length === 0 ? undefined : this.#shares) });
    if (domain !== undefined) new PortalDomain(this, 'Domain', { domain, api: this.api, stage });
    this.publicUrl = domain === undefined ? this.api.apiEndpoint : `https://${domain}`;
  }

  /** Sends `METHOD /path` routes, or `$default`, to a function; `throttle`: each of them so often, whatever the others take. */
  route(id: string, target: lambda.IFunction, routeKeys: readonly string[], throttle?: Throttle): void {
    const integration = new HttpLambdaIntegration(`${id}Integration`, target, { scopePermissionToRoute: false });
    for (const routeKey of routeKeys) {
      const name = routeKey === '$default' ? 'Default' : routeKey.replace(/[^A-Za-z]+/gu, '-').replace(/-$/u, '');
      const route = new apigateway.HttpRoute(this, name, { httpApi: this.api, integration, routeKey: routeKeyOf(routeKey) });
      if (throttle === undefined) continue;
      this.#shares[routeKey] = { ThrottlingRateLimit: throttle.rateLimit, ThrottlingBurstLimit: throttle.burstLimit };
      // API Gateway refuses the settings of a route that is not there yet.
      this.#stage.node.addDependency(route);
    }
  }
}

const cfnStageOf = (stage: apigateway.HttpStage): apigateway.CfnStage => {
  const resource = stage.node.defaultChild;
  if (!(resource instanceof apigateway.CfnStage)) throw new Error('a stage is one resource');
  return resource;
};

const routeKeyOf = (routeKey: string): apigateway.HttpRouteKey => {
  if (routeKey === '$default') return apigateway.HttpRouteKey.DEFAULT;
  const [method = '', path = ''] = routeKey.split(' ');
  const known = METHODS.get(method);
  if (known === undefined) throw new Error(`${routeKey} is no route`);
  return apigateway.HttpRouteKey.with(path, known);
};

const METHODS = new Map([
  ['GET', apigateway.HttpMethod.GET],
  ['POST', apigateway.HttpMethod.POST],
]);
