import { createHash } from 'node:crypto';

/** Hexadecimal SHA-256. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Which of `shards` an id belongs to, always the same one. */
export const shardOf = (id: string, shards: number): number => Number.parseInt(sha256(id).slice(0, 6), 16) % shards;
