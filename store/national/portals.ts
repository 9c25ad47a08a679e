import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Portal, PortalSchema } from '../../core/region/directory.ts';
import { type CorruptRecord, parseReadable, parseRow } from '../corrupt-record.ts';
import { portalKey } from '../keys.ts';
import { type Row, readMany, readOne, readRow, type Table } from '../read.ts';

export type Portals = ReturnType<typeof createPortals>;

/** Where the regions' portals are. Each region announces its own, in a partition of its own that no other region can write. */
export const createPortals = (national: Table) => {
  const { db, table } = national;
  return {
    get: (region: string): Promise<Portal | undefined> => readOne(national, portalKey(region), PortalSchema),

    /** Those of several regions. Left out: one that has announced none, and one that cannot be read, of which it tells. */
    getMany: async (regions: readonly string[], unreadable: (error: CorruptRecord) => void): Promise<readonly Portal[]> =>
      parseReadable(await readMany(national, regions.map(portalKey)), toPortal, unreadable),

    /** A region says where its portal is. Written only when that has changed, or what stands there cannot be read. */
    announce: async (portal: Portal): Promise<void> => {
      const row = await readRow(national, portalKey(portal.region));
      const [announced] = parseReadable(row === undefined ? [] : [row], toPortal, () => undefined);
      if (announced?.url === portal.url) return;
      await db.send(new PutCommand({ TableName: table, Item: { ...portalKey(portal.region), ...portal } }));
    },
  };
};

const toPortal = (row: Row): Portal => parseRow(PortalSchema, row);
