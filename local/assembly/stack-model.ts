import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { EventPattern } from '../events/pattern.ts';
import { HostError } from '../host-error.ts';
import type { CloudAssembly, Resource, StackTemplate } from './cloud-assembly.ts';
import { createResolver, findUnknownIntrinsic, type Resolve } from './intrinsics.ts';
import { createIdentities, createLookup, type HostAddresses, type Identities } from './references.ts';
import * as schemas from './resource-schemas.ts';
import { hostedTypes, typesWithoutLocalEffect } from './resource-types.ts';

export interface FunctionModel {
  readonly name: string;
  readonly arn: string;
  /** The handler's source, relative to the project, as our own construct wrote it down. */
  readonly source: string | undefined;
  /** The folder of the bundled code; undefined when the code is an inline stub. */
  readonly codeFolder: string | undefined;
  /** `<file>.<export>` */
  readonly handler: string;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly environment: { readonly [name: string]: string };
}

export type TableModel = z.infer<typeof schemas.TableSchema> & { readonly TableName: string };
export type SecretModel = z.infer<typeof schemas.SecretSchema> & { readonly name: string; readonly arn: string };

export interface StateMachineModel {
  readonly arn: string;
  readonly name: string;
  readonly definition: unknown;
}

export interface RouteModel {
  /** `GET /applications/{reference}` or `$default`. */
  readonly key: string;
  readonly functionArn: string;
}

export interface ApiModel {
  readonly id: string;
  readonly routes: readonly RouteModel[];
}

export interface ScheduleModel {
  readonly name: string;
  readonly arn: string;
  /** `rate(…)` or `cron(…)`. */
  readonly expression: string;
  readonly timeZone: string;
  readonly targetArn: string;
  /** The event as JSON text; the service's own when absent. */
  readonly input: string | undefined;
  readonly service: 'scheduler' | 'events';
}

/** A rule that hands events on as they come. */
export interface EventRuleModel {
  readonly name: string;
  readonly pattern: EventPattern;
  readonly targetArns: readonly string[];
}

/** `events`: those of its mail that it publishes to the event bus, such as `bounce`. */
export interface ConfigurationSetModel {
  readonly name: string;
  readonly events: readonly string[];
}

/** What one stack asks the local host to run. */
export interface StackModel {
  readonly name: string;
  readonly account: string;
  readonly region: string;
  readonly tables: readonly TableModel[];
  readonly secrets: readonly SecretModel[];
  readonly functions: readonly FunctionModel[];
  readonly stateMachines: readonly StateMachineModel[];
  readonly apis: readonly ApiModel[];
  readonly schedules: readonly ScheduleModel[];
  readonly eventRules: readonly EventRuleModel[];
  readonly configurationSets: readonly ConfigurationSetModel[];
}

const knownTypes = new Set<string>([...Object.values(hostedTypes), ...Object.keys(typesWithoutLocalEffect)]);

const refuseUnknown = (stack: StackTemplate): void => {
  for (const [id, resource] of Object.entries(stack.template.Resources)) {
    const where = `${stack.name}/${id}`;
    if (!knownTypes.has(resource.Type)) {
      throw new HostError('UnsupportedTemplate', `${where}: the local host does not know the type ${resource.Type}.`);
    }
    if (resource.Type === 'AWS::CDK::Metadata') continue;
    if (resource.Condition !== undefined) {
      throw new HostError('UnsupportedTemplate', `${where}: the local host does not evaluate conditions (${resource.Condition}).`);
    }
    const unknown = findUnknownIntrinsic(resource.Properties);
    if (unknown !== undefined)
      throw new HostError('UnsupportedTemplate', `${where}: the local host does not know the intrinsic ${unknown}.`);
  }
};

interface Reader {
  readonly stack: StackTemplate;
  readonly assets: CloudAssembly['assets'];
  readonly identities: Identities;
  readonly resolve: Resolve;
  ofType(type: string): Array<[string, Resource]>;
  parse<T>(id: string, schema: z.ZodType<T>, properties: unknown): T;
  assetPath(id: string, key: string | undefined): string;
}

const createReader = (stack: StackTemplate, assets: CloudAssembly['assets'], addresses: HostAddresses): Reader => {
  const identities = createIdentities(stack, addresses);
  return {
    stack,
    assets,
    identities,
    resolve: createResolver(createLookup(stack, identities, addresses)),
    ofType: (type) => Object.entries(stack.template.Resources).filter(([, resource]) => resource.Type === type),
    parse: (id, schema, properties) => {
      const parsed = schema.safeParse(properties);
      if (parsed.success) return parsed.data;
      throw new HostError('UnsupportedTemplate', `${stack.name}/${id} does not read as expected: ${z.prettifyError(parsed.error)}`);
    },
    assetPath: (id, key) => {
      const folder = key === undefined ? undefined : assets.get(key);
      if (folder === undefined || !existsSync(folder))
        throw new HostError('UnsupportedTemplate', `${stack.name}/${id}: there is no asset ${key}.`);
      return folder;
    },
  };
};

/** Resolves only what the schema asks for: the rest may refer to things that have no local form. */
const pick = (resource: Resource, resolve: Resolve, schema: z.ZodObject): unknown =>
  Object.fromEntries(
    Object.keys(schema.shape)
      .filter((property) => property in resource.Properties)
      .map((property) => [property, resolve(resource.Properties[property])]),
  );

/** A layer's files appear under /opt on AWS; the last layer that has the file wins. */
const fromLayers = (reader: Reader, id: string, layers: readonly string[], name: string, value: string): string => {
  if (!value.startsWith('/opt/')) return value;
  const file = layers.map((layer) => join(layer, value.slice('/opt/'.length))).findLast((candidate) => existsSync(candidate));
  if (file === undefined)
    throw new HostError('UnsupportedTemplate', `${reader.stack.name}/${id}: ${name} is ${value}, which no layer has.`);
  return file;
};

const readFunctions = (reader: Reader): FunctionModel[] => {
  const layerFolders = new Map(
    reader.ofType(hostedTypes.layer).map(([id, resource]) => {
      const { Content } = reader.parse(id, schemas.LayerSchema, pick(resource, reader.resolve, schemas.LayerSchema));
      return [reader.identities(id).arn, reader.assetPath(id, Content.S3Key)] as const;
    }),
  );
  return reader.ofType(hostedTypes.function).map(([id, resource]) => {
    const properties = reader.parse(id, schemas.FunctionSchema, pick(resource, reader.resolve, schemas.FunctionSchema));
    const layers = properties.Layers.flatMap((arn) => layerFolders.get(arn) ?? []);
    const source = resource.Metadata['jisr:source'];
    const { name, arn } = reader.identities(id);
    return {
      name,
      arn,
      source: typeof source === 'string' ? source : undefined,
      codeFolder: properties.Code.S3Key === undefined ? undefined : reader.assetPath(id, properties.Code.S3Key),
      handler: properties.Handler,
      timeoutMs: properties.Timeout * 1_000,
      memoryMb: properties.MemorySize,
      environment: Object.fromEntries(
        Object.entries(properties.Environment.Variables).map(([key, value]) => [key, fromLayers(reader, id, layers, key, value)]),
      ),
    };
  });
};

const readStateMachines = (reader: Reader): StateMachineModel[] =>
  reader.ofType(hostedTypes.stateMachine).map(([id, resource]) => {
    const { name, arn } = reader.identities(id);
    const properties = reader.parse(id, schemas.StateMachineSchema, pick(resource, reader.resolve, schemas.StateMachineSchema));
    const { DefinitionString, DefinitionS3Location, Definition, DefinitionSubstitutions } = properties;
    const text =
      DefinitionString ??
      (DefinitionS3Location === undefined
        ? JSON.stringify(Definition ?? {})
        : readFileSync(reader.assetPath(id, DefinitionS3Location.Key), 'utf8'));
    const substituted = Object.entries(DefinitionSubstitutions).reduce(
      (definition, [key, value]) => definition.replaceAll(`\${${key}}`, JSON.stringify(value).slice(1, -1)),
      text,
    );
    return { arn, name, definition: JSON.parse(substituted) };
  });

const readApis = (reader: Reader): ApiModel[] => {
  const functionOfIntegration = new Map<string, z.infer<typeof schemas.IntegrationSchema>>(
    reader.ofType(hostedTypes.integration).map(([id, resource]) => {
      const properties = reader.parse(id, schemas.IntegrationSchema, pick(resource, reader.resolve, schemas.IntegrationSchema));
      return [`integrations/${reader.identities(id).reference}`, properties];
    }),
  );
  const routes = reader.ofType(hostedTypes.route).map(([id, resource]) => {
    const { ApiId, RouteKey, Target } = reader.parse(id, schemas.RouteSchema, pick(resource, reader.resolve, schemas.RouteSchema));
    const integration = functionOfIntegration.get(Target);
    if (integration === undefined)
      throw new HostError('UnsupportedTemplate', `${reader.stack.name}/${id}: there is no integration ${Target}.`);
    return { apiId: ApiId, key: RouteKey, functionArn: integration.IntegrationUri };
  });
  return reader.ofType(hostedTypes.api).map(([id]) => {
    const api = reader.identities(id).reference;
    return { id: api, routes: routes.filter(({ apiId }) => apiId === api).map(({ key, functionArn }) => ({ key, functionArn })) };
  });
};

const readSchedules = (reader: Reader): ScheduleModel[] => {
  const schedules = reader.ofType(hostedTypes.schedule).flatMap(([id, resource]): ScheduleModel[] => {
    const properties = reader.parse(id, schemas.ScheduleSchema, pick(resource, reader.resolve, schemas.ScheduleSchema));
    if (properties.State === 'DISABLED') return [];
    const { name, arn } = reader.identities(id);
    const { ScheduleExpression: expression, ScheduleExpressionTimezone: timeZone, Target } = properties;
    return [{ name, arn, expression, timeZone, targetArn: Target.Arn, input: Target.Input, service: 'scheduler' }];
  });
  const rules = reader.ofType(hostedTypes.rule).flatMap(([id, resource]): ScheduleModel[] => {
    const properties = reader.parse(id, schemas.RuleSchema, pick(resource, reader.resolve, schemas.RuleSchema));
    if (properties.State === 'DISABLED') return [];
    const { name, arn } = reader.identities(id);
    const { ScheduleExpression: expression } = properties;
    if (expression === undefined) return [];
    return properties.Targets.map(({ Arn: targetArn, Input: input, Id }) => ({
      name: `${name}/${Id}`,
      arn,
      expression,
      timeZone: 'UTC',
      targetArn,
      input,
      service: 'events',
    }));
  });
  return [...schedules, ...rules];
};

const readEventRules = (reader: Reader): EventRuleModel[] =>
  reader
    .ofType(hostedTypes.rule)
    .filter(([, { Properties }]) => 'EventPattern' in Properties)
    .flatMap(([id, resource]): EventRuleModel[] => {
      const properties = reader.parse(id, schemas.EventRuleSchema, pick(resource, reader.resolve, schemas.EventRuleSchema));
      const { EventPattern: pattern = {}, State, Targets } = properties;
      return State === 'DISABLED' ? [] : [{ name: reader.identities(id).name, pattern, targetArns: Targets.map(({ Arn }) => Arn) }];
    });

const readConfigurationSets = (reader: Reader): ConfigurationSetModel[] => {
  const destinations = reader
    .ofType(hostedTypes.eventDestination)
    .map(([id, resource]) =>
      reader.parse(id, schemas.EventDestinationSchema, pick(resource, reader.resolve, schemas.EventDestinationSchema)),
    );
  return reader.ofType(hostedTypes.configurationSet).map(([id]) => {
    const { name } = reader.identities(id);
    const own = destinations.filter(({ ConfigurationSetName }) => ConfigurationSetName === name);
    const enabled = own.flatMap(({ EventDestination }) => (EventDestination.Enabled ? EventDestination.MatchingEventTypes : []));
    return { name, events: enabled };
  });
};

/** What stacks publish as parameters for others, by name. `addressesOf`: of a stack. Throws `UnsupportedTemplate`. */
export const readParameters = (assembly: CloudAssembly, addressesOf: (stack: string) => HostAddresses): ReadonlyMap<string, string> =>
  new Map(
    assembly.stacks.flatMap((stack) => {
      const reader = createReader(stack, assembly.assets, addressesOf(stack.name));
      return reader.ofType(hostedTypes.parameter).map(([id, resource]) => {
        const { Name, Value } = reader.parse(id, schemas.ParameterSchema, pick(resource, reader.resolve, schemas.ParameterSchema));
        return [Name, Value] as const;
      });
    }),
  );

/** Reads what a stack asks for. Throws `UnsupportedTemplate`, naming the resource, for anything not understood. */
export const readStackModel = (assembly: CloudAssembly, stack: StackTemplate, addresses: HostAddresses): StackModel => {
  refuseUnknown(stack);
  const reader = createReader(stack, assembly.assets, addresses);
  const { name, account, region } = stack;
  return {
    name,
    account,
    region,
    tables: reader.ofType(hostedTypes.table).map(([id, resource]) => ({
      ...reader.parse(id, schemas.TableSchema, pick(resource, reader.resolve, schemas.TableSchema)),
      TableName: reader.identities(id).name,
    })),
    secrets: reader.ofType(hostedTypes.secret).map(([id, resource]) => ({
      ...reader.parse(id, schemas.SecretSchema, pick(resource, reader.resolve, schemas.SecretSchema)),
      name: reader.identities(id).name,
      arn: reader.identities(id).arn,
    })),
    functions: readFunctions(reader),
    stateMachines: readStateMachines(reader),
    apis: readApis(reader),
    schedules: readSchedules(reader),
    eventRules: readEventRules(reader),
    configurationSets: readConfigurationSets(reader),
  };
};
