import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand, paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Application } from '../../../core/application/application.ts';
import { parseApplication } from '../../../store/application-row.ts';
import { formKey, type Key } from '../../../store/keys.ts';
import { createPortals } from '../../../store/portals.ts';

const ItemSchema = z.looseObject({ pk: z.string(), sk: z.string() });
export type Item = z.infer<typeof ItemSchema>;

/** The real tables of a running system, looked at behind its back to see what became of it. */
export type Store = {
  /** Every item of the region. */
  readonly items: () => Promise<readonly Item[]>;
  readonly applications: () => Promise<readonly Application[]>;
  readonly application: (reference: string) => Promise<Application>;
  readonly votes: () => Promise<readonly Item[]>;
  /** What the audit logs say, as `<kind>`. */
  readonly events: () => Promise<readonly string[]>;
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
  const client = () =>
    DynamoDBDocumentClient.from(
      new DynamoDBClient({ endpoint: endpoint(), region: 'eu-west-3', credentials: { accessKeyId: 'test', secretAccessKey: 'test' } }),
    );
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
    const found = (await items()).find(({ pk, sk }) => pk === key.pk && sk === key.sk);
    if (found === undefined) throw new Error(`no item ${key.pk} ${key.sk}`);
    return found;
  };
  const kind = async (prefix: string) => (await items()).filter(({ sk }) => sk.startsWith(prefix));
  const applications = async () => (await kind('APPLICATION')).map(parseApplication);
  return {
    items,
    put,
    applications,
    application: async (reference) => {
      const found = (await applications()).find((application) => application.reference === reference);
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
