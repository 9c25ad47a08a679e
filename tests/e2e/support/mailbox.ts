import * as z from 'zod';
import { until } from './until.ts';

const MessageSchema = z.object({
  id: z.number(),
  channel: z.enum(['email', 'sms']),
  to: z.string(),
  subject: z.string(),
  html: z.string(),
  text: z.string(),
  /** Real time. */
  at: z.string(),
  tags: z.record(z.string(), z.string()),
});
export type Message = z.infer<typeof MessageSchema>;

export type Fault = { readonly channel: 'email' | 'sms'; readonly to: string; readonly failures: number; readonly code?: string };

export type Mailbox = {
  readonly url: string;
  /** Everything that was sent, oldest first. */
  readonly all: (to?: string) => Promise<readonly Message[]>;
  /** What was sent after the message with this id, oldest first. */
  readonly since: (id: number) => Promise<readonly Message[]>;
  /** Waits for the first message to this person that fits. `after`: an id. */
  readonly arrival: (to: string, fits?: (message: Message) => boolean, after?: number) => Promise<Message>;
  /** The id of the newest message, to wait for later ones. */
  readonly newest: () => Promise<number>;
  /** Lets the next sends to one recipient fail. */
  readonly fail: (fault: Fault) => Promise<void>;
};

export const openMailbox = (url: string): Mailbox => {
  const list = async (filter: string): Promise<readonly Message[]> => {
    const response = await fetch(`${url}/store${filter}`);
    return z.object({ messages: z.array(MessageSchema) }).parse(await response.json()).messages;
  };
  const all = (to?: string): Promise<readonly Message[]> => list(to === undefined ? '' : `?to=${encodeURIComponent(to)}`);
  return {
    url,
    all,
    since: (id) => list(`?after=${id}`),
    arrival: (to, fits = () => true, after = 0) =>
      until(`a message to ${to}`, async () => (await all(to)).find((message) => message.id > after && fits(message))),
    newest: async () => (await all()).at(-1)?.id ?? 0,
    fail: async (fault) => {
      const response = await fetch(`${url}/faults`, { method: 'POST', body: JSON.stringify(fault) });
      if (!response.ok) throw new Error(`the mailbox refused the fault: ${response.status}`);
    },
  };
};

/** Every address of the portal in a message, HTML and text alike. */
export const linksIn = ({ html, text }: Pick<Message, 'html' | 'text'>): readonly string[] => [
  ...new Set([...html.replaceAll('&amp;', '&').matchAll(/href="(http[^"]+)"/gu)].map(([, link]) => link ?? '')),
  ...new Set(text.match(/https?:\/\/[^\s<>"']+/gu) ?? []),
];

/** The link that leads to a sign-in, without its language. */
export const signInLink = (message: Message): string => {
  const link = linksIn(message).find((address) => address.includes('/l/'));
  if (link === undefined) throw new Error(`no link in "${message.subject}"`);
  return link.split('?')[0] ?? link;
};

export const hasSignInLink = (message: Message): boolean => linksIn(message).some((address) => address.includes('/l/'));

const CODE = /(?<!\d)\d{6}(?!\d)/u;
export const hasCode = (message: Message): boolean => CODE.test(message.text) && !hasSignInLink(message);
export const codeIn = (message: Message): string => {
  const [code] = CODE.exec(message.text) ?? [];
  if (code === undefined) throw new Error(`no code in "${message.subject}"`);
  return code;
};
