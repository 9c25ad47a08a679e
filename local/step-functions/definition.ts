import * as z from 'zod';
import { MAX_DELAY_SECONDS, MAX_SECONDS, NAME_CHARACTERS } from './limits.ts';

/**
 * The subset of the Amazon States Language that this host runs: Task, Choice, Pass, Wait, Succeed and Fail in JSONata,
 * with Retry, Catch, Assign and Output. Objects are strict: a field outside the subset is refused, never ignored.
 */

export const STATE_TYPES = ['Task', 'Choice', 'Pass', 'Wait', 'Succeed', 'Fail'] as const;

const WAIT_FOR_TOKEN = 'arn:aws:states:::lambda:invoke.waitForTaskToken';

const Expression = z.string().regex(/^\{%.*%\}$/s, 'must be a JSONata expression in {% … %}');
const Name = z.string().min(1).max(NAME_CHARACTERS);
const Seconds = z.union([z.int().min(0).max(MAX_SECONDS), Expression]);
const PositiveSeconds = z.union([z.int().min(1).max(MAX_SECONDS), Expression]);
const Output = z.json().optional();
const Assign = z.record(z.string(), z.json()).optional();
const ErrorEquals = z.array(z.string().min(1)).min(1);

const common = { Comment: z.string().optional(), QueryLanguage: z.literal('JSONata').optional() };
const transition = { Next: Name.optional(), End: z.literal(true).optional() };

const RetrierSchema = z.strictObject({
  Comment: z.string().optional(),
  ErrorEquals,
  IntervalSeconds: z.int().min(1).max(MAX_SECONDS).optional(),
  MaxAttempts: z.int().min(0).max(MAX_SECONDS).optional(),
  BackoffRate: z.number().min(1).optional(),
  MaxDelaySeconds: z.int().min(1).max(MAX_DELAY_SECONDS).optional(),
  JitterStrategy: z.enum(['FULL', 'NONE']).optional(),
});

const CatcherSchema = z.strictObject({ Comment: z.string().optional(), ErrorEquals, Next: Name, Output, Assign });

const TaskSchema = z.strictObject({
  ...common,
  ...transition,
  Type: z.literal('Task'),
  Resource: z.enum(['arn:aws:states:::lambda:invoke', WAIT_FOR_TOKEN]),
  Arguments: z.union([Expression, z.record(z.string(), z.json())]),
  TimeoutSeconds: PositiveSeconds.optional(),
  HeartbeatSeconds: PositiveSeconds.optional(),
  Retry: z.array(RetrierSchema).optional(),
  Catch: z.array(CatcherSchema).optional(),
  Output,
  Assign,
});

const ChoiceRuleSchema = z.strictObject({
  Comment: z.string().optional(),
  Condition: Expression,
  Next: Name,
  Output,
  Assign,
});

const ChoiceSchema = z.strictObject({
  ...common,
  Type: z.literal('Choice'),
  Choices: z.array(ChoiceRuleSchema).min(1),
  Default: Name.optional(),
  Output,
  Assign,
});

const PassSchema = z.strictObject({ ...common, ...transition, Type: z.literal('Pass'), Output, Assign });

const WaitSchema = z.strictObject({
  ...common,
  ...transition,
  Type: z.literal('Wait'),
  Seconds: Seconds.optional(),
  Timestamp: z.string().min(1).optional(),
  Output,
  Assign,
});

const SucceedSchema = z.strictObject({ ...common, Type: z.literal('Succeed'), Output });

const FailSchema = z.strictObject({
  ...common,
  Type: z.literal('Fail'),
  Error: z.string().optional(),
  Cause: z.string().optional(),
});

const StateSchema = z.discriminatedUnion('Type', [TaskSchema, ChoiceSchema, PassSchema, WaitSchema, SucceedSchema, FailSchema]);

export const DefinitionSchema = z.strictObject({
  Comment: z.string().optional(),
  Version: z.literal('1.0').optional(),
  QueryLanguage: z.literal('JSONata'),
  StartAt: Name,
  TimeoutSeconds: z.int().min(1).max(MAX_SECONDS).optional(),
  States: z.record(Name, StateSchema),
});

export type Definition = z.infer<typeof DefinitionSchema>;
export type State = z.infer<typeof StateSchema>;
export type TaskState = z.infer<typeof TaskSchema>;
export type ChoiceState = z.infer<typeof ChoiceSchema>;
export type WaitState = z.infer<typeof WaitSchema>;
export type FailState = z.infer<typeof FailSchema>;

/** Whether the task ends with a callback rather than with the function's answer. */
export const waitsForToken = (task: TaskState): boolean => task.Resource === WAIT_FOR_TOKEN;
