import type { Instant } from '../core/application/application.ts';
import type { CaseKind } from '../core/case/case.ts';
import type { Language } from '../core/language.ts';
import type { MeetingNews } from '../core/meeting/news.ts';
import { labels, staff } from './catalogue/index.ts';
import { colon, comma, formatDay, formatMoment } from './format.ts';
import { type Block, type Email, letter } from './letter.ts';
import { shortest } from './sms.ts';

/** A file by its reference and deadline: digests carry no personal data. */
export type UrgentFile = { readonly reference: string; readonly deadline: Instant };

type Digest = {
  /** Files that wait, the urgent ones included. */
  readonly waiting: number;
  /** How many of them came since her last mail, and how many are past their deadline. */
  readonly fresh?: number;
  readonly overdue?: number;
  /** The most urgent first; a handful. */
  readonly urgent: readonly UrgentFile[];
  readonly link: string;
  readonly utcOffset: string;
  /** Sent because a deadline is near. */
  readonly reminder: boolean;
  readonly repeat: boolean;
};
/** `province`: its name in the member's language. */
export type CommitteeDigest = Digest & { readonly province: string; readonly meetings: MeetingNews };
/** `host`: its name in the reader's language. */
export type HostDigest = Digest & { readonly host: string };
export type CoordinatorDigest = {
  readonly open: number;
  readonly byKind: readonly { readonly kind: CaseKind; readonly count: number }[];
  readonly link: string;
  readonly repeat: boolean;
};

/** One mail per member and day: how many files wait, the most urgent, one link to the docket. */
export const renderCommitteeDigest = (language: Language, digest: CommitteeDigest): Email => {
  const t = staff[language].committee;
  return mailOf(language, digest.repeat, subjectOf(language, digest), [
    ...meetingsTold(language, digest.meetings),
    { kind: 'text', text: t.intro(digest.province, digest.waiting) },
    ...files(language, digest),
    { kind: 'link', label: t.open, url: digest.link },
  ]);
};

/** What she would go to in vain comes before everything else. */
const subjectOf = (language: Language, { meetings, reminder, waiting }: CommitteeDigest): string => {
  const t = staff[language].committee;
  const [cancelled] = meetings.cancelled;
  if (cancelled !== undefined) return t.cancelled(formatDay(language, cancelled.plannedFor));
  if (meetings.planned.some(({ moved }) => moved)) return t.moved;
  return (reminder ? t.reminder : t.subject)(waiting);
};

const meetingsTold = (language: Language, { planned, cancelled }: MeetingNews): readonly Block[] => {
  const t = staff[language].committee.meetings;
  const where = ({ plannedFor, place }: MeetingNews['cancelled'][number]): string =>
    [formatDay(language, plannedFor), place].join(comma(language));
  const list = (title: string, items: readonly string[]): readonly Block[] => (items.length === 0 ? [] : [{ kind: 'list', title, items }]);
  return [
    ...list(t.cancelled, cancelled.map(where)),
    ...list(
      t.planned,
      planned.map((one) => (one.moved ? t.changed(where(one)) : where(one))),
    ),
  ];
};

/** The same for a host's staff: referrals that await an answer. */
export const renderHostDigest = (language: Language, digest: HostDigest): Email => {
  const t = staff[language].host;
  return mailOf(language, digest.repeat, (digest.reminder ? t.reminder : t.subject)(digest.waiting), [
    { kind: 'text', text: t.intro(digest.host, digest.waiting) },
    ...files(language, digest),
    { kind: 'link', label: t.open, url: digest.link },
  ]);
};

/** Open cases by kind, for the regional coordinator. */
export const renderCoordinatorDigest = (language: Language, digest: CoordinatorDigest): Email => {
  const t = staff[language].coordinator;
  const kinds = digest.byKind.filter(({ count }) => count > 0);
  return mailOf(language, digest.repeat, t.subject(digest.open), [
    { kind: 'text', text: t.intro(digest.open) },
    ...(kinds.length === 0
      ? []
      : [
          { kind: 'list' as const, title: t.byKind, items: kinds.map(({ kind, count }) => t.line(labels[language].caseKind[kind], count)) },
        ]),
    { kind: 'link', label: t.open, url: digest.link },
  ]);
};

/** A link that leads to the code; it opens nothing by itself. */
export const renderSignIn = (
  language: Language,
  data: { readonly link: string; readonly until: Instant; readonly utcOffset: string; readonly repeat: boolean },
): Email => {
  const t = staff[language].signIn;
  return mailOf(language, data.repeat, t.subject, [
    { kind: 'text', text: t.intro },
    { kind: 'link', label: t.open, url: data.link },
    { kind: 'facts', facts: [{ label: t.until, text: formatMoment(language, data.until, data.utcOffset) }] },
    { kind: 'note', text: t.ignore },
  ]);
};

/** The six-digit code, for staff and applicants alike. The subject never holds it: it shows on a locked screen. */
export const renderCode = (
  language: Language,
  data: { readonly code: string; readonly minutes: number },
): { readonly email: Email; readonly sms: string } => {
  const t = staff[language].code;
  const email = letter(language, {
    subject: t.subject,
    programme: staff[language].programme,
    blocks: [
      { kind: 'text', text: staff[language].greeting },
      { kind: 'facts', facts: [{ label: t.intro.replace(/\s*:$/u, ''), text: data.code, code: true }] },
      { kind: 'text', text: t.minutes(data.minutes) },
      { kind: 'note', text: t.secret },
    ],
  });
  return { email, sms: shortest([[t.sms(data.code)]]) };
};

const files = (language: Language, { fresh = 0, overdue = 0, urgent, utcOffset }: Digest): readonly Block[] => {
  const t = staff[language];
  return [
    ...(fresh > 0 ? [{ kind: 'text' as const, text: t.fresh(fresh) }] : []),
    ...(overdue > 0 ? [{ kind: 'text' as const, text: t.overdue(overdue) }] : []),
    ...(urgent.length === 0
      ? []
      : [
          {
            kind: 'list' as const,
            title: t.urgent,
            items: urgent.map(
              ({ reference, deadline }) =>
                `${t.reference} ${reference} — ${t.deadline}${colon(language)} ${formatMoment(language, deadline, utcOffset)}`,
            ),
          },
        ]),
  ];
};

const mailOf = (language: Language, repeat: boolean, subject: string, blocks: readonly Block[]): Email => {
  const t = staff[language];
  return letter(language, {
    subject,
    programme: t.programme,
    blocks: [
      ...(repeat ? [{ kind: 'note' as const, text: t.repeat }] : []),
      { kind: 'text', text: t.greeting },
      ...blocks,
      { kind: 'text', text: t.closing },
      { kind: 'note', text: t.noPersonalData },
    ],
  });
};
