import { hasCode, type Message } from '../../tests/e2e/support/mailbox.ts';
import type { System } from '../../tests/e2e/support/system.ts';

/** What one mail was. `message`: to an applicant, of a file; `digest`: to the staff, with the link of the day. */
export type Letter = {
  readonly to: string;
  readonly channel: Message['channel'];
  readonly what: 'digest' | 'code' | 'message';
  /** Of programme time. */
  readonly day: string;
  /** `<application id> <number>` of a message by e-mail. */
  readonly about: string;
};

export type Post = {
  /** Notes what came since. */
  readonly collect: () => Promise<void>;
  readonly letters: readonly Letter[];
};

export const openPost = ({ mailbox, programmeTime }: System): Post => {
  const letters: Letter[] = [];
  let last = 0;
  return {
    letters,
    collect: async () => {
      for (const message of await mailbox.since(last)) {
        const { id, to, channel, tags, at } = message;
        letters.push({
          to,
          channel,
          what: tags['application'] !== undefined || channel === 'sms' ? 'message' : hasCode(message) ? 'code' : 'digest',
          day: programmeTime(new Date(at)).toISOString().slice(0, 10),
          about: `${tags['application'] ?? ''} ${tags['message'] ?? ''}`,
        });
        last = id;
      }
    },
  };
};
