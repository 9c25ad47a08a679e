/**
 * The mailbox to which an address leads: without what may be added after a plus, as most providers deliver, and in lower case. Two addresses of one mailbox
 * are one person, where it must not be two.
 */
export const mailboxOf = (email: string): string =>
  email
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*(?=@)/u, '');
