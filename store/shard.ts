import { sha256 } from './sha256.ts';

/** Which of `shards` an id belongs to, always the same one. */
export const shardOf = (id: string, shards: number): number => Number.parseInt(sha256(id).slice(0, 6), 16) % shards;
