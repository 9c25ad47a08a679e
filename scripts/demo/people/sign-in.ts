import type { Browser, Page } from './browser.ts';
import type { Letter, Mailbox } from './mailbox.ts';

/** Whoever signs in, and where she is taken. */
export type SigningIn = {
  readonly browser: Browser;
  readonly mailbox: Mailbox;
  /** Her registered address, or her telephone number: links and codes come there. */
  readonly address: string;
  /** Where a session of hers begins, such as `/review`. */
  readonly place: string;
};

const MAIL_MS = 10_000;
const CODE_MINUTES = 10;
const TRIES = 4;

/** The link that a letter carries. */
export const linkIn = ({ text }: Pick<Letter, 'text'>): string | undefined => /https?:\/\/[^\s<>"]+\/l\/[\w-]{22}/u.exec(text)?.[0];
/** The six-digit code that a letter carries; references have nine digits. */
export const codeIn = ({ text }: Pick<Letter, 'text'>): string | undefined => /(?<![\d+:/.-])\d{6}(?![\d:/-])/u.exec(text)?.[0];

/** Opens a session from a link: a code is asked for, read in the mailbox and typed. Throws when she does not get in. */
export const signInByLink = async (who: SigningIn, link: string): Promise<Page> => {
  const page = await enter(who, link);
  if (page === undefined) throw new Error(`signing in at ${who.place} does not succeed`);
  return page;
};

/**
 * A member of the staff signs in: by the last link in her mailbox, else by the digest that comes in `patienceMs`, else by a link
 * that she asks for. Throws when none opens anything.
 */
export const signInStaff = async (who: SigningIn, patienceMs: number): Promise<{ readonly page: Page; readonly asked: boolean }> => {
  const { mailbox, address } = who;
  const kept = (await mailbox.everything(address)).map(linkIn).find((link) => link !== undefined);
  const link = kept ?? (await mailbox.waitFor(address, { find: linkIn, withinMs: patienceMs }));
  const page = link === undefined ? undefined : await enter(who, link);
  if (page !== undefined) return { page, asked: false };
  const before = mailbox.newest();
  await askForLink(who);
  const sent = await mailbox.waitFor(address, { find: linkIn, after: before, withinMs: MAIL_MS });
  if (sent === undefined) throw new Error(`no link for ${who.place} came to the mailbox`);
  return { page: await signInByLink(who, sent), asked: true };
};

const askForLink = async ({ browser, address }: SigningIn): Promise<void> => {
  const page = await browser.open('/sign-in');
  const form = page.formWith('email');
  if (form === undefined) throw new Error('the page /sign-in asks for no address');
  await browser.submit(form, { email: address });
};

/** Undefined: the link is not live, or leads elsewhere. */
const enter = async ({ browser, mailbox, address, place }: SigningIn, link: string): Promise<Page | undefined> => {
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = mailbox.newest();
    const asking = (await browser.open(link)).formTo(`${new URL(link).pathname}/code`);
    // A link that has expired offers a fresh one by the same path: whoever asked for this link has others.
    if (asking === undefined || asking.fields.length > 0) return undefined;
    const typing = (await browser.submit(asking)).formWith('code');
    if (typing === undefined) return undefined;
    const code =
      (await mailbox.waitFor(address, { find: codeIn, after: before, withinMs: MAIL_MS / 4 })) ?? (await lastCode(mailbox, address));
    if (code === undefined) continue;
    const page = await browser.submit(typing, { code });
    if (page.path.split('?')[0] === place && page.status === 200) return page;
  }
  return undefined;
};

/** A code that was sent a moment ago stays good, and no other is sent. */
const lastCode = async (mailbox: Mailbox, address: string): Promise<string | undefined> => {
  const [newest] = (await mailbox.everything(address)).filter((letter) => codeIn(letter) !== undefined);
  if (newest === undefined || Date.parse(newest.at) < Date.now() - CODE_MINUTES * 60_000) return undefined;
  return codeIn(newest);
};
