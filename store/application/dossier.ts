import type { Application } from '../../core/application/application.ts';
import { type Form, FormSchema } from '../../core/application/form.ts';
import { type AuditEvent, AuditEventSchema } from '../../core/audit/event.ts';
import { type Message, MessageSchema } from '../../core/message/message.ts';
import { type Vote, VoteSchema } from '../../core/review/vote.ts';
import type { Score } from '../../core/scoring/grid.ts';
import { CorruptRecord, parseRow } from '../corrupt-record.ts';
import type { Row } from '../read.ts';
import { type Beneficiary, BeneficiarySchema, ScoreRowSchema, WaitSchema } from '../rows.ts';
import { parseApplication } from './application-row.ts';

/** Everything kept of one application but the task token. Lists are oldest first; scores by round. */
export type Dossier = {
  readonly application: Application;
  readonly form: Form;
  readonly scores: ReadonlyMap<number, Score>;
  readonly votes: readonly Vote[];
  readonly events: readonly AuditEvent[];
  readonly messages: readonly Message[];
  readonly beneficiary?: Beneficiary;
};

/** Sorts the rows of one application's partition. Throws `CorruptRecord`. */
export const toDossier = (rows: readonly Row[]): Dossier | undefined => {
  const [first] = rows;
  if (first === undefined) return undefined;
  let application: Application | undefined;
  let form: Form | undefined;
  let beneficiary: Beneficiary | undefined;
  const scores = new Map<number, Score>();
  const votes: Vote[] = [];
  const events: AuditEvent[] = [];
  const messages: Message[] = [];
  for (const row of rows) {
    switch (String(row['sk']).split('#')[0]) {
      case 'APPLICATION':
        application = parseApplication(row);
        break;
      case 'FORM':
        form = parseRow(FormSchema, row);
        break;
      case 'BENEFICIARY':
        beneficiary = parseRow(BeneficiarySchema, row);
        break;
      case 'SCORE': {
        const { round, score } = parseRow(ScoreRowSchema, row);
        scores.set(round, score);
        break;
      }
      case 'VOTE':
        votes.push(parseRow(VoteSchema, row));
        break;
      case 'EVENT':
        events.push(parseRow(AuditEventSchema, row));
        break;
      case 'MESSAGE':
        messages.push(parseRow(MessageSchema, row));
        break;
      case 'WAIT':
        parseRow(WaitSchema, row);
        break;
      // Of a kind that a later release knows; see docs/adr/0026.
      default:
    }
  }
  if (application === undefined || form === undefined) throw new CorruptRecord(first, 'application or form is missing');
  return { application, form, scores, votes, events, messages, ...(beneficiary === undefined ? {} : { beneficiary }) };
};
