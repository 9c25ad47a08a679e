import { digestOf, type Keys } from '../../../../functions/shared/adapters/keys.ts';
import { SESSION_COOKIE } from '../../../../functions/shared/session/session.ts';
import type { TestStore } from '../../store/support/store.ts';

type Door = {
  readonly access: Pick<TestStore['access'], 'putSession'>;
  readonly keys: Pick<Keys, 'csrfToken'>;
  readonly clock: { readonly real: () => number };
};

let sessions = 0;

/** The browser of someone who has signed in, without the letters that lead there: its cookie, and the token of its forms. */
export const signedIn = async ({ access, keys, clock }: Door, subject: string, lastsSeconds = 600) => {
  sessions += 1;
  const session = `session-${sessions}`;
  const now = Math.floor(clock.real() / 1000);
  await access.putSession({ hash: digestOf(session), subject, openedAt: now, expiresAt: now + lastsSeconds });
  return { csrf: await keys.csrfToken(session), cookies: [`${SESSION_COOKIE}=${session}`] };
};
