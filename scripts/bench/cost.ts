import * as z from 'zod';
import type { Measures } from './bench-host.ts';

/** AWS list prices of us-east-1 in US$, for the comparison of designs; Europe (Paris) asks 19 % more for a transition. */
export const PRICES = {
  transition: 25 / 1e6,
  writeUnit: 0.625 / 1e6,
  readUnit: 0.125 / 1e6,
  invocation: 0.2 / 1e6,
  /** arm64. */
  gigabyteSecond: 0.0000133334,
  email: 0.1 / 1e3,
  apiRequest: 1 / 1e6,
  /** CloudWatch Logs, ingested. */
  logGigabyte: 0.5,
} as const;

/** What the price depends on and only the template says. */
const TemplateSchema = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.looseObject({}).optional() })),
});
const FunctionSchema = z.object({ FunctionName: z.string(), MemorySize: z.number(), Architectures: z.tuple([z.literal('arm64')]) });

/** Memory of each function in GB, by its folder. Throws when the template is not what the prices are for. */
export const memoryOf = (template: unknown): ReadonlyMap<string, number> => {
  const resources = Object.values(TemplateSchema.parse(template).Resources);
  const machine = resources.find(({ Type }) => Type === 'AWS::StepFunctions::StateMachine');
  if (machine?.Properties?.['StateMachineType'] === 'EXPRESS') throw new Error('prices are for a standard workflow');
  for (const { Type, Properties } of resources) {
    if (Type === 'AWS::DynamoDB::Table' && Properties?.['BillingMode'] !== 'PAY_PER_REQUEST')
      throw new Error('prices are for on-demand tables');
  }
  const functions = resources
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(({ Properties }) => FunctionSchema.parse(Properties));
  return new Map(functions.map(({ FunctionName, MemorySize }) => [FunctionName, MemorySize / 1024]));
};

export type PerApplication = {
  readonly transitions: number;
  readonly invocations: number;
  readonly gigabyteSeconds: number;
  readonly writeRequests: number;
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly emails: number;
  readonly sms: number;
  readonly apiRequests: number;
  readonly logKilobytes: number;
};

export const costPerThousand = (one: PerApplication): Readonly<Record<string, number>> => {
  const items = {
    transitions: one.transitions * PRICES.transition,
    'e-mails': one.emails * PRICES.email,
    writes: one.writeUnits * PRICES.writeUnit,
    reads: one.readUnits * PRICES.readUnit,
    'function requests': one.invocations * PRICES.invocation,
    'function time': one.gigabyteSeconds * PRICES.gigabyteSecond,
    'API requests': one.apiRequests * PRICES.apiRequest,
    logs: (one.logKilobytes / 1024 / 1024) * PRICES.logGigabyte,
  };
  return Object.fromEntries(Object.entries(items).map(([name, price]) => [name, price * 1000]));
};

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']);
export const isWrite = (operation: string): boolean => WRITES.has(operation);

/** Requests that write, by function. */
export const writeRequestsBy = ({ dynamodb }: Measures): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const one of dynamodb) {
    if (isWrite(one.operation)) sums.set(one.function, (sums.get(one.function) ?? 0) + one.requests);
  }
  return sums;
};
