import * as z from 'zod';
import { InstantSchema } from '../application/application.ts';
import { LocalizedSchema } from '../language.ts';

/** Files of one meeting: all that a large province has. Their agenda is one row of a third of what a row may weigh. */
export const MOST_FILES = 1_500;

/** A committee's meeting (séance). Its agenda, who joined and its minutes are rows of their own: see `store/committee/meetings.ts`. */
export const MeetingSchema = z.strictObject({
  /** `<province>-<year>-<number>`, such as `MA-MAR-2026-003`. */
  id: z.string(),
  province: z.string(),
  /** Of the year for which it was planned, from 1. */
  year: z.int(),
  number: z.int().min(1),
  /** Local calendar day. */
  plannedFor: z.iso.date(),
  place: z.string().min(2).max(200),
  state: z.enum(['planned', 'open', 'closed', 'cancelled']),
  /** Raised by one with each change, also by each member who joins; a write names the version it read. */
  version: z.int().min(1),
  /** How many files are on its agenda. */
  files: z.int().min(0).max(MOST_FILES),
  plannedAt: InstantSchema,
  /** When another day or place was set last. */
  movedAt: InstantSchema.optional(),
  /** It will not be held; members read why. */
  cancelled: z.strictObject({ at: InstantSchema, reason: z.string() }).optional(),
  openedAt: InstantSchema.optional(),
  closedAt: InstantSchema.optional(),
  /** The newest version of its minutes. */
  minutes: z.strictObject({ version: z.int().min(1), seal: z.string() }).optional(),
});
export type Meeting = z.infer<typeof MeetingSchema>;

/** Nothing more is arranged for it. */
export const isOver = ({ state }: Pick<Meeting, 'state'>): boolean => state === 'closed' || state === 'cancelled';

/** One who joined: from her own session, once. Her name is kept here, for the roster may forget it before the meeting ends. */
export const JoinedSchema = z.strictObject({ voter: z.string(), seat: z.string(), name: LocalizedSchema, at: InstantSchema });
export type Joined = z.infer<typeof JoinedSchema>;

export const meetingId = (province: string, year: number, number: number): string =>
  `${province}-${year}-${String(number).padStart(3, '0')}`;

/** The parts of a meeting's id; undefined: it cannot be one. */
export const parseMeetingId = (text: string): { readonly province: string; readonly year: number; readonly number: number } | undefined => {
  const [, province, year, number] = /^(MA-[A-Z]{3})-(\d{4})-(\d{3})$/u.exec(text) ?? [];
  return province === undefined ? undefined : { province, year: Number(year), number: Number(number) };
};
