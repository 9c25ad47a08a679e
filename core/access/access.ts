import * as z from 'zod';

/** Times here are real time in epoch seconds: programme time must not shorten or stretch them. */
const Seconds = z.int().min(0);

/** A pointer that was mailed. It opens nothing by itself: it says who is expected for what. Stored by its digest. */
export const LinkSchema = z.strictObject({
  hash: z.string(),
  subject: z.string(),
  purpose: z.enum(['docket', 'secretariat', 'referrals', 'assist', 'cases', 'information']),
  /** Absent: before all that was ever revoked. */
  issuedAt: Seconds.optional(),
  expiresAt: Seconds,
  /** A later link has taken its place: what it led to was done, or the address was replaced. */
  supersededAt: Seconds.optional(),
});
export type Link = z.infer<typeof LinkSchema>;

/** The newest six-digit code of a subject: ten minutes, once, five tries. Source: OWASP ASVS 5, 6.5.5. */
export const CodeSchema = z.strictObject({
  subject: z.string(),
  digest: z.string(),
  sentAt: Seconds,
  expiresAt: Seconds,
  tries: z.int().min(0),
});
export type Code = z.infer<typeof CodeSchema>;

/**
 * What a session notes when it has her tracking code renewed, and the session that goes on from it: `codeVersion` that it made,
 * `form`: digest of the token of the form that was sent, so that the same form sent again is answered the same. `changed`:
 * whether her contact was another, too.
 */
export const RenewalSchema = z.strictObject({ codeVersion: z.int().min(1), form: z.string(), changed: z.boolean() });
export type Renewal = z.infer<typeof RenewalSchema>;

/**
 * A signed-in browser. `hash`: digest of the id in its cookie. `codeVersion`: of an applicant's tracking code at that time; a
 * newer code ends it. `person`: of staff, a keyed digest of who it was opened for; another person in her role does not inherit it.
 */
export const SessionSchema = z.strictObject({
  hash: z.string(),
  subject: z.string(),
  /** Absent: before all that was ever revoked. */
  openedAt: Seconds.optional(),
  expiresAt: Seconds,
  codeVersion: z.int().min(0).optional(),
  person: z.string().optional(),
  renewal: RenewalSchema.optional(),
});
export type Session = z.infer<typeof SessionSchema>;

export const CODE_SECONDS = 600;
export const CODE_TRIES = 5;
/** A new code is sent at most once in this time, so that a scanner that presses the button does not fill a mailbox. */
export const CODE_PAUSE_SECONDS = 60;
/** Failures per subject and hour; afterwards the same answer, right or wrong. Not per address: mobile networks share them. */
export const GUESSES_PER_HOUR = 10;
/**
 * What one link to sign in may use up in an hour, and what the person whom it expects may in all: whoever has a link that was forwarded leaves her
 * another one's share. `codes`: sent to her. `failures`: wrong codes typed.
 */
export const SIGN_IN_LIMITS = {
  codes: { link: 5, person: 10 },
  failures: { link: 5, person: GUESSES_PER_HOUR },
} as const;
/** Applications that name one telephone, or one e-mail address, in an hour: sisters share a telephone, and whose it is did not ask for the messages. */
export const APPLICATIONS_PER_HOUR = 5;
/** The same with an agent of the programme, who signed in for it: more than one counter registers in an hour, also where its own telephone stands for many. */
export const ASSISTED_PER_HOUR = 30;
