/** What a function may use; each line becomes a statement of its own role and, where it has one, a variable of its environment. */
export type Needs = {
  readonly table?: 'read-write';
  /** Indexes of the region's table that it queries. */
  readonly indexes?: readonly ('queue' | 'due')[];
  readonly national?: 'read-write';
  /** The national secret from which codes, links, claims and tokens are derived. */
  readonly pepper?: true;
  /** What it writes to people with: e-mail by SES, SMS by SNS. */
  readonly messages?: 'email' | 'email-and-sms';
  readonly startExecution?: true;
  readonly describeExecution?: true;
  /** Closes a waiting step of the workflow. */
  readonly callback?: true;
  readonly publicUrl?: true;
};

export type FunctionKind = 'http' | 'task' | 'schedule';
export type FunctionSpec = { readonly kind: FunctionKind; readonly needs: Needs };

/** Every function by its id, which is its folder in `functions/`. */
export const functions = {
  'submit-application': {
    kind: 'http',
    needs: { table: 'read-write', national: 'read-write', pepper: true, startExecution: true, publicUrl: true },
  },
  'get-application': { kind: 'http', needs: { table: 'read-write', pepper: true } },
  'serve-portal': { kind: 'http', needs: {} },
  'sign-in': { kind: 'http', needs: { table: 'read-write', pepper: true, messages: 'email-and-sms', publicUrl: true } },
  'review-applications': {
    kind: 'http',
    needs: { table: 'read-write', indexes: ['queue'], national: 'read-write', pepper: true, callback: true },
  },
  'answer-referrals': {
    kind: 'http',
    needs: { table: 'read-write', indexes: ['queue'], national: 'read-write', pepper: true, callback: true },
  },
  'answer-information': { kind: 'http', needs: { table: 'read-write', pepper: true, callback: true } },
  'resolve-cases': {
    kind: 'http',
    needs: {
      table: 'read-write',
      indexes: ['queue'],
      national: 'read-write',
      pepper: true,
      messages: 'email-and-sms',
      callback: true,
      startExecution: true,
      publicUrl: true,
    },
  },
  'assess-application': { kind: 'task', needs: { table: 'read-write', national: 'read-write' } },
  'request-review': {
    kind: 'task',
    needs: { table: 'read-write', pepper: true, messages: 'email-and-sms', callback: true, publicUrl: true },
  },
  'request-information': {
    kind: 'task',
    needs: { table: 'read-write', pepper: true, messages: 'email-and-sms', callback: true, publicUrl: true },
  },
  'orient-application': {
    kind: 'task',
    needs: { table: 'read-write', pepper: true, messages: 'email-and-sms', callback: true, publicUrl: true },
  },
  'notify-applicant': { kind: 'task', needs: { table: 'read-write', pepper: true, messages: 'email-and-sms', publicUrl: true } },
  'park-execution': { kind: 'task', needs: { table: 'read-write' } },
  'sweep-due-work': {
    kind: 'schedule',
    needs: {
      table: 'read-write',
      indexes: ['queue', 'due'],
      national: 'read-write',
      pepper: true,
      messages: 'email-and-sms',
      callback: true,
      startExecution: true,
      describeExecution: true,
      publicUrl: true,
    },
  },
  'send-digests': {
    kind: 'schedule',
    needs: { table: 'read-write', indexes: ['queue'], pepper: true, messages: 'email', publicUrl: true },
  },
} as const satisfies Record<string, FunctionSpec>;

export type FunctionId = keyof typeof functions;
