import * as z from 'zod';
import { InstantSchema } from '../application/application.ts';
import { LocalizedSchema } from '../language.ts';
import { localDay } from '../time.ts';
import { ProvinceSchema } from './region.ts';

/** A region as the whole country knows it: nothing of its committees and hosts. */
export const DirectoryEntrySchema = z.strictObject({
  code: z.string(),
  name: LocalizedSchema,
  provinces: z.array(ProvinceSchema).min(1),
  utcOffset: z.string(),
  /** The day its portal takes the first application; absent: as soon as there is a portal. */
  opensOn: z.iso.date().optional(),
  /** True: its configuration is invented for demonstration. */
  sample: z.boolean(),
});
export type DirectoryEntry = z.infer<typeof DirectoryEntrySchema>;

/** What the functions of the national stack read at start: every region of the country, configured or not. */
export const DirectorySchema = z.strictObject({ regions: z.array(DirectoryEntrySchema).min(1) });
export type Directory = z.infer<typeof DirectorySchema>;

/** Where a region's portal is, as the region itself has announced it. */
export const PortalSchema = z.strictObject({ region: z.string(), url: z.url({ protocol: /^https?$/u }), at: InstantSchema });
export type Portal = z.infer<typeof PortalSchema>;

/** Whether women of a region can apply: `closed` until its portal is there and its day has come, which may be known. */
export type Opening = { readonly state: 'open'; readonly url: string } | { readonly state: 'closed'; readonly opensOn: string | undefined };

/** `now`: programme time. A day that has passed says nothing to whoever waits, so a portal that is late has none. */
export const openingOf = (entry: DirectoryEntry, portal: Portal | undefined, now: string): Opening => {
  const comes = entry.opensOn !== undefined && entry.opensOn > localDay(now, entry.utcOffset) ? entry.opensOn : undefined;
  return portal !== undefined && comes === undefined ? { state: 'open', url: portal.url } : { state: 'closed', opensOn: comes };
};

/** The region of a province; undefined for a code that is no province. */
export const regionOfProvince = ({ regions }: Directory, province: string): DirectoryEntry | undefined =>
  regions.find(({ provinces }) => provinces.some(({ code }) => code === province));
