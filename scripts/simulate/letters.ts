import type { AuditEvent } from '../../core/audit/event.ts';
import type { MessageKind } from '../../core/message/message.ts';
import type { Dossier } from '../../store/application/dossier.ts';
import type { MailFault } from './applicants.ts';
import type { Letter } from './post.ts';

/** Messages to applicants of one kind: as designed, as owed by the table, and as they arrived. */
export type LetterRow = {
  readonly kind: MessageKind;
  readonly designed: number;
  readonly owed: number;
  /** E-mails that the design makes of them: one each, but where it was refused and the SMS was not, or her address sent one back. */
  readonly emailsDesigned: number;
  readonly emails: number;
  /** Taken up again: both channels had refused them, or what told that they were to be sent was lost. */
  readonly repeated: number;
  /** She took her application back before they went out, or what followed was told: nothing older is said any more. */
  readonly cancelled: number;
};

/** What she is told, by what happened to her file. */
const designedBy = (events: readonly AuditEvent[]): readonly MessageKind[] => {
  const kinds: MessageKind[] = [];
  let sought = false;
  let waits = false;
  for (const { kind, to } of events) {
    if (kind === 'submitted') kinds.push('received');
    if (kind === 'committee-decided' || kind === 'coordinator-decided') if (to === 'rejected') kinds.push('rejected');
    if (kind === 'referral-declined' || kind === 'referral-expired') sought = true;
    if (kind === 'referred') kinds.push(sought ? 'referred-again' : 'approved');
    // Told once, however often a place is sought for her before one is found.
    if (kind === 'put-on-waiting-list' && !waits) kinds.push('waiting-list');
    if (kind === 'referred' || kind === 'put-on-waiting-list') waits = kind !== 'referred';
    if (kind === 'referral-accepted') kinds.push('placed');
    if (kind === 'withdrawn') kinds.push('withdrawn');
  }
  return kinds;
};

/** Whether a message, the first of its file or a later one, comes by e-mail at all. */
const isMailed = (fault: MailFault | undefined, isFirst: boolean): boolean =>
  fault === 'bounce' ? isFirst : !(fault === 'e-mail' && isFirst);

type Told = Pick<LetterRow, 'kind' | 'emailsDesigned' | 'emails' | 'repeated' | 'cancelled'>;

/** @param faultOf by the id of the application */
export const letterRows = (
  files: readonly Dossier[],
  letters: readonly Letter[],
  faultOf: (id: string) => MailFault | undefined,
): { readonly rows: readonly LetterRow[]; readonly faults: readonly string[] } => {
  const arrived = new Map<string, number>();
  for (const { channel, about } of letters) if (channel === 'email') arrived.set(about, (arrived.get(about) ?? 0) + 1);
  const faults: string[] = [];
  const designed = files.flatMap(({ events }) => designedBy(events));
  const told = files.flatMap(({ application: { id, reference, lastMessage }, messages }) =>
    messages.map(({ seq, kind, state, attempts }): Told => {
      const emails = arrived.get(`${id} ${seq}`) ?? 0;
      const cancelled = state === 'cancelled' && seq < lastMessage;
      // One that is cancelled may have been on its way.
      const emailsDesigned = cancelled ? Math.min(emails, 1) : isMailed(faultOf(id), seq === 1) ? 1 : 0;
      if (state !== 'sent' && !cancelled) faults.push(`${reference}: ${kind} is ${state}`);
      if (emails !== emailsDesigned) faults.push(`${reference}: ${emails} e-mails of ${kind}, not ${emailsDesigned}`);
      return { kind, emailsDesigned, emails, repeated: attempts - 1, cancelled: cancelled ? 1 : 0 };
    }),
  );
  const rows = [...new Set([...designed, ...told.map(({ kind }) => kind)])].map((kind): LetterRow => {
    const ofKind = told.filter((one) => one.kind === kind);
    const sum = (of: Exclude<keyof Told, 'kind'>): number => ofKind.reduce((total, one) => total + one[of], 0);
    return {
      kind,
      designed: designed.filter((one) => one === kind).length,
      owed: ofKind.length,
      emailsDesigned: sum('emailsDesigned'),
      emails: sum('emails'),
      repeated: sum('repeated'),
      cancelled: sum('cancelled'),
    };
  });
  for (const { kind, designed: as, owed } of rows) if (as !== owed) faults.push(`${owed} messages ${kind}, not ${as}`);
  return { rows, faults };
};
