import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { type Outcome, OutcomeSchema } from './outcome.ts';

export const ChannelSchema = z.enum(['email', 'sms']);
export type Channel = z.infer<typeof ChannelSchema>;

/** What a service was asked to send, to one recipient. */
export interface NewMessage {
  readonly channel: Channel;
  readonly to: string;
  /** The sender's address, or the sender id of an SMS. */
  readonly from: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly tags: { readonly [name: string]: string };
}

export interface Message extends NewMessage {
  /** Counts up from 1 in the order of acceptance. */
  readonly id: number;
  /** The service's own id, as the sender got it. */
  readonly messageId: string;
  /** Real time, ISO 8601. */
  readonly at: string;
  readonly outcome: Outcome;
  /** The service's error code, where it refused; else empty. */
  readonly error: string;
}

export interface MessageFilter {
  readonly to?: string | undefined;
  /** Only messages with a larger id. */
  readonly after?: number | undefined;
  readonly newestFirst?: boolean;
  /** Also what was refused, and so never sent. */
  readonly withRefused?: boolean;
  readonly limit?: number | undefined;
}

export interface MailboxStore {
  /** Keeps the message; once it has returned, the message survives a killed host. */
  add(message: NewMessage, outcome?: Outcome, error?: string): Message;
  list(filter?: MessageFilter): Message[];
  get(id: number): Message | undefined;
  /** How many were sent. */
  counts(): { readonly [channel in Channel]: number };
  close(): void;
}

const RowSchema = z
  .object({
    id: z.number(),
    message_id: z.string(),
    at: z.string(),
    channel: ChannelSchema,
    recipient: z.string(),
    sender: z.string(),
    subject: z.string(),
    html: z.string(),
    text: z.string(),
    tags: z
      .string()
      .transform((json): unknown => JSON.parse(json))
      .pipe(z.record(z.string(), z.string())),
    outcome: OutcomeSchema,
    error: z.string(),
  })
  .transform(({ message_id: messageId, recipient: to, sender: from, ...rest }): Message => ({ ...rest, messageId, to, from }));

const ColumnsSchema = z.array(z.object({ name: z.string() }));

/** A mailbox of before outcomes were kept gets their columns: all that is in it was sent. */
const addOutcomes = (database: DatabaseSync): void => {
  const columns = ColumnsSchema.parse(database.prepare('PRAGMA table_info(message)').all());
  if (columns.some(({ name }) => name === 'outcome')) return;
  database.exec("ALTER TABLE message ADD COLUMN outcome TEXT NOT NULL DEFAULT 'delivered'");
  database.exec("ALTER TABLE message ADD COLUMN error TEXT NOT NULL DEFAULT ''");
};

const CountSchema = z.array(z.object({ channel: ChannelSchema, n: z.number() }));

/** Opens the mailbox kept in this file. */
export const openMailboxStore = (file: string): MailboxStore => {
  const database = new DatabaseSync(file);
  // Written through to the operating system, which outlives a killed host; only a power cut could lose the last messages.
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = OFF;
    CREATE TABLE IF NOT EXISTS message (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      message_id TEXT NOT NULL, at TEXT NOT NULL, channel TEXT NOT NULL, recipient TEXT NOT NULL, sender TEXT NOT NULL,
      subject TEXT NOT NULL, html TEXT NOT NULL, text TEXT NOT NULL, tags TEXT NOT NULL
    ) STRICT;
    CREATE INDEX IF NOT EXISTS message_by_recipient ON message (recipient, id);
  `);
  addOutcomes(database);
  const insert = database.prepare(
    'INSERT INTO message (message_id, at, channel, recipient, sender, subject, html, text, tags, outcome, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const select = (order: 'ASC' | 'DESC') =>
    database.prepare(
      `SELECT * FROM message WHERE (?1 IS NULL OR recipient = ?1) AND id > ?2 AND (?4 OR outcome <> 'refused') ORDER BY id ${order} LIMIT ?3`,
    );
  const [oldest, newest] = [select('ASC'), select('DESC')];
  const one = database.prepare('SELECT * FROM message WHERE id = ?');
  const countByChannel = database.prepare("SELECT channel, count(*) AS n FROM message WHERE outcome <> 'refused' GROUP BY channel");

  return {
    add: (message, outcome = 'delivered', error = '') => {
      const { channel, to, from, subject, html, text, tags } = message;
      const messageId = `local-${randomBytes(12).toString('hex')}`;
      const at = new Date().toISOString();
      const { lastInsertRowid } = insert.run(messageId, at, channel, to, from, subject, html, text, JSON.stringify(tags), outcome, error);
      return { ...message, id: Number(lastInsertRowid), messageId, at, outcome, error };
    },
    list: ({ to, after = 0, newestFirst = false, withRefused = false, limit = -1 } = {}) =>
      z.array(RowSchema).parse((newestFirst ? newest : oldest).all(to ?? null, after, limit, withRefused ? 1 : 0)),
    get: (id) => {
      const row = one.get(id);
      return row === undefined ? undefined : RowSchema.parse(row);
    },
    counts: () => {
      const counts = { email: 0, sms: 0 };
      for (const { channel, n } of CountSchema.parse(countByChannel.all())) counts[channel] = n;
      return counts;
    },
    close: () => database.close(),
  };
};
