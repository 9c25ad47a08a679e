import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import { type Region, RegionSchema } from '../../core/region/region.ts';
import { type Access, createAccess } from '../../store/access.ts';
import { type Applications, createApplications } from '../../store/applications.ts';
import { type Cases, createCases } from '../../store/cases.ts';
import type { StoreContext } from '../../store/context.ts';
import { createDigests, type Digests } from '../../store/digests.ts';
import { createDue, type Due } from '../../store/due.ts';
import { createMessages, type Messages } from '../../store/messages.ts';
import { createNational, type National } from '../../store/national.ts';
import { createPlaces, type Places } from '../../store/places.ts';
import { type Callbacks, createCallbacks } from './adapters/callbacks.ts';
import { type Clock, createClock } from './adapters/clock.ts';
import { createEmail, type Email } from './adapters/email.ts';
import { createKeys, type Keys } from './adapters/keys.ts';
import { createSms, type Sms } from './adapters/sms.ts';
import { createWorkflow, type Workflow } from './adapters/workflow.ts';
import type {
  ClockConfig,
  KeysConfig,
  MailConfig,
  NationalConfig,
  PortalConfig,
  RegionConfig,
  TableConfig,
  WorkflowConfig,
} from './config.ts';
import { createDelivery, type Delivery } from './delivery.ts';
import { createMessageData } from './message-data.ts';

/**
 * The composition root: the only place where AWS clients are made. A function's `index.ts` picks what it needs, and the
 * bundler leaves the rest out. Clients are made at first use and shared by the functions of one process.
 */
export type Container = {
  readonly clock: Clock;
  readonly region: Region;
  readonly keys: Keys;
  readonly applications: Applications;
  readonly messages: Messages;
  readonly cases: Cases;
  readonly due: Due;
  readonly places: Places;
  readonly access: Access;
  readonly digests: Digests;
  readonly national: National;
  readonly workflow: Workflow;
  readonly callbacks: Callbacks;
  readonly email: Email;
  readonly sms: Sms | undefined;
  readonly delivery: Delivery;
  readonly publicUrl: string;
};
export type Deps<K extends keyof Container> = Pick<Container, K>;

type Config<Shape extends Record<string, z.ZodType>> = z.output<z.ZodObject<Shape>>;
type Tables = Config<typeof TableConfig & typeof RegionConfig> & Partial<Config<typeof NationalConfig>>;

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};
const dynamoDb = once(() =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 5 }), { marshallOptions: { removeUndefinedValues: true } }),
);
const regions = new Map<string, Region>();

const store = (config: Tables): StoreContext => ({
  db: dynamoDb(),
  table: config.TABLE_NAME,
  nationalTable: config.NATIONAL_TABLE_NAME ?? '',
  region: config.REGION_CODE,
});

export const clock = (config: Config<typeof ClockConfig>): Clock => createClock(config.PROGRAMME_CLOCK);
export const region = (config: Config<typeof RegionConfig>): Region => {
  const known = regions.get(config.REGION_FILE);
  if (known !== undefined) return known;
  const read = RegionSchema.parse(JSON.parse(readFileSync(config.REGION_FILE, 'utf8')));
  regions.set(config.REGION_FILE, read);
  return read;
};
const secretsManager = once(() => new SecretsManagerClient({}));
export const keys = (config: Config<typeof KeysConfig>): Keys => createKeys(secretsManager(), config.PEPPER_SECRET_ARN);
export const applications = (config: Tables): Applications => createApplications(store(config));
export const messages = (config: Tables): Messages => createMessages(store(config));
export const cases = (config: Tables): Cases => createCases(store(config));
export const due = (config: Tables): Due => createDue(store(config));
export const places = (config: Tables): Places => createPlaces(store(config));
export const access = (config: Tables): Access => createAccess(store(config));
export const digests = (config: Tables): Digests => createDigests(store(config));
export const national = (config: Tables): National => createNational(store(config));

const stepFunctions = once(() => new SFNClient({ maxAttempts: 2 }));
export const workflow = (config: Config<typeof WorkflowConfig>): Workflow => createWorkflow(stepFunctions(), config.STATE_MACHINE_ARN);

export const callbacks = (): Callbacks => createCallbacks(stepFunctions());

const ses = once(() => new SESClient({}));
const sns = once(() => new SNSClient({}));
export const email = (config: Config<typeof MailConfig>): Email => createEmail(ses(), config.EMAIL_FROM);
export const sms = (config: Config<typeof MailConfig>): Sms | undefined =>
  config.SMS_SENDER === 'none' ? undefined : createSms(sns(), config.SMS_SENDER);

type DeliveryConfig = Tables &
  Config<typeof RegionConfig & typeof MailConfig & typeof KeysConfig & typeof PortalConfig & typeof ClockConfig>;
export const delivery = (config: DeliveryConfig): Delivery => {
  const parts = { applications: applications(config), region: region(config), clock: clock(config) };
  return createDelivery({
    ...parts,
    messages: messages(config),
    email: email(config),
    sms: sms(config),
    data: createMessageData({ ...parts, access: access(config), keys: keys(config), publicUrl: config.PUBLIC_URL }),
  });
};
