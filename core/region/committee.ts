import * as z from 'zod';
import { LanguageSchema, LocalizedSchema } from '../language.ts';

const id = z.string().regex(/^[a-z0-9-]{2,40}$/u, 'lower-case letters, digits and hyphens');

export const PersonSchema = z.strictObject({ id, name: LocalizedSchema, email: z.email().toLowerCase(), language: LanguageSchema });
export type Person = z.infer<typeof PersonSchema>;

/** A provincial pre-selection committee. Its members, quorum and times are configuration: no source gives them. */
export const CommitteeSchema = z
  .strictObject({
    province: z.string().regex(/^MA-[A-Z]{3}$/u),
    members: z.array(PersonSchema).min(1).max(25),
    /** Id of the member who presides; absent while the chair is vacant. */
    chair: id.optional(),
    /** Keeps the records (ADS) and does not vote. */
    secretary: PersonSchema,
    /** Members who must have voted, abstentions included. */
    quorum: z.int().min(1),
    /** Days from the file's arrival to the committee's deadline. */
    deadlineDays: z.int().min(1).max(180),
    /** Days before the deadline on which those who still owe a vote are reminded. */
    reminderDays: z.array(z.int().min(0).max(179)).max(5),
    /** When members are written to about what they owe; within the region's hours. */
    digest: z
      .discriminatedUnion('cadence', [
        z.strictObject({ cadence: z.literal('daily') }),
        /** ISO day of the week, 1 is Monday. */
        z.strictObject({ cadence: z.literal('weekly'), weekday: z.int().min(1).max(7) }),
        z.strictObject({ cadence: z.literal('before-meeting'), daysBefore: z.int().min(0).max(14) }),
        /** Only when the secretary asks for it. */
        z.strictObject({ cadence: z.literal('on-request') }),
      ])
      .default({ cadence: 'daily' }),
    /** What happens when a file's time is over. */
    onDeadline: z
      .discriminatedUnion('kind', [
        /** It is extended once, then the regional coordinator decides. */
        z.strictObject({ kind: z.literal('extend-and-escalate'), extendDays: z.int().min(0).max(60) }),
        /** The votes cast decide if there is a quorum; else as above without an extension. */
        z.strictObject({ kind: z.literal('decide-by-votes-cast') }),
      ])
      .default({ kind: 'extend-and-escalate', extendDays: 0 }),
    /** Hours for which a decision of the committee rests before she is told: until then the secretary may reopen it. 0: she is told at once. */
    holdHours: z.int().min(0).max(168).default(0),
    /** Name, contact and commune are hidden from a member until she has voted. */
    blind: z.boolean().default(false),
    /** How long a signed-in browser stays signed in. */
    sessionHours: z.int().min(1).max(24),
  })
  .superRefine((committee, context) => {
    const issue = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (committee.quorum > committee.members.length)
      issue(['quorum'], `quorum ${committee.quorum} exceeds ${committee.members.length} members`);
    const seen = new Set<string>();
    committee.members.forEach((member, index) => {
      for (const key of [member.id, member.email]) {
        if (seen.has(key)) issue(['members', index], `duplicate member ${key}`);
        seen.add(key);
      }
    });
    if (committee.chair !== undefined && !committee.members.some((member) => member.id === committee.chair)) {
      issue(['chair'], `chair ${committee.chair} is not a member`);
    }
    committee.reminderDays.forEach((days, index) => {
      if (days >= committee.deadlineDays) issue(['reminderDays', index], 'a reminder must fall within the deadline');
    });
  });
export type Committee = z.infer<typeof CommitteeSchema>;

/** Within how many days of a file's arrival she is told of a decision, as a rule: its committee's time, and the rest after it. */
export const decisionDays = ({ deadlineDays, holdHours }: Pick<Committee, 'deadlineDays' | 'holdHours'>): number =>
  deadlineDays + Math.ceil(holdHours / 24);
