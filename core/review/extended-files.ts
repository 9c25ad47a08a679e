import type { Instant } from '../application/application.ts';

/** A file that was given more time; `before`: until when it had some, where it had any. */
export type ExtendedFile = { readonly reference: string; readonly before?: Instant | undefined };

type Details = Readonly<Record<string, string | number | boolean>>;

const NO_DEADLINE = '-';

/** What a committee's log keeps of an extension: details hold no lists, so the files stand in two texts, in one order. */
export const extensionDetails = (files: readonly ExtendedFile[], until: Instant): Details => ({
  until,
  files: files.length,
  references: files.map(({ reference }) => reference).join(' '),
  before: files.map(({ before }) => before ?? NO_DEADLINE).join(' '),
});

/** The files of an extension; none of one that was noted before the log named them. */
export const extendedFiles = ({ references, before }: Details): readonly ExtendedFile[] => {
  if (typeof references !== 'string' || references === '') return [];
  const times = typeof before === 'string' ? before.split(' ') : [];
  return references.split(' ').map((reference, index) => {
    const time = times[index];
    return time === undefined || time === NO_DEADLINE ? { reference } : { reference, before: time };
  });
};

/** How many files were given more time by an entry that was noted before the log named them. */
export const unnamedFiles = (details: Details): number => {
  const { files } = details;
  return typeof files === 'number' ? files - extendedFiles(details).length : 0;
};
