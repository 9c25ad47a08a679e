/** Actions on items; each item of a transaction asks for its own. No Scan: every access pattern is a key or an index. */
export type ItemAction = 'GetItem' | 'BatchGetItem' | 'Query' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'ConditionCheckItem';

/** What a function may do in the nation's table, by the kind of row. */
export type NationalNeeds = {
  /** Claims on a CIN, of whichever region holds them. */
  readonly claims?: readonly ItemAction[];
  /** Leaves a notice for any region; can neither read nor remove it. */
  readonly tells?: true;
  /** The notices to its own region. */
  readonly notices?: readonly ItemAction[];
  /** Its own region's numbers. */
  readonly aggregates?: readonly ItemAction[];
  /** Where its own portal is. */
  readonly portal?: readonly ItemAction[];
};

/** What a function may use; each line becomes a statement of its own role and, where it has one, a variable of its environment. */
export type Needs = {
  readonly table?: readonly ItemAction[];
  /** Indexes of the region's table that it queries. */
  readonly indexes?: readonly ('queue' | 'docket' | 'due')[];
  readonly national?: NationalNeeds;
  /** The national secret from which codes, links, claims and tokens are derived. */
  readonly pepper?: true;
  /** What it writes to people with: e-mail by SES, SMS by SNS. */
  readonly messages?: 'email' | 'email-and-sms';
  readonly startExecution?: true;
  readonly describeExecution?: true;
  /** Closes a waiting step of the workflow. */
  readonly callback?: true;
  readonly publicUrl?: true;
  /** Where the national entry page is, for whoever lives in another region. */
  readonly nationalUrl?: true;
};

/** `event`: called by a rule of EventBridge with what happened elsewhere. */
export type FunctionKind = 'http' | 'task' | 'schedule' | 'event';
export type FunctionSpec = {
  readonly kind: FunctionKind;
  readonly needs: Needs;
  /** Megabytes, and with them a share of a processor; absent: 512. */
  readonly memory?: number;
};

/** Whoever changes an application reads it, puts it with its event and updates a counter. */
const CHANGE = ['GetItem', 'PutItem', 'UpdateItem'] as const;

/** Every function by its id, which is its folder in `functions/`. */
export const functions = {
  'submit-application': {
    kind: 'http',
    needs: {
      table: CHANGE,
      national: { claims: ['GetItem', 'PutItem', 'ConditionCheckItem'], tells: true },
      pepper: true,
      startExecution: true,
      publicUrl: true,
    },
  },
  'prepare-application': { kind: 'http', needs: { table: CHANGE, pepper: true, nationalUrl: true } },
  'get-application': {
    kind: 'http',
    needs: { table: [...CHANGE, 'Query', 'DeleteItem'], pepper: true, messages: 'email-and-sms', publicUrl: true },
  },
  'manage-application': {
    kind: 'http',
    needs: {
      table: [...CHANGE, 'Query', 'DeleteItem'],
      national: { claims: ['DeleteItem'] },
      pepper: true,
      messages: 'email-and-sms',
      callback: true,
      startExecution: true,
      publicUrl: true,
    },
  },
  'serve-portal': { kind: 'http', needs: { nationalUrl: true } },
  'sign-in': { kind: 'http', needs: { table: [...CHANGE, 'DeleteItem'], pepper: true, messages: 'email-and-sms', publicUrl: true } },
  'review-applications': {
    kind: 'http',
    needs: {
      table: [...CHANGE, 'Query', 'BatchGetItem'],
      indexes: ['docket'],
      national: { claims: ['DeleteItem'] },
      pepper: true,
      callback: true,
    },
  },
  'keep-secretariat': {
    kind: 'http',
    needs: {
      table: [...CHANGE, 'Query', 'BatchGetItem', 'DeleteItem'],
      indexes: ['docket', 'queue'],
      pepper: true,
      messages: 'email',
      publicUrl: true,
    },
  },
  'hold-meetings': {
    kind: 'http',
    // A whole processor: closing, its confirmation and verifying read up to 1,500 files whole and recompute every hash, within one request.
    memory: 1769,
    needs: { table: [...CHANGE, 'Query', 'BatchGetItem', 'DeleteItem'], indexes: ['docket'], pepper: true, publicUrl: true },
  },
  'answer-referrals': {
    kind: 'http',
    needs: { table: [...CHANGE, 'Query'], indexes: ['queue'], national: { claims: ['UpdateItem'] }, pepper: true, callback: true },
  },
  'assist-applicants': { kind: 'http', needs: { table: [...CHANGE, 'Query', 'BatchGetItem'], pepper: true } },
  'answer-information': { kind: 'http', needs: { table: [...CHANGE, 'Query'], pepper: true, callback: true } },
  'resolve-cases': {
    kind: 'http',
    needs: {
      table: [...CHANGE, 'Query', 'BatchGetItem', 'DeleteItem'],
      indexes: ['queue'],
      national: { claims: ['GetItem', 'PutItem', 'DeleteItem'], tells: true },
      pepper: true,
      messages: 'email-and-sms',
      callback: true,
      startExecution: true,
      publicUrl: true,
    },
  },
  'assess-application': {
    kind: 'task',
    needs: { table: [...CHANGE, 'Query', 'DeleteItem'], national: { claims: ['DeleteItem'] }, pepper: true },
  },
  'request-review': {
    kind: 'task',
    needs: { table: [...CHANGE, 'Query'], pepper: true, messages: 'email-and-sms', callback: true, publicUrl: true },
  },
  'request-information': {
    kind: 'task',
    needs: { table: [...CHANGE, 'Query'], pepper: true, messages: 'email-and-sms', callback: true, publicUrl: true },
  },
  'orient-application': {
    kind: 'task',
    needs: {
      table: [...CHANGE, 'Query', 'BatchGetItem'],
      indexes: ['queue'],
      pepper: true,
      messages: 'email-and-sms',
      callback: true,
      publicUrl: true,
    },
  },
  'notify-applicant': { kind: 'task', needs: { table: [...CHANGE, 'Query'], pepper: true, messages: 'email-and-sms', publicUrl: true } },
  'park-execution': { kind: 'task', needs: { table: ['GetItem', 'PutItem'] } },
  'sweep-due-work': {
    kind: 'schedule',
    needs: {
      table: [...CHANGE, 'Query', 'BatchGetItem', 'DeleteItem'],
      indexes: ['queue', 'due'],
      national: {
        claims: ['GetItem', 'DeleteItem'],
        notices: ['Query', 'DeleteItem'],
        aggregates: ['GetItem', 'PutItem'],
        portal: ['GetItem', 'PutItem'],
      },
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
    needs: {
      table: ['GetItem', 'BatchGetItem', 'Query', 'PutItem'],
      indexes: ['queue', 'docket'],
      pepper: true,
      messages: 'email',
      publicUrl: true,
    },
  },
  'record-bounces': { kind: 'event', needs: { table: ['GetItem', 'PutItem', 'UpdateItem'], pepper: true } },
} as const satisfies Record<string, FunctionSpec>;

export type FunctionId = keyof typeof functions;
