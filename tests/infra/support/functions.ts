import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { resourcesOf } from './templates.ts';

const list = <T extends z.ZodType>(item: T) => z.union([z.array(item), item.transform((one) => [one])]);
const StatementSchema = z.object({
  Effect: z.string(),
  Action: list(z.string()),
  Resource: list(z.unknown()).optional(),
  NotResource: z.unknown().optional(),
  Condition: z.unknown().optional(),
});
export type Statement = z.infer<typeof StatementSchema>;
const PolicySchema = z.object({
  PolicyDocument: z.object({ Statement: z.array(StatementSchema) }),
  Roles: z.array(z.object({ Ref: z.string() })),
});
const FunctionSchema = z.object({
  FunctionName: z.string(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
});

export type DeployedFunction = {
  readonly logicalId: string;
  readonly id: string;
  readonly source: unknown;
  readonly environment: Readonly<Record<string, unknown>>;
  readonly statements: readonly Statement[];
};

/** Every function of a region's stack or the nation's by its id, with all that its role allows. */
export const functionsOf = (template: Template): Readonly<Record<string, DeployedFunction>> => {
  const policies = Object.values(resourcesOf(template, 'AWS::IAM::Policy')).map(({ Properties }) => PolicySchema.parse(Properties));
  return Object.fromEntries(
    Object.entries(resourcesOf(template, 'AWS::Lambda::Function')).map(([logicalId, { Properties, Metadata }]) => {
      const { FunctionName, Environment, Role } = FunctionSchema.parse(Properties);
      const id = FunctionName.replace(/^jisr-(?:ma-\d\d|national)-/u, '');
      const [role] = Role['Fn::GetAtt'];
      const statements = policies
        .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
        .flatMap((policy) => policy.PolicyDocument.Statement);
      return [id, { logicalId, id, source: Metadata?.['jisr:source'], environment: Environment.Variables, statements }];
    }),
  );
};

/** An ARN of a template as text: references in angle brackets. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const join = z.object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) }).safeParse(value);
  if (join.success) return join.data['Fn::Join'][1].map(textOf).join(join.data['Fn::Join'][0]);
  const attribute = z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) }).safeParse(value);
  if (attribute.success) return `<${attribute.data['Fn::GetAtt'].join('.')}>`;
  return `<${z.object({ Ref: z.string() }).parse(value).Ref}>`;
};
