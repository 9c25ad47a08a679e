import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StackModel } from '../assembly/stack-model.ts';
import type { Return } from '../mailbox/outcome.ts';
import { fits } from './pattern.ts';

export interface ReturnedMail {
  readonly messageId: string;
  readonly to: string;
  readonly from: string;
  readonly configurationSet: string;
  readonly tags: { readonly [name: string]: string };
}

export interface MailEvents {
  hasConfigurationSet(name: string): boolean;
  /** Tells the rules that ask for it; answers at once. Nothing is told of a set that publishes no such events. */
  publish(kind: Return, mail: ReturnedMail): void;
}

export interface MailEventsOptions {
  readonly stacks: readonly StackModel[];
  /** Never rejects. */
  readonly invoke: (functionArn: string, payload: string) => Promise<{ readonly ok: boolean }>;
  readonly onLost: (rule: string) => void;
  /** Pauses before another try of a function that failed, ms; Lambda's own are a minute and two. */
  readonly pauses?: readonly number[];
}

const detailType = { bounce: 'Email Bounced', complaint: 'Email Complaint Received' } as const;

/** Source: SES developer guide, "Contents of event data that Amazon SES publishes"; the same record is the event's `detail`. */
const detailOf = (kind: Return, { messageId, to, from, configurationSet, tags }: ReturnedMail, at: string) => ({
  ...(kind === 'complaint'
    ? {
        eventType: 'Complaint',
        complaint: {
          feedbackId: randomUUID(),
          timestamp: at,
          complainedRecipients: [{ emailAddress: to }],
          complaintFeedbackType: 'abuse',
        },
      }
    : {
        eventType: 'Bounce',
        bounce: {
          feedbackId: randomUUID(),
          timestamp: at,
          bounceType: kind === 'bounce' ? 'Permanent' : 'Transient',
          bounceSubType: kind === 'bounce' ? 'General' : 'MailboxFull',
          bouncedRecipients: [{ emailAddress: to, action: 'failed', status: kind === 'bounce' ? '5.1.1' : '4.2.2' }],
        },
      }),
  mail: {
    timestamp: at,
    source: from,
    messageId,
    destination: [to],
    tags: {
      ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
      'ses:configuration-set': [configurationSet],
    },
  },
});

/** SES's events about mail, by way of the default event bus, to the functions that the stacks' rules name. */
export const createMailEvents = ({ stacks, invoke, onLost, pauses = [500, 2_000] }: MailEventsOptions): MailEvents => {
  const sets = new Map(stacks.flatMap((stack) => stack.configurationSets.map(({ name, events }) => [name, { stack, events }] as const)));

  const deliver = async (rule: string, functionArn: string, payload: string): Promise<void> => {
    for (const pause of [0, ...pauses]) {
      await sleep(pause, undefined, { ref: false });
      if ((await invoke(functionArn, payload)).ok) return;
    }
    onLost(rule);
  };

  return {
    hasConfigurationSet: (name) => sets.has(name),
    publish: (kind, mail) => {
      const set = sets.get(mail.configurationSet);
      const type = kind === 'complaint' ? 'complaint' : 'bounce';
      if (set === undefined || !set.events.includes(type)) return;
      const at = new Date().toISOString();
      const { account, region } = set.stack;
      const event = {
        version: '0',
        id: randomUUID(),
        'detail-type': detailType[type],
        source: 'aws.ses',
        account,
        time: `${at.slice(0, 19)}Z`,
        region,
        resources: [`arn:aws:ses:${region}:${account}:configuration-set/${mail.configurationSet}`],
        detail: detailOf(kind, mail, at),
      };
      for (const rule of stacks.flatMap((stack) => stack.eventRules)) {
        if (fits(rule.pattern, event)) for (const target of rule.targetArns) void deliver(rule.name, target, JSON.stringify(event));
      }
    },
  };
};
