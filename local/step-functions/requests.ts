import * as z from 'zod';
import { CAUSE_CHARACTERS, ERROR_CHARACTERS, LIST_RESULTS, NAME_CHARACTERS, PAYLOAD_BYTES, TOKEN_CHARACTERS } from './limits.ts';
import { ServiceError } from './service-error.ts';

/** The requests this host answers. Source: Step Functions API reference. Other members are ignored, as AWS does. */

const Arn = z.string().min(1).max(2_000);
const Token = z.string().min(1).max(TOKEN_CHARACTERS);
const Failure = {
  error: z.string().max(ERROR_CHARACTERS).optional(),
  cause: z.string().max(CAUSE_CHARACTERS).optional(),
};

export const requests = {
  StartExecution: z.object({
    stateMachineArn: Arn,
    name: z.string().min(1).max(NAME_CHARACTERS).optional(),
    input: z.string().max(PAYLOAD_BYTES).optional(),
  }),
  StopExecution: z.object({ executionArn: Arn, ...Failure }),
  DescribeExecution: z.object({ executionArn: Arn }),
  ListExecutions: z.object({
    stateMachineArn: Arn,
    statusFilter: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED']).optional(),
    maxResults: z.int().min(0).max(LIST_RESULTS).optional(),
    nextToken: z.string().min(1).max(1_024).optional(),
  }),
  GetExecutionHistory: z.object({
    executionArn: Arn,
    maxResults: z.int().min(0).max(LIST_RESULTS).optional(),
    nextToken: z.string().min(1).max(1_024).optional(),
    reverseOrder: z.boolean().optional(),
  }),
  SendTaskSuccess: z.object({ taskToken: Token, output: z.string().max(PAYLOAD_BYTES) }),
  SendTaskFailure: z.object({ taskToken: Token, ...Failure }),
  SendTaskHeartbeat: z.object({ taskToken: Token }),
} as const;

/** Throws a ValidationException that names the member, as AWS does; never its value, which may be a person's data. */
export const parseRequest = <S extends z.ZodType>(schema: S, body: unknown): z.infer<S> => {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  const details = issues.map((issue) => `Value at '${issue.path.join('.')}' failed to satisfy constraint: ${issue.message}`);
  const errors = `${issues.length} validation error${issues.length === 1 ? '' : 's'} detected`;
  throw new ServiceError('ValidationException', `${errors}: ${details.join('; ')}`);
};
