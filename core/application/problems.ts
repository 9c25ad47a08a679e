import type * as z from 'zod';
import { err, ok, type Result } from '../result.ts';
import { valueAt } from '../value-at.ts';

/** What can be wrong with a field. Stable: callers match on them, `messages/` puts them into words. */
export const FIELD_ERROR_CODES = [
  'required',
  'unknown-field',
  'wrong-type',
  'not-in-list',
  'not-a-number',
  'too-small',
  'too-big',
  'too-short',
  'too-long',
  'choose-one',
  'too-many',
  'invisible-characters',
  'cin-format',
  'phone-format',
  'email-format',
  'date-format',
  'no-such-day',
  'date-in-future',
  'province-unknown',
  'company-needs-partners',
  'partners-only-for-company',
  'partner-repeated',
  'enterprise-needed',
  'enterprise-only-for-collective',
  'more-women-than-members',
  'disability-needs-consent',
  'financing-needs-project',
  'financing-without-project',
  'consent-needed',
  'consent-version',
  'invalid',
] as const;
export type FieldErrorCode = (typeof FIELD_ERROR_CODES)[number];

export type FieldError = {
  /** JSON pointer (RFC 6901) into what was sent. */
  readonly pointer: string;
  readonly code: FieldErrorCode;
  /** `minimum` and `maximum` of `too-…`. */
  readonly params?: Readonly<Record<string, number>>;
};

/** A body may hold thousands of unknown names; nobody reads more than this of them. */
const MOST_ERRORS = 50;
const LONGEST_NAME = 80;

/** Parses a body; what is wrong is told by field, once each, without the names of our types. */
export const parseFields = <T>(schema: z.ZodType<T>, body: unknown): Result<T, readonly FieldError[]> => {
  const parsed = schema.safeParse(body);
  return parsed.success ? ok(parsed.data) : err(fieldErrors(parsed.error, body));
};

/** The errors of a refused body, in its order. */
export const fieldErrors = ({ issues }: z.ZodError, body: unknown): FieldError[] => {
  const errors = new Map<string, FieldError>();
  for (const error of issues.flatMap((issue) => errorsOf(issue, body))) {
    const earlier = errors.get(error.pointer);
    // A number beyond all bounds also passes the narrower bound that the form names.
    if (earlier === undefined ? errors.size < MOST_ERRORS : earlier.code === error.code) errors.set(error.pointer, error);
  }
  return [...errors.values()];
};

type Issue = z.core.$ZodIssue;

const errorsOf = (issue: Issue, body: unknown): FieldError[] => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_ERRORS).map((key) => ({ pointer: pointerTo([...issue.path, key]), code: 'unknown-field' }));
  }
  const said = codeOf(issue);
  const code = isAbsent(valueAt(body, issue.path)) && !SAID_OF_ABSENT.has(said) && issue.code !== 'custom' ? 'required' : said;
  return [{ pointer: pointerTo(issue.path), code, ...bounds(code, issue) }];
};

/** These say more of a missing value than that it is missing; an e-mail address may be missing. */
const SAID_OF_ABSENT: ReadonlySet<FieldErrorCode> = new Set(['consent-needed', 'email-format', 'choose-one']);

const isCode = (text: string): text is FieldErrorCode => FIELD_ERROR_CODES.some((code) => code === text);

const codeOf = (issue: Issue): FieldErrorCode => {
  // Our own rules name their code where they are written; see fields.ts and form.ts.
  if (isCode(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? 'not-a-number' : 'wrong-type';
    case 'too_small':
      return issue.origin === 'string' ? 'too-short' : issue.origin === 'array' ? 'choose-one' : 'too-small';
    case 'too_big':
      return issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'too-big';
    case 'invalid_format':
      return issue.format === 'email' ? 'email-format' : 'invalid';
    case 'invalid_value':
    case 'invalid_union':
      return 'not-in-list';
    default:
      return 'invalid';
  }
};

const bounds = (code: FieldErrorCode, issue: Issue): Pick<FieldError, 'params'> => {
  if (issue.code === 'too_small' && code !== 'required') return { params: { minimum: Number(issue.minimum) } };
  if (issue.code === 'too_big') return { params: { maximum: Number(issue.maximum) } };
  return {};
};

const isAbsent = (value: unknown): boolean => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).slice(0, LONGEST_NAME).replace(/~/gu, '~0').replace(/\//gu, '~1')}`).join('');
