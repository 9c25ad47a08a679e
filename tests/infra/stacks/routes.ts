import { expect, test } from 'vitest';
import * as z from 'zod';
import { routes } from '../../../infra/routes.ts';
import { functionsOf, textOf } from '../support/functions.ts';
import { regionOf } from '../support/regions.ts';
import { resourcesOf, synthesise, synthesised } from '../support/templates.ts';

const { region } = synthesised();
const functions = functionsOf(region);

const IntegrationSchema = z.object({ IntegrationUri: z.unknown() });
const RouteSchema = z.object({ RouteKey: z.string(), Target: z.unknown() });

/** Route key → function id, as deployed. */
const deployed = (): Record<string, string> => {
  const byArn = new Map(Object.values(functions).map(({ id, logicalId }) => [`<${logicalId}.Arn>`, id]));
  const byIntegration = new Map(
    Object.entries(resourcesOf(region, 'AWS::ApiGatewayV2::Integration')).map(([logicalId, { Properties }]) => [
      `integrations/<${logicalId}>`,
      byArn.get(textOf(IntegrationSchema.parse(Properties).IntegrationUri)),
    ]),
  );
  return Object.fromEntries(
    Object.values(resourcesOf(region, 'AWS::ApiGatewayV2::Route')).map(({ Properties }) => {
      const { RouteKey, Target } = RouteSchema.parse(Properties);
      return [RouteKey, byIntegration.get(textOf(Target)) ?? 'nobody'];
    }),
  );
};

test('every route is answered by its function, and everything else by the portal', () => {
  const planned = Object.fromEntries(Object.entries(routes).flatMap(([id, keys]) => keys.map((key) => [key, id])));
  expect(deployed()).toEqual(planned);
  expect(planned['$default']).toBe('serve-portal');
});

test("a region's own domain is optional, and is its public address", () => {
  const { region: withDomain } = synthesise({ ...regionOf('MA-07'), domain: 'jisr.example.org' });
  expect(functionsOf(withDomain)['sign-in']?.environment['PUBLIC_URL']).toBe('https://jisr.example.org');
  withDomain.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: 'jisr.example.org' });
  withDomain.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
  expect(textOf(functions['sign-in']?.environment['PUBLIC_URL'])).toMatch(/^<HttpApi\w+\.ApiEndpoint>$/u);
});
