import { createHash, timingSafeEqual } from 'node:crypto';

// AWS's tokens run to some 700 characters; item sizes, and so costs, depend on it.
const TOKEN_BYTES = 525;
const HEADER = Buffer.from('AQCEAAAAKgAAAAMA', 'base64');
const PREFIX_BYTES = HEADER.length + 12;

/** One attempt of one task: `attempt` grows with every task attempt of the execution. */
export interface TaskReference {
  readonly execution: number;
  readonly attempt: number;
}

/** `malformed`: not a token at all. `unknown`: has a token's form, but this host never issued it. */
export type TokenReading =
  | { readonly kind: 'task'; readonly task: TaskReference }
  | { readonly kind: 'malformed' }
  | { readonly kind: 'unknown' };

export interface Tokens {
  /** The task's token: the same each time, so none needs storing. */
  mint(task: TaskReference): string;
  read(token: string): TokenReading;
}

export const createTokens = (key: Buffer): Tokens => {
  const seal = (prefix: Buffer): Buffer =>
    createHash('shake256', { outputLength: TOKEN_BYTES - PREFIX_BYTES })
      .update(key)
      .update(prefix)
      .digest();

  const mint = ({ execution, attempt }: TaskReference): string => {
    const prefix = Buffer.alloc(PREFIX_BYTES);
    HEADER.copy(prefix);
    prefix.writeBigUInt64BE(BigInt(execution), HEADER.length);
    prefix.writeUInt32BE(attempt, HEADER.length + 8);
    return Buffer.concat([prefix, seal(prefix)]).toString('base64');
  };

  const read = (token: string): TokenReading => {
    const bytes = Buffer.from(token, 'base64');
    if (bytes.length !== TOKEN_BYTES || bytes.toString('base64') !== token) return { kind: 'malformed' };
    const prefix = bytes.subarray(0, PREFIX_BYTES);
    if (!prefix.subarray(0, HEADER.length).equals(HEADER)) return { kind: 'malformed' };
    if (!timingSafeEqual(bytes.subarray(PREFIX_BYTES), seal(prefix))) return { kind: 'unknown' };
    const execution = Number(prefix.readBigUInt64BE(HEADER.length));
    return { kind: 'task', task: { execution, attempt: prefix.readUInt32BE(HEADER.length + 8) } };
  };

  return { mint, read };
};
