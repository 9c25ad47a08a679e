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
