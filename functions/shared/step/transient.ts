import * as z from 'zod';

const UnansweredSchema = z.union([
  z.object({ name: z.enum(['TimeoutError', 'RequestTimeout', 'AbortError']) }),
  z.object({ code: z.enum(['ECONNRESET', 'EPIPE', 'ETIMEDOUT']) }),
  z.object({ $metadata: z.object({ httpStatusCode: z.number().min(500) }) }),
]);
const RefusedSchema = z.union([
  z.object({
    name: z.enum(['ThrottlingException', 'ProvisionedThroughputExceededException', 'RequestLimitExceeded', 'TransactionConflictException']),
  }),
  z.object({ code: z.enum(['ECONNREFUSED', 'EAI_AGAIN', 'ENOTFOUND']) }),
]);

/** Whether a request may have been done although no answer says so. */
export const isUnanswered = (error: unknown): boolean => UnansweredSchema.safeParse(error).success;

/** Whether time helps: what the SDK throws after its own attempts when a service does not answer, is throttled or fails. */
export const isTransient = (error: unknown): boolean => isUnanswered(error) || RefusedSchema.safeParse(error).success;
