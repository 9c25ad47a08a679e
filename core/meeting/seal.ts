import { canonical, type Digest } from '../audit/chain.ts';
import type { MinuteLine, Minutes } from './minutes.ts';

/** What the seal is over: everything but the erasable text of reasons, for which their digests stand. */
export const sealedText = (minutes: Minutes): string => canonical({ ...minutes, files: minutes.files.map(sealedLine) });

/** The hash of minutes: SHA-256 over canonical JSON. It stands in the committee's log, and on every printed copy. */
export const sealOf = (digest: Digest, minutes: Minutes): string => digest(sealedText(minutes));

/** Of one file, what enters the seal. */
export const sealedLine = (line: MinuteLine): object => ({ ...line, reasons: line.reasons.map(({ digest }) => digest) });
