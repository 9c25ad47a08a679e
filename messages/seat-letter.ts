import type { Language } from '../core/language.ts';
import { isBeginning, isNotice, type SeatLetterKind } from '../core/review/seat-letters.ts';
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
  /** What chair and coordinator are told: in which seat, on which local day, by whom, and who sat there before. */
  readonly notice?: { readonly seat: string; readonly on: string; readonly by: string; readonly before?: string };
  /** To whom an objection goes; absent: it is she who reads. */
  readonly coordinator?: { readonly name: string; readonly email: string };
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
      ...(isNotice(kind)
        ? [text(data.coordinator === undefined ? s.objections : s.object(data.coordinator.name, data.coordinator.email))]
        : []),
      text(t.closing),
      ...(isOver ? [] : [note(s.nothingOfFiles)]),
    ],
  });
};

const text = (words: string): Block => ({ kind: 'text', text: words });
const note = (words: string): Block => ({ kind: 'note', text: words });

const aboutLabel = (language: Language, kind: SeatLetterKind): string => {
  const s = staff[language].seatLetter;
  switch (kind) {
    case 'seated':
      return s.former;
    case 'stands-in':
      return s.inSteadOf;
    case 'notice-replaced':
    case 'notice-stand-in':
      return s.votes;
    case 'notice-removed':
      return s.held;
    default:
      return s.standIn;
  }
};

const factsOf = (language: Language, { kind, about, days, reason, notice }: SeatLetterText): readonly Fact[] => {
  const s = staff[language].seatLetter;
  const fact = (label: string, value: string | undefined): readonly Fact[] => (value === undefined ? [] : [{ label, text: value }]);
  return [
    ...fact(s.seat, notice?.seat),
    ...fact(aboutLabel(language, kind), about),
    ...fact(s.inSteadOf, kind === 'notice-removed' ? undefined : notice?.before),
    ...fact(s.from, days === undefined ? undefined : formatDay(language, days.from)),
    ...fact(s.until, days === undefined ? undefined : formatDay(language, days.until)),
    ...fact(s.on, notice === undefined ? undefined : formatDay(language, notice.on)),
    ...fact(s.by, notice?.by),
    ...fact(s.reason, reason),
  ];
};
