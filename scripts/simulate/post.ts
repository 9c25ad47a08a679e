import { LANGUAGES } from '../../core/language.ts';
import { provinceName } from '../../core/region/region.ts';
import { staff } from '../../messages/catalogue/index.ts';
import { hasCode, type Message } from '../../tests/e2e/support/mailbox.ts';
import { region } from '../../tests/e2e/support/region.ts';
import type { System } from '../../tests/e2e/support/system.ts';
import { PROVINCE } from './region.ts';

/** What one mail was. `message`: to an applicant, of a file; `digest`: to the staff, with the link of the day; `seat-ended`: to a member who was removed; `notice`: of it, to chair and coordinator. */
export type Letter = {
  readonly to: string;
  readonly channel: Message['channel'];
  readonly what: 'digest' | 'code' | 'message' | 'seat-ended' | 'notice';
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

const subjectsOf = (kind: 'seat-ended' | 'notice-removed'): readonly string[] =>
  LANGUAGES.map((language) => staff[language].seatLetter.subject[kind](provinceName(region.provinces, PROVINCE, language)));
const SEAT_ENDED = subjectsOf('seat-ended');
const NOTICES = subjectsOf('notice-removed');

const whatIs = (message: Message): Letter['what'] => {
  if (message.tags['application'] !== undefined || message.channel === 'sms') return 'message';
  if (hasCode(message)) return 'code';
  if (NOTICES.includes(message.subject)) return 'notice';
  return SEAT_ENDED.includes(message.subject) ? 'seat-ended' : 'digest';
};
