import type { Language } from '../../core/language.ts';
import type { DocketFilter } from '../../core/review/docket.ts';
import { meetings, review } from '../../messages/catalogue/index.ts';

/** The name of the link to `listPath`: to the docket, or to the meeting whose agenda she goes through. */
export const toList = (language: Language, { meeting }: DocketFilter): string =>
  meeting === undefined ? review[language].toDocket : meetings[language].toMeeting;
