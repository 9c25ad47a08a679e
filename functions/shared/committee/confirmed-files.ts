import { parseReference } from '../../../core/application/reference.ts';
import { MOST_AT_ONCE } from '../../../core/review/bulk.ts';

export type ConfirmedFile = { readonly reference: string; readonly round: number };

/** The files that a form confirms, each with the round that was shown. What is no file of ours is left out. */
export const confirmedFiles = (form: URLSearchParams): readonly ConfirmedFile[] =>
  form
    .getAll('file')
    .slice(0, MOST_AT_ONCE)
    .flatMap((text) => {
      const [typed = '', round = ''] = text.split('.');
      const reference = parseReference(typed);
      return reference !== undefined && /^\d{1,4}$/u.test(round) ? [{ reference, round: Number(round) }] : [];
    });
