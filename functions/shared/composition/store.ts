import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { type Access, createAccess } from '../../../store/access.ts';
import { type Applications, createApplications } from '../../../store/application/applications.ts';
import { type Cases, createCases } from '../../../store/application/cases.ts';
import { createPlaces, type Places } from '../../../store/application/places.ts';
import { type Clients, createClients } from '../../../store/clients.ts';
import { type Committees, createCommittees } from '../../../store/committee/committees.ts';
import { createDigestRequests, type DigestRequests } from '../../../store/committee/digest-requests.ts';
import { createDigests, type Digests } from '../../../store/committee/digests.ts';
import { createMeetings, type Meetings } from '../../../store/committee/meetings.ts';
import { createSeatLetters, type SeatLetters } from '../../../store/committee/seat-letters.ts';
import { createSeats, type Seats } from '../../../store/committee/seats.ts';
import type { StoreContext } from '../../../store/context.ts';
import { documentClient } from '../../../store/document-client.ts';
import { createDrafts, type Drafts } from '../../../store/draft/drafts.ts';
import { createDue, type Due } from '../../../store/due.ts';
import { createMessages, type Messages } from '../../../store/message/messages.ts';
import { createSuppressions, type Suppressions } from '../../../store/message/suppressions.ts';
import { createNational, type National } from '../../../store/national/national.ts';
import { createPortals, type Portals } from '../../../store/national/portals.ts';
import type { NationalConfig, RegionConfig, TableConfig } from '../config.ts';
import { errorFields, log } from '../log.ts';
import type { ConfigOf } from './config-of.ts';
import { once } from './once.ts';

export type Tables = ConfigOf<typeof TableConfig & typeof RegionConfig> & Partial<ConfigOf<typeof NationalConfig>>;

const dynamoDb = once(() => documentClient(new DynamoDBClient({ maxAttempts: 5 })));

const store = (config: Tables): StoreContext => ({
  db: dynamoDb(),
  table: config.TABLE_NAME,
  nationalTable: config.NATIONAL_TABLE_NAME ?? '',
  region: config.REGION_CODE,
  leftUndone: (error) => log('silence-unfinished', errorFields(error)),
});

export const applications = (config: Tables): Applications => createApplications(store(config));
export const meetings = (config: Tables): Meetings => createMeetings(store(config));
export const messages = (config: Tables): Messages => createMessages(store(config));
export const cases = (config: Tables): Cases => createCases(store(config));
export const committeeRecords = (config: Tables): Committees => createCommittees(store(config));
export const drafts = (config: Tables): Drafts => createDrafts(store(config));
export const due = (config: Tables): Due => createDue(store(config));
export const places = (config: Tables): Places => createPlaces(store(config));
export const seatLetters = (config: Tables): SeatLetters => createSeatLetters(store(config));
export const seats = (config: Tables): Seats => createSeats(store(config));
export const access = (config: Tables): Access => createAccess(store(config));
export const clients = (config: Tables): Clients => createClients(store(config));
export const digests = (config: Tables): Digests => createDigests(store(config));
export const digestRequests = (config: Tables): DigestRequests => createDigestRequests(store(config));
export const suppressions = (config: Tables): Suppressions => createSuppressions(store(config));
export const national = (config: Tables): National => createNational(store(config));
export const portals = (config: ConfigOf<typeof NationalConfig>): Portals =>
  createPortals({ db: dynamoDb(), table: config.NATIONAL_TABLE_NAME });
