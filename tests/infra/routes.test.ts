import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { root } from '../../infra/paths.ts';
import { routes } from '../../infra/routes.ts';
import { functionsOf, textOf } from './support/functions.ts';
import { regionOf, resourcesOf, synthesise } from './support/templates.ts';

const { region } = synthesise();
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

/** `method: 'GET', path: '/review'` of the handlers. */
const declaredBy = (id: string): string[] => {
  const folder = join(root, 'functions', id);
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return sources.flatMap((source) =>
    [...source.matchAll(/method: '(GET|POST)',\s*path: '([^']+)'/gu)].map(([, method, path]) => `${method} ${path}`),
  );
};

test.each(Object.keys(routes))('what %s answers is what reaches it', (id) => {
  const reaching = Object.entries(deployed())
    .filter(([key, target]) => target === id && key !== '$default')
    .map(([key]) => key);
  expect(declaredBy(id).sort()).toEqual(reaching.sort());
});

test("a region's own domain is optional, and is its public address", () => {
  const { region: withDomain } = synthesise({ ...regionOf('MA-07'), domain: 'jisr.example.org' });
  expect(functionsOf(withDomain)['sign-in']?.environment['PUBLIC_URL']).toBe('https://jisr.example.org');
  withDomain.hasResourceProperties('AWS::ApiGatewayV2::DomainName', { DomainName: 'jisr.example.org' });
  withDomain.hasResourceProperties('AWS::ApiGatewayV2::Api', { DisableExecuteApiEndpoint: true });
  expect(textOf(functions['sign-in']?.environment['PUBLIC_URL'])).toMatch(/^<HttpApi\w+\.ApiEndpoint>$/u);
});
