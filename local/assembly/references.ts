import { HostError } from '../host-error.ts';
import type { Resource, StackTemplate } from './cloud-assembly.ts';
import { createResolver, type Lookup, type Resolve } from './intrinsics.ts';
import { hostedTypes, typesWithoutLocalEffect } from './resource-types.ts';

/** Addresses that only exist once the host listens. */
export interface HostAddresses {
  /** Where the stack's HTTP API is served, without a trailing slash. */
  readonly apiUrl: string;
  /** What the stacks publish as parameters (Systems Manager), by name: see `readParameters`. */
  readonly parameters?: ReadonlyMap<string, string>;
}

interface Identity {
  readonly name: string;
  readonly arn: string;
  /** What `Ref` gives. */
  readonly reference: string;
  readonly attributes: { readonly [attribute: string]: string };
}

type Identify = (context: { name: string; arn: (service: string, resource: string) => string; addresses: HostAddresses }) => Identity;

const simple = (service: string, kind: string, nameAttribute?: string, referTo: 'name' | 'arn' = 'name'): Identify => {
  return ({ name, arn }) => {
    const own = arn(service, `${kind}${name}`);
    const attributes = { Arn: own, ...(nameAttribute === undefined ? {} : { [nameAttribute]: name }) };
    return { name, arn: own, reference: referTo === 'arn' ? own : name, attributes };
  };
};

const identifiers: { readonly [type: string]: Identify } = {
  [hostedTypes.api]: ({ name, arn, addresses }) => ({
    name,
    arn: arn('apigateway', `/apis/${name}`),
    reference: name,
    attributes: { ApiId: name, ApiEndpoint: addresses.apiUrl },
  }),
  [hostedTypes.configurationSet]: simple('ses', 'configuration-set/'),
  [hostedTypes.eventDestination]: simple('ses', ''),
  [hostedTypes.function]: simple('lambda', 'function:'),
  [hostedTypes.integration]: simple('apigateway', ''),
  [hostedTypes.layer]: simple('lambda', 'layer:', undefined, 'arn'),
  [hostedTypes.parameter]: simple('ssm', 'parameter'),
  [hostedTypes.route]: simple('apigateway', ''),
  [hostedTypes.rule]: simple('events', 'rule/'),
  [hostedTypes.schedule]: simple('scheduler', 'schedule/default/'),
  [hostedTypes.secret]: ({ name, arn }) => {
    // Secrets Manager ends every ARN with six characters of its own.
    const own = arn('secretsmanager', `secret:${name}-Local1`);
    return { name, arn: own, reference: own, attributes: { Id: own } };
  },
  [hostedTypes.stateMachine]: simple('states', 'stateMachine:', 'Name', 'arn'),
  [hostedTypes.table]: simple('dynamodb', 'table/'),
};

/** Resources without a local effect are still named in policies and settings. */
const identifyWithoutEffect =
  (type: string): Identify =>
  ({ name, arn }) => {
    const own = arn(type.split('::')[1]?.toLowerCase() ?? '', name);
    return { name, arn: own, reference: type === 'AWS::SNS::Topic' ? own : name, attributes: { Arn: own, TopicArn: own, KeyId: name } };
  };

const nameProperties = ['TableName', 'FunctionName', 'StateMachineName', 'LayerName', 'LogGroupName', 'QueueName', 'TopicName', 'Name'];

/** The identity of each resource of a stack, by logical id. */
export type Identities = (logicalId: string) => Identity;

const pseudoParameters = (stack: StackTemplate): { readonly [name: string]: string } => ({
  'AWS::AccountId': stack.account,
  'AWS::Partition': 'aws',
  'AWS::Region': stack.region,
  'AWS::StackId': `arn:aws:cloudformation:${stack.region}:${stack.account}:stack/${stack.name}/local`,
  'AWS::StackName': stack.name,
  'AWS::URLSuffix': 'amazonaws.com',
});

/** A parameter whose value another stack has published. */
const PUBLISHED = 'AWS::SSM::Parameter::Value<String>';

/** Resolves `Ref` and `Fn::GetAtt` within one stack. Throws `UnsupportedTemplate`, naming what it does not know. */
export const createLookup = (stack: StackTemplate, identities: Identities, { parameters }: HostAddresses): Lookup => {
  const pseudo = pseudoParameters(stack);
  return (logicalId, attribute) => {
    if (attribute === undefined) {
      if (logicalId in pseudo) return pseudo[logicalId];
      const parameter = stack.template.Parameters[logicalId];
      if (parameter?.Type === PUBLISHED) {
        const value = parameters?.get(String(parameter.Default));
        if (value !== undefined) return value;
        throw new HostError('UnsupportedTemplate', `${stack.name} asks for the parameter ${parameter.Default}, which no stack publishes.`);
      }
      if (parameter !== undefined) return parameter.Default;
      return identities(logicalId).reference;
    }
    const value = identities(logicalId).attributes[attribute];
    if (value === undefined) {
      const type = stack.template.Resources[logicalId]?.Type;
      throw new HostError(
        'UnsupportedTemplate',
        `${stack.name}/${logicalId}: the local host does not know the attribute ${attribute} of ${type}.`,
      );
    }
    return value;
  };
};

const explicitName = ({ Properties }: Resource, resolve: Resolve): string | undefined => {
  for (const property of nameProperties) {
    const value = property in Properties ? resolve(Properties[property]) : undefined;
    if (typeof value === 'string') return value;
  }
  return undefined;
};

/** Names and ARNs as AWS would form them. Throws `UnsupportedTemplate` for a resource it cannot name. */
export const createIdentities = (stack: StackTemplate, addresses: HostAddresses): Identities => {
  const arn = (service: string, resource: string): string => `arn:aws:${service}:${stack.region}:${stack.account}:${resource}`;
  const identities: Identities = (logicalId) => {
    const resource = stack.template.Resources[logicalId];
    if (resource === undefined) {
      throw new HostError('UnsupportedTemplate', `${stack.name} refers to ${logicalId}, which the template does not have.`);
    }
    const identify =
      identifiers[resource.Type] ?? (resource.Type in typesWithoutLocalEffect ? identifyWithoutEffect(resource.Type) : undefined);
    if (identify === undefined) {
      throw new HostError('UnsupportedTemplate', `${stack.name}/${logicalId}: the local host does not know the type ${resource.Type}.`);
    }
    return identify({ name: explicitName(resource, resolve) ?? `${stack.name}-${logicalId}`, arn, addresses });
  };
  const resolve = createResolver(createLookup(stack, identities, addresses));
  return identities;
};
