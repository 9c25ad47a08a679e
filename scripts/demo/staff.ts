import type { Person } from '../../core/region/committee.ts';
import type { Browser, Page } from './people/browser.ts';
import { signInStaff } from './people/sign-in.ts';
import { progress, type Run } from './run.ts';

/** Somebody of the staff before her browser; she signs in when she first needs to, and again when her session is over. */
export type Staff = { readonly person: Person; readonly open: (path: string) => Promise<Page>; readonly browser: Browser };

/** @param place where her session begins: `/review`, `/referrals`, `/cases` */
export const staffMember = (run: Run, person: Person, place: string): Staff => {
  const browser = run.browser(person.language);
  let signedIn: Promise<unknown> | undefined;
  const signIn = async (): Promise<void> => {
    const { asked } = await signInStaff({ browser, mailbox: run.mailbox, address: person.email, place }, run.patienceMs);
    run.tally.signIns += 1;
    if (asked) run.tally.linksAskedFor += 1;
    progress(run);
  };
  return {
    person,
    browser,
    open: async (path) => {
      signedIn ??= signIn();
      await signedIn;
      const page = await browser.open(path);
      if (page.status !== 401) return page;
      signedIn = signIn();
      await signedIn;
      return browser.open(path);
    },
  };
};
