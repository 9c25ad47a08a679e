import type { Language } from '../core/language.ts';
import { isBeginning, type SeatLetterKind } from '../core/review/seat-letters.ts';
import { staff } from './catalogue/index.ts';
import { formatDay } from './format.ts';
import { type Block, type Email, type Fact, letter } from './letter.ts';

/** What a person is told of who sits. Names in her language. */
export type SeatLetterText = {
  readonly kind: SeatLetterKind;
  readonly province: string;
  /** In whose stead she votes, or who stands in for her. */
  readonly about?: string;
  /** Local days, both included. */
  readonly days?: { readonly from: string; readonly until: string };
  /** Of the secretary. */
  readonly reason?: string;
  /** To her files; absent: she does not vote today. */
  readonly link?: string;
  /** Where a link may be asked for. */
  readonly signIn?: string;
  readonly repeat: boolean;
};

/** What she is now in her committee, or no longer is; nothing of any file. */
export const renderSeatLetter = (language: Language, data: SeatLetterText): Email => {
  const { kind, province, link, signIn } = data;
  const t = staff[language];
  const s = t.seatLetter;
  const isOver = kind === 'seat-ended' || kind === 'standing-in-ended';
  const facts = factsOf(language, data);
  return letter(language, {
    subject: s.subject[kind](province),
    programme: t.programme,
    blocks: [
      ...(data.repeat ? [note(t.repeat)] : []),
      text(t.greeting),
      text(s.intro[kind](province)),
      ...(facts.length === 0 ? [] : [{ kind: 'facts' as const, facts }]),
      ...(isBeginning(kind) ? [text(link === undefined ? s.howLater : s.how)] : []),
      ...(link === undefined ? [] : [{ kind: 'link' as const, label: t.committee.open, url: link }]),
      ...(signIn === undefined ? [] : [{ kind: 'link' as const, label: s.signIn, url: signIn }]),
      ...(isOver || kind === 'stand-in-approved' ? [text(s.ask)] : []),
      text(t.closing),
      ...(isOver ? [] : [note(s.nothingOfFiles)]),
    ],
  });
};

const text = (words: string): Block => ({ kind: 'text', text: words });
const note = (words: string): Block => ({ kind: 'note', text: words });

const factsOf = (language: Language, { kind, about, days, reason }: SeatLetterText): readonly Fact[] => {
  const s = staff[language].seatLetter;
  const fact = (label: string, value: string | undefined): readonly Fact[] => (value === undefined ? [] : [{ label, text: value }]);
  return [
    ...fact(kind === 'seated' ? s.former : kind === 'stands-in' ? s.inSteadOf : s.standIn, about),
    ...fact(s.from, days === undefined ? undefined : formatDay(language, days.from)),
    ...fact(s.until, days === undefined ? undefined : formatDay(language, days.until)),
    ...fact(s.reason, reason),
  ];
};
