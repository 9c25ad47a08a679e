import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Portal, PortalSchema } from '../../core/region/directory.ts';
import { parseRow } from '../corrupt-record.ts';
import { portalKey } from '../keys.ts';
import { readMany, readOne, type Table } from '../read.ts';

export type Portals = ReturnType<typeof createPortals>;

/** Where the regions' portals are. Each region announces its own, in a partition of its own that no other region can write. */
export const createPortals = (national: Table) => {
  const { db, table } = national;
  const get = (region: string): Promise<Portal | undefined> => readOne(national, portalKey(region), PortalSchema);
  return {
    get,

    /** Those of several regions; one that has announced none is left out. */
    getMany: async (regions: readonly string[]): Promise<readonly Portal[]> =>
      (await readMany(national, regions.map(portalKey))).map((row) => parseRow(PortalSchema, row)),

    /** A region says where its portal is. Written only when that has changed. */
    announce: async (portal: Portal): Promise<void> => {
      if ((await get(portal.region))?.url === portal.url) return;
      await db.send(new PutCommand({ TableName: table, Item: { ...portalKey(portal.region), ...portal } }));
    },
  };
};
