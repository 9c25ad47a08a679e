/** A field that is wrong: where (JSON pointer) and what (a code that `messages/` puts into words). */
export type FieldError = { readonly pointer: string; readonly code: string; readonly params?: Readonly<Record<string, string | number>> };

/** Every refusal an HTTP caller can meet, with its status. Titles: `messages/`. */
const STATUS = {
  'malformed-json': 400,
  'not-signed-in': 401,
  'unknown-reference-or-code': 404,
  forbidden: 403,
  'cross-site': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  gone: 410,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'invalid-fields': 422,
  'idempotency-mismatch': 422,
  'too-many-attempts': 429,
  internal: 500,
  busy: 503,
} as const;
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
