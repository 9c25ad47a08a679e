import type { Language } from '../../core/language.ts';
import type { Presence } from '../../core/meeting/attendance.ts';
import { FILE_RESULTS, type FileResult, type ResultCounts } from '../../core/meeting/result.ts';
import { meetings, minutes as texts } from '../../messages/catalogue/index.ts';
import { colon, formatNumber } from '../../messages/format.ts';
import type { Row } from '../parts/parts.ts';

/** How many files ended how: before closing as in the minutes. */
export const resultRows = (language: Language, counts: ResultCounts): readonly Row[] => {
  const t = texts[language].totals;
  return [
    { label: t.files, value: formatNumber(language, counts.files) },
    { label: t.decided, value: formatNumber(language, counts.decided) },
    ...FILE_RESULTS.map((result) => ({ label: t[result], value: counts[result] > 0 && formatNumber(language, counts[result]) })),
  ];
};

/** How many were there, and for how many of the committee's seats: before closing as in the minutes. */
export const presenceRows = (language: Language, { seats, of, people }: Presence): readonly Row[] => {
  const t = texts[language].presence;
  return [
    { label: t.seats, value: t.seatsOf(seats, of) },
    { label: t.people, value: formatNumber(language, people) },
  ];
};

/** Told apart from what was decided. */
const APART: readonly Exclude<FileResult, 'approved' | 'rejected'>[] = ['information-requested', 'escalated', 'left', 'open', 'unreadable'];

/** The same in a line, above an agenda. */
export const resultLine = (language: Language, counts: ResultCounts): string => {
  const t = texts[language].totals;
  const apart = APART.flatMap((result) =>
    counts[result] === 0 ? [] : [`${t[result]}${colon(language)} ${formatNumber(language, counts[result])}.`],
  );
  return [meetings[language].progress(counts.decided, counts.files), ...apart].join(' ');
};
