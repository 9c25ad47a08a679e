import type { Application, Instant } from '../../../core/application/application.ts';
import type { CaseCause } from '../../../core/case/case.ts';
import { MESSAGES_OF, type Message, type MessageKind, RETRY_MINUTES, type Receipt } from '../../../core/message/message.ts';
import type { Region } from '../../../core/region/region.ts';
import { plusMinutes } from '../../../core/time.ts';
import { renderMessage } from '../../../messages/render.ts';
import type { Applications } from '../../../store/application/applications.ts';
import type { Messages } from '../../../store/message/messages.ts';
import type { Clock } from '../adapters/clock.ts';
import type { Email } from '../adapters/email.ts';
import type { Sms } from '../adapters/sms.ts';
import { log } from '../log.ts';
import { committed, found } from '../or-fail.ts';
import { sendOverAll } from './channels.ts';
import type { GatherMessageData } from './message-data.ts';
import { unowed } from './unowed.ts';

export type Delivery = {
  /**
   * Sends what is claimed for the workflow's steps and not confirmed, and answers what became of each: the caller writes
   * the receipts. What due work has taken up again is being sent by it. Never throws because of a send: that must not undo or hold up a decision.
   * @param kinds those that this sender sends
   * @param retry how often this step was tried before. A message that an earlier try may have sent is repeated once, marked.
   */
  readonly deliverPending: (application: Application, kinds: readonly MessageKind[], retry: number) => Promise<readonly Receipt[]>;
  /** The same for a step that has no further write of its own. */
  readonly deliverAndConfirm: (application: Application, kinds: readonly MessageKind[], retry: number) => Promise<void>;
  /**
   * Sends the one message that the caller's own change has just caused, unless it is a step's, and nothing else: what was claimed before is
   * being sent by whoever caused that, or is due work's.
   * @param application as that change left it
   */
  readonly deliverCaused: (application: Application) => Promise<void>;
  /**
   * Sends one message that due work or a person took up, unless it no longer says how the application stands: then it is cancelled.
   * Undefined: no answer; it stays claimed, and due work repeats it once, marked.
   */
  readonly deliver: (application: Application, message: Message) => Promise<Receipt | undefined>;
};

type Parts = {
  readonly applications: Applications;
  readonly messages: Messages;
  readonly region: Region;
  readonly email: Email;
  /** Absent where the region states that it has no SMS. */
  readonly sms: Sms | undefined;
  readonly clock: Clock;
  readonly data: GatherMessageData;
};

export const createDelivery = ({ applications, messages, email, sms, clock, data }: Parts): Delivery => {
  const deliver: Delivery['deliver'] = async (application, message) => {
    const over = unowed(application, message);
    if (over !== undefined) return over;
    const form = found(await applications.getForm(application.id));
    const rendered = renderMessage(message.kind, application.language, await data(application, message));
    const failures = await sendOverAll({ email, sms }, form, rendered, { application: application.id, message: message.seq });
    const receipt = receiptOf(message, failures, clock.now());
    log(receipt === undefined ? 'message-unconfirmed' : LOGGED[receipt.outcome], { kind: message.kind, application: application.id });
    return receipt;
  };

  const deliverPending: Delivery['deliverPending'] = async (application, kinds, retry) => {
    const receipts: Receipt[] = [];
    for (const message of await messages.claimed(application.id)) {
      const { attempts, repeated, dueAt } = message;
      // One that is overdue is due work's business, and so is one that was refused before or, in a first try, repeated.
      const isDueWorks = (dueAt !== undefined && dueAt <= clock.now()) || (attempts > 1 && (!repeated || retry === 0));
      if (!kinds.includes(message.kind) || isDueWorks) continue;
      if (repeated) {
        receipts.push(unowed(application, message) ?? { seq: message.seq, outcome: 'parked', cause: 'send-unconfirmed' });
        continue;
      }
      // Undefined: another sender was faster.
      const claimed = retry === 0 ? message : await messages.claimRepeat(message, clock.now());
      const receipt = claimed === undefined ? undefined : await deliver(application, claimed);
      if (receipt !== undefined) receipts.push(receipt);
    }
    return receipts;
  };

  return {
    deliver,
    deliverPending,
    deliverAndConfirm: async (application, kinds, retry) => {
      const receipts = await deliverPending(application, kinds, retry);
      committed(await messages.confirm(application, receipts, clock.now()));
    },
    deliverCaused: async (application) => {
      const message = await messages.get(application.id, application.lastMessage);
      const isCaused = message?.state === 'claimed' && message.attempts === 1 && isSentByCause(message.kind);
      const receipt = isCaused ? await deliver(application, message) : undefined;
      if (receipt !== undefined) committed(await messages.confirm(application, [receipt], clock.now()));
    },
  };
};

const isSentByCause = (kind: MessageKind): boolean => MESSAGES_OF.cause.some((one) => one === kind);

const LOGGED = { sent: 'message-sent', failed: 'message-failed', parked: 'message-parked' } as const;

const CAUSES = {
  AddressRefused: 'address-refused',
  AddressSuppressed: 'address-suppressed',
  SendFailed: 'send-failed',
  Unconfirmed: 'send-unconfirmed',
  NoChannel: 'no-channel',
} as const satisfies Record<string, CaseCause>;

type Sent = Extract<Receipt, { readonly outcome: keyof typeof LOGGED }>;
const receiptOf = ({ seq, attempts }: Message, failures: readonly (keyof typeof CAUSES)[], now: Instant): Sent | undefined => {
  const [failure] = failures;
  if (failure === undefined) return { seq, outcome: 'sent' };
  if (failures.includes('Unconfirmed')) return undefined;
  const pause = RETRY_MINUTES[attempts - 1];
  if (failures.includes('SendFailed') && pause !== undefined) return { seq, outcome: 'failed', dueAt: plusMinutes(now, pause) };
  return { seq, outcome: 'parked', cause: CAUSES[failure] };
};
