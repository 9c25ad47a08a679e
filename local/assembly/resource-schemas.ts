import * as z from 'zod';
import { EventPatternSchema } from '../events/pattern.ts';

/** The properties that have a local effect; see the CloudFormation resource reference. Others are left alone. */

const KeysSchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const ProjectionSchema = z.object({
  ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']).optional(),
  NonKeyAttributes: z.array(z.string()).optional(),
});

export const TableSchema = z.object({
  KeySchema: KeysSchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  GlobalSecondaryIndexes: z.array(z.object({ IndexName: z.string(), KeySchema: KeysSchema, Projection: ProjectionSchema })).optional(),
  TimeToLiveSpecification: z.object({ AttributeName: z.string(), Enabled: z.boolean() }).optional(),
});

export const SecretSchema = z.object({
  SecretString: z.string().optional(),
  GenerateSecretString: z
    .object({
      PasswordLength: z.number().default(32),
      ExcludeCharacters: z.string().default(''),
      ExcludePunctuation: z.boolean().default(false),
      ExcludeNumbers: z.boolean().default(false),
      ExcludeLowercase: z.boolean().default(false),
      ExcludeUppercase: z.boolean().default(false),
      SecretStringTemplate: z.string().optional(),
      GenerateStringKey: z.string().optional(),
    })
    .optional(),
});

export const ParameterSchema = z.object({ Name: z.string(), Value: z.string() });

export const LayerSchema = z.object({ Content: z.object({ S3Key: z.string() }) });

export const FunctionSchema = z.object({
  Code: z.object({ S3Key: z.string().optional() }),
  Handler: z.string(),
  Timeout: z.number().default(3),
  MemorySize: z.number().default(128),
  Layers: z.array(z.string()).default([]),
  Environment: z.object({ Variables: z.record(z.string(), z.coerce.string()).default({}) }).default({ Variables: {} }),
});

export const StateMachineSchema = z.object({
  DefinitionString: z.string().optional(),
  DefinitionS3Location: z.object({ Key: z.string() }).optional(),
  Definition: z.unknown().optional(),
  DefinitionSubstitutions: z.record(z.string(), z.coerce.string()).default({}),
});

export const IntegrationSchema = z.object({ IntegrationUri: z.string(), PayloadFormatVersion: z.literal('2.0') });

export const RouteSchema = z.object({ ApiId: z.string(), RouteKey: z.string(), Target: z.string() });

export const ScheduleSchema = z.object({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.object({ Arn: z.string(), Input: z.string().optional() }),
});

/** An event goes to a function as it is: a target that would make another of it is refused. */
const unsupported = z.undefined({ error: 'the local host hands events over unchanged' }).optional();

export const EventDestinationSchema = z.object({
  ConfigurationSetName: z.string(),
  EventDestination: z.object({
    Enabled: z.boolean().default(true),
    MatchingEventTypes: z.array(z.string().toLowerCase()),
    EventBridgeDestination: z.object({ EventBusArn: z.string().regex(/:event-bus\/default$/u) }),
  }),
});

export const EventRuleSchema = z.object({
  EventPattern: EventPatternSchema.optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(z.object({ Arn: z.string(), Input: unsupported, InputPath: unsupported, InputTransformer: unsupported })).default([]),
});

export const RuleSchema = z.object({
  ScheduleExpression: z.string().optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(z.object({ Arn: z.string(), Id: z.string(), Input: z.string().optional() })).default([]),
});
