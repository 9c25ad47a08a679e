import { laterOf } from '../later-members.ts';

/** What every entry of a chained log has, whatever else it says. */
export type Chained = {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  readonly reason?: string | undefined;
  readonly salt?: string | undefined;
  readonly reasonDigest?: string | undefined;
};

/** Hexadecimal SHA-256 of a text; passed in because the core does no cryptography of its own. */
export type Digest = (text: string) => string;

/** What precedes the first event of a log. */
export const CHAIN_START = '0'.repeat(64);

/** The digest of free text that stands in the chain in place of the text. */
export const reasonDigest = (digest: Digest, salt: string, reason: string): string => digest(`${salt}\n${reason}`);

/** The hash of an event: over everything but the erasable text, keys sorted, the previous hash included. */
export const eventHash = (digest: Digest, event: Omit<Chained, 'hash'>): string => {
  const { reason: _reason, salt: _salt, ...chained } = event;
  return digest(canonical(chained));
};

export type ChainFault = { readonly seq: number; readonly fault: 'missing' | 'previous' | 'hash' | 'reason' };

/**
 * Recomputes a chain, oldest event first. Answers the first fault, or undefined if it holds. Erased reasons still verify.
 * `last`: what is kept beside the log of its newest event; without it, events cut off at the end are not missed.
 */
export const verifyChain = (
  digest: Digest,
  events: readonly Chained[],
  last?: { readonly seq: number; readonly hash: string },
): ChainFault | undefined => {
  let previous = CHAIN_START;
  for (const [index, event] of events.entries()) {
    const { hash, ...rest } = event;
    if (event.seq !== index + 1) return { seq: index + 1, fault: 'missing' };
    if (event.previous !== previous) return { seq: event.seq, fault: 'previous' };
    if (eventHash(digest, rest) !== hash) return { seq: event.seq, fault: 'hash' };
    if (event.reason !== undefined && reasonDigest(digest, event.salt ?? '', event.reason) !== event.reasonDigest) {
      return { seq: event.seq, fault: 'reason' };
    }
    previous = hash;
  }
  if (last === undefined || (last.seq === events.length && (last.seq === 0 || last.hash === previous))) return undefined;
  return { seq: Math.min(last.seq, events.length + 1), fault: last.seq > events.length ? 'missing' : 'hash' };
};

/** JSON with sorted keys and without undefined members, so that the same event has the same text for ever, in every release. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, member: unknown) =>
    member !== null && typeof member === 'object' && !Array.isArray(member)
      ? Object.fromEntries([...Object.entries(member), ...Object.entries(laterOf(member))].sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
