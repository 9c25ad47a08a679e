import { LANGUAGES } from '../../core/language.ts';
import { provinceName } from '../../core/region/region.ts';
import { staff } from '../../messages/catalogue/index.ts';
import { hasCode, type Message } from '../../tests/e2e/support/mailbox.ts';
import { region } from '../../tests/e2e/support/region.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import { PROVINCE } from './region.ts';

/** What one mail was. `message`: to an applicant, of a file; `digest`: to the staff, with the link of the day; `seat-ended`: to a member who was removed. */
export type Letter = {
  readonly to: string;
  readonly channel: Message['channel'];
  readonly what: 'digest' | 'code' | 'message' | 'seat-ended';
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
          what: whatIs(message),
          day: programmeTime(new Date(at)).toISOString().slice(0, 10),
          about: `${tags['application'] ?? ''} ${tags['message'] ?? ''}`,
        });
        last = id;
      }
    },
  };
};

const SEAT_ENDED = LANGUAGES.map((language) =>
  staff[language].seatLetter.subject['seat-ended'](provinceName(region.provinces, PROVINCE, language)),
);

const whatIs = (message: Message): Letter['what'] => {
  if (message.tags['application'] !== undefined || message.channel === 'sms') return 'message';
  if (hasCode(message)) return 'code';
  return SEAT_ENDED.includes(message.subject) ? 'seat-ended' : 'digest';
};
