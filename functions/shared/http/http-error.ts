import type { FieldError } from '../../../core/application/problems.ts';
import type { ProblemCode } from '../../../messages/problems.ts';

/** Every refusal an HTTP caller can meet, with its status. Texts: `messages/problems.ts`. `unauthorized` answers like an unknown reference. */
const STATUS = {
  'malformed-body': 400,
  'session-expired': 401,
  forbidden: 403,
  'seat-ended': 403,
  'standing-in-over': 403,
  'stood-in-for': 403,
  'access-withdrawn': 401,
  replaced: 401,
  'not-open': 403,
  'not-found': 404,
  unauthorized: 404,
  'method-not-allowed': 405,
  'payload-too-large': 413,
  'unsupported-media-type': 415,
  'invalid-fields': 422,
  'idempotency-mismatch': 422,
  'contact-limit': 429,
  internal: 500,
  unavailable: 503,
} as const satisfies Record<ProblemCode, number>;
export type HttpErrorCode = keyof typeof STATUS;

export class HttpError extends Error {
  readonly code: HttpErrorCode;
  readonly status: number;
  readonly fields: readonly FieldError[];
  readonly headers: Readonly<Record<string, string>>;
  constructor(code: HttpErrorCode, fields: readonly FieldError[] = [], headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = 'HttpError';
    this.code = code;
    this.status = STATUS[code];
    this.fields = fields;
    this.headers = headers;
  }
}
