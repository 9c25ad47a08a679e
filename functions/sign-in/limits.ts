import { SIGN_IN_LIMITS } from '../../core/access/access.ts';
import { stoppedBy } from '../../core/access/rules.ts';
import type { Deps } from '../shared/container.ts';

type Counted = keyof typeof SIGN_IN_LIMITS;
/** `subject`: whom the link expects. `link`: its digest. */
type Signing = { readonly subject: string; readonly link: string };

/** Nothing more in this hour; by a stopped link alone: another one would go on. */
export type Stopped = 'link-stopped' | 'person-stopped';

const KEYS = {
  codes: { person: ({ subject }: Signing) => `code:${subject}`, link: ({ link }: Signing) => `link-codes:${link}` },
  failures: { person: ({ subject }: Signing) => subject, link: ({ link }: Signing) => `link-failures:${link}` },
} as const satisfies Record<Counted, object>;

export const stopped = async (
  access: Deps<'access'>['access'],
  what: Counted,
  signing: Signing,
  now: number,
): Promise<Stopped | undefined> => {
  const [link, person] = await Promise.all([
    access.guesses(KEYS[what].link(signing), now),
    access.guesses(KEYS[what].person(signing), now),
  ]);
  const by = stoppedBy({ link, person }, SIGN_IN_LIMITS[what]);
  return by === undefined ? undefined : `${by}-stopped`;
};

export const countFor = async (access: Deps<'access'>['access'], what: Counted, signing: Signing, now: number): Promise<void> => {
  await Promise.all([access.noteGuess(KEYS[what].link(signing), now), access.noteGuess(KEYS[what].person(signing), now)]);
};
