import * as z from 'zod';
import { type Language, LocalizedSchema, localized } from '../language.ts';
import { GridSchema } from '../scoring/grid.ts';
import { AgentSchema } from './agent.ts';
import { CommitteeSchema, PersonSchema } from './committee.ts';
import { HostSchema } from './host.ts';
import { SeatsSchema } from './seats.ts';

const code = z.string().regex(/^MA-(?:0[1-9]|1[0-2])$/u);

/** A region's configuration file, `regions/<code>.json`. Checks that need other files are in `regions/load.ts`. */
export const RegionFileSchema = z
  .strictObject({
    $schema: z.string().optional(),
    code,
    /** True: invented for demonstration, to be replaced before a region opens. */
    sample: z.boolean(),
    /** Where the stacks live. All stacks of the programme share one account and one AWS region. */
    aws: z.strictObject({
      account: z
        .string()
        .regex(/^\d{12}$/u)
        .optional(),
      region: z.string(),
    }),
    /** Custom domain of the portal; absent: the API's own address. */
    domain: z.string().optional(),
    /** Offset of local time from UTC, such as `+00:00`; see programme.md (Africa/Casablanca since 2026-09-20). */
    utcOffset: z.string().regex(/^[+-]\d{2}:\d{2}$/u),
    /** Version of the scoring grid, a file of `regions/grids/`. */
    grid: z.string(),
    committees: z.array(CommitteeSchema).min(1),
    hosts: z.array(HostSchema),
    coordinator: PersonSchema,
    email: z.strictObject({ from: z.email(), name: LocalizedSchema }),
    /** The SMS sender id registered for the region, or `none` with the reason. */
    sms: z.string().regex(/^(?:none|[A-Za-z0-9]{1,11})$/u),
    smsReason: z.string().min(10).optional(),
    /** Hours of the region's local time between which digests go out. */
    digest: z.strictObject({ from: z.int().min(0).max(23), until: z.int().min(1).max(24) }),
    information: z.strictObject({ answerDays: z.int().min(1).max(180), reminderDays: z.array(z.int().min(0)).max(5) }),
    /** The day the portal takes its first application; absent: it is open. */
    opensOn: z.iso.date().optional(),
    /** How many women the region takes, and each province's share by category; absent: as many as there are places. */
    seats: SeatsSchema.optional(),
    /** How long a draft is kept after its last change, and how many days before its end she is reminded, once. */
    drafts: z.strictObject({ keepDays: z.int().min(1).max(180), reminderDays: z.int().min(1).max(90) }),
    /** Days within which she may ask for a review of a refusal; 0: there is none. */
    appeal: z.strictObject({ days: z.int().min(0).max(180) }),
    /** Who registers women at a counter, each for one province. */
    agents: z.array(AgentSchema).default([]),
    /** Names of communes that the form suggests, by province; a province without a list takes any text. */
    communes: z.record(z.string(), z.array(LocalizedSchema)).default({}),
    /** Where to be helped in person. */
    help: z.array(z.strictObject({ province: z.string(), name: LocalizedSchema, address: LocalizedSchema, phone: z.string() })),
  })
  .superRefine((region, context) => {
    if (region.sms === 'none' && region.smsReason === undefined) {
      context.addIssue({ code: 'custom', path: ['smsReason'], message: "sms is 'none': say why" });
    }
    if (region.drafts.reminderDays >= region.drafts.keepDays) {
      context.addIssue({
        code: 'custom',
        path: ['drafts', 'reminderDays'],
        message: 'the reminder must fall within the days a draft is kept',
      });
    }
    if (region.digest.until <= region.digest.from) {
      context.addIssue({ code: 'custom', path: ['digest', 'until'], message: 'must be later than from' });
    }
  });
export type RegionFile = z.infer<typeof RegionFileSchema>;

export const ProvinceSchema = z.strictObject({ code: z.string(), name: LocalizedSchema });
export type Province = z.infer<typeof ProvinceSchema>;

/** What a province is called; one that the configuration no longer knows goes by its code. */
export const provinceName = (provinces: readonly Province[], code: string, language: Language): string =>
  localized(provinces.find((province) => province.code === code)?.name, language, code);

/** What the functions of a region read at start: the region's file with its grid and its provinces put in. */
const { $schema: _schema, grid: _grid, ...described } = RegionFileSchema.shape;
export const RegionSchema = z.strictObject({
  ...described,
  name: LocalizedSchema,
  provinces: z.array(ProvinceSchema).min(1),
  grid: GridSchema,
});
export type Region = z.infer<typeof RegionSchema>;
