import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand, PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Application } from '../../../core/application/application.ts';
import { parseApplication } from '../../../store/application/application-row.ts';
import { type Applications, createApplications } from '../../../store/application/applications.ts';
import { formKey, type Key } from '../../../store/keys.ts';
import { createPortals } from '../../../store/national/portals.ts';

const ItemSchema = z.looseObject({ pk: z.string(), sk: z.string() });
export type Item = z.infer<typeof ItemSchema>;

/** The real tables of a running system, looked at behind its back to see what became of it. */
export type Store = Pick<Applications, 'counts' | 'getMany'> & {
  /** Every item of the region. */
  readonly items: () => Promise<readonly Item[]>;
  readonly applications: () => Promise<readonly Application[]>;
  readonly application: (reference: string) => Promise<Application>;
  readonly votes: () => Promise<readonly Item[]>;
  /** What the audit logs say, as `<kind>`. */
  readonly events: () => Promise<readonly string[]>;
  /** One item. Throws when there is none. */
  readonly item: (key: Key) => Promise<Item>;
  readonly put: (item: Item) => Promise<void>;
  /** Changes one item as if time had passed or something had gone wrong. Throws when there is none. */
  readonly change: (key: Key, by: (item: Item) => object) => Promise<void>;
  /** Spoils an application's stored form, as a fault of the store would. Answers how to mend it. */
  readonly spoilForm: (application: Application) => Promise<() => Promise<void>>;
  /** Announces a portal as its region's own sweep would. */
  readonly announcePortal: (region: string, url: string) => Promise<void>;
};

const EventSchema = z.object({ kind: z.string() });

/** @param endpoint of the store; asked each time, since a host that is started again has another. */
export const openStore = (endpoint: () => string): Store => {
  const clients = new Map<string, DynamoDBDocumentClient>();
  const client = (): DynamoDBDocumentClient => {
    const at = endpoint();
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    const opened = clients.get(at) ?? DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: at, region: 'eu-west-3', credentials }));
    clients.set(at, opened);
    return opened;
  };
  const table = async (which: 'region' | 'national'): Promise<string> => {
    const { TableNames = [] } = await client().send(new ListTablesCommand({}));
    const found = TableNames.find((name) => /national/iu.test(name) === (which === 'national'));
    if (found === undefined) throw new Error(`no ${which} table among ${TableNames.join(', ')}`);
    return found;
  };
  const regionTable = () => table('region');
  const items = async (): Promise<readonly Item[]> => {
    const found: Item[] = [];
    for await (const { Items } of paginateScan({ client: client() }, { TableName: await regionTable(), ConsistentRead: true })) {
      found.push(...z.array(ItemSchema).parse(Items ?? []));
    }
    return found;
  };
  const put = async (item: Item): Promise<void> => {
    await client().send(new PutCommand({ TableName: await regionTable(), Item: item }));
  };
  const itemOf = async (key: Key): Promise<Item> => {
    const { Item } = await client().send(new GetCommand({ TableName: await regionTable(), Key: key, ConsistentRead: true }));
    if (Item === undefined) throw new Error(`no item ${key.pk} ${key.sk}`);
    return ItemSchema.parse(Item);
  };
  const reader = async (): Promise<Applications> =>
    createApplications({ db: client(), table: await regionTable(), nationalTable: await table('national'), region: 'MA-07' });
  const kind = async (prefix: string) => (await items()).filter(({ sk }) => sk.startsWith(prefix));
  const applications = async () => (await kind('APPLICATION')).map(parseApplication);
  return {
    items,
    item: itemOf,
    put,
    applications,
    counts: async () => (await reader()).counts(),
    getMany: async (ids) => (await reader()).getMany(ids),
    application: async (reference) => {
      const found = await (await reader()).getByReference(reference);
      if (found === undefined) throw new Error(`no application ${reference}`);
      return found;
    },
    votes: () => kind('VOTE#'),
    events: async () => (await kind('EVENT#')).map((item) => EventSchema.parse(item).kind),
    change: async (key, by) => {
      const item = await itemOf(key);
      await put({ ...item, ...by(item) });
    },
    spoilForm: async ({ region, id }) => {
      const whole = await itemOf(formKey(region, id));
      await put({ ...whole, phone: 'spoilt' });
      return () => put(whole);
    },
    announcePortal: async (region, url) =>
      createPortals({ db: client(), table: await table('national') }).announce({ region, url, at: new Date().toISOString() }),
  };
};
