import { BatchGetCommand, type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Portal, PortalSchema } from '../core/region/directory.ts';
import { parseOptional, parseRow } from './corrupt-record.ts';
import { portalKey } from './keys.ts';

export type Portals = ReturnType<typeof createPortals>;

/** Where the regions' portals are. Each region announces its own, in a partition of its own that no other region can write. */
export const createPortals = ({ db, table }: { readonly db: DynamoDBDocumentClient; readonly table: string }) => {
  const get = async (region: string): Promise<Portal | undefined> => {
    const { Item } = await db.send(new GetCommand({ TableName: table, Key: portalKey(region) }));
    return parseOptional(PortalSchema, Item);
  };
  return {
    get,

    /** Those of several regions; one that has announced none is left out. At most a hundred. */
    getMany: async (regions: readonly string[]): Promise<readonly Portal[]> => {
      const found: Portal[] = [];
      let keys: Record<string, unknown>[] = regions.map(portalKey);
      while (keys.length > 0) {
        const { Responses, UnprocessedKeys } = await db.send(new BatchGetCommand({ RequestItems: { [table]: { Keys: keys } } }));
        found.push(...(Responses?.[table] ?? []).map((row) => parseRow(PortalSchema, row)));
        keys = UnprocessedKeys?.[table]?.Keys ?? [];
      }
      return found;
    },

    /** A region says where its portal is. Written only when that has changed. */
    announce: async (portal: Portal): Promise<void> => {
      if ((await get(portal.region))?.url === portal.url) return;
      await db.send(new PutCommand({ TableName: table, Item: { ...portalKey(portal.region), ...portal } }));
    },
  };
};
