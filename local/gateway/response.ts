import * as z from 'zod';

export interface HttpAnswer {
  readonly status: number;
  readonly headers: ReadonlyArray<readonly [name: string, value: string]>;
  readonly body: Buffer;
}

/** A failure in the gateway's own words. */
export const gatewayError = (status: number, message: string): HttpAnswer => ({
  status,
  headers: [['content-type', 'application/json']],
  body: Buffer.from(JSON.stringify({ message })),
});

export const internalServerError = gatewayError(500, 'Internal Server Error');

const ResponseSchema = z.object({
  statusCode: z
    .union([
      z.int(),
      z
        .string()
        .regex(/^\d{3}$/)
        .transform(Number),
    ])
    .pipe(z.int().min(100).max(599)),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).nullish(),
  cookies: z.array(z.string()).nullish(),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().nullish(),
});

const hasStatusCode = (value: unknown): boolean => typeof value === 'object' && value !== null && 'statusCode' in value;

/**
 * What a handler's result in format 2.0 means: a response, or, without a status code, JSON for the client.
 * Anything malformed is the gateway's 500.
 */
export const toAnswer = (payload: string): HttpAnswer => {
  const result: unknown = JSON.parse(payload);
  if (!hasStatusCode(result)) {
    return {
      status: 200,
      headers: [['content-type', 'application/json']],
      body: Buffer.from(typeof result === 'string' ? result : payload),
    };
  }
  const parsed = ResponseSchema.safeParse(result);
  if (!parsed.success) return internalServerError;
  const { statusCode: status, headers, cookies, body, isBase64Encoded } = parsed.data;
  const own = Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), value] as const);
  const typed = own.some(([name]) => name === 'content-type');
  return {
    status,
    headers: [
      ...(typed ? [] : [['content-type', 'text/plain;charset=UTF-8'] as const]),
      ...own,
      ...(cookies ?? []).map((cookie) => ['set-cookie', cookie] as const),
    ],
    body: Buffer.from(body ?? '', isBase64Encoded === true ? 'base64' : 'utf8'),
  };
};
