import * as z from 'zod';
import type { Digest } from '../audit/chain.ts';
import { type Meeting, MOST_FILES } from './meeting.ts';

/** The files of a meeting in the order in which they are taken: best score first when they were chosen. */
export const AgendaSchema = z.strictObject({
  files: z.array(z.strictObject({ application: z.string(), reference: z.string() })).max(MOST_FILES),
});
export type Agenda = z.infer<typeof AgendaSchema>;

/** What was taken up once a meeting is open stays: it may be decided, and belongs into the minutes. Before, another choice takes its place. */
export const kept = ({ state }: Pick<Meeting, 'state'>, { files }: Agenda): Agenda['files'] => (state === 'open' ? files : []);

/** By which the committee's log knows an agenda: which files in which order. */
export const agendaDigest = (digest: Digest, files: readonly { readonly reference: string }[]): string =>
  digest(files.map(({ reference }) => reference).join(' '));

export type AgendaPlace = {
  /** From 1. */
  readonly position: number;
  readonly of: number;
  readonly previous?: string;
  readonly next?: string;
};

/** Where a file stands on an agenda, with the references before and after it; undefined: it is not on it. */
export const placeOn = ({ files }: Agenda, reference: string): AgendaPlace | undefined => {
  const index = files.findIndex((file) => file.reference === reference);
  if (index < 0) return undefined;
  const previous = files[index - 1]?.reference;
  const next = files[index + 1]?.reference;
  return {
    position: index + 1,
    of: files.length,
    ...(previous === undefined ? {} : { previous }),
    ...(next === undefined ? {} : { next }),
  };
};
