import { type Language, localized } from '../../core/language.ts';
import type { MinuteDecision, MinuteLine, Minutes } from '../../core/meeting/minutes.ts';
import { labels, minutes as texts } from '../../messages/catalogue/index.ts';
import { colon, comma, formatDate, formatList, formatNumber } from '../../messages/format.ts';
import { html, lines, ltr, type Markup, type Part } from '../../messages/html.ts';
import { table } from '../parts/parts.ts';
import { hashGroups } from './names.ts';

type Held = { readonly language: Language; readonly minutes: Minutes; readonly utcOffset: string };
type Numbered = MinuteLine & { readonly n: number };
const numbered = ({ files }: Minutes): readonly Numbered[] => files.map((line, index) => ({ ...line, n: index + 1 }));

/** Its number on the agenda and its reference, in one line. */
const inAgenda = (language: Language, { n, reference }: Numbered): Markup =>
  html`<span class="tally">${formatNumber(language, n)}. ${ltr(reference)}</span>`;

/** Each file with its votes as numbers and what was decided. No name of an applicant, and no vote by name. */
export const decisionTable = (held: Held): Markup => {
  const { language, minutes } = held;
  const t = texts[language];
  const names = new Map([...minutes.attendance, ...minutes.others].map(({ voter, name }) => [voter, localized(name, language)]));
  return table<Numbered>(
    t.agendaTitle,
    [
      { label: t.columns.file, heading: true, cell: (line) => inAgenda(language, line) },
      { label: t.columns.category, cell: (line) => isRead(line) && formatNumber(language, line.category) },
      { label: t.columns.score, cell: (line) => isRead(line) && formatNumber(language, line.score) },
      { label: t.columns.votes, cell: (line) => isRead(line) && html`<span class="tally">${tallied(language, line)}</span>` },
      {
        label: t.columns.recused,
        cell: (line) =>
          line.recused.length === 0
            ? isRead(line) && t.nobody
            : formatList(
                language,
                line.recused.map((voter) => names.get(voter) ?? voter),
              ),
      },
      { label: t.columns.decision, cell: (line) => decided(held, line) },
    ],
    numbered(minutes),
  );
};

const isRead = ({ decision }: MinuteLine): boolean => decision.kind !== 'unreadable';

const TALLIED = ['approve', 'reject', 'more-information', 'abstain'] as const;

const tallied = (language: Language, { cast, tally }: MinuteLine): Part =>
  tally === undefined
    ? texts[language].cast(cast)
    : TALLIED.map(
        (choice, index) =>
          html`${index > 0 && html`<br>`}${texts[language].tally[choice]}${colon(language)} ${formatNumber(language, tally[choice])}`,
      );

const decided = (held: Held, { decision, reasons, log }: MinuteLine): Markup => {
  const { language } = held;
  const t = texts[language];
  return html`<strong>${decisionText(held, decision)}</strong>
${reasons.length > 0 && html`<ul aria-label="${t.reasons}">${reasons.map(({ text }) => html`<li><bdi>${text === undefined ? t.erased : lines(text)}</bdi></li>`)}</ul>`}
${log.fault !== undefined && html`<p class="error">${t.fault(String(log.fault))}</p>`}`;
};

/** In words; with the day when it was before the meeting. */
const decisionText = ({ language, minutes, utcOffset }: Held, decision: MinuteDecision): string => {
  const t = texts[language];
  const l = labels[language];
  const causes: Readonly<Record<string, string>> = l.caseCause;
  const ways: Readonly<Record<string, string>> = t.by;
  const said = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined).join(comma(language));
  const earlier = 'at' in decision && decision.at < minutes.openedAt ? t.before(formatDate(language, decision.at, utcOffset)) : undefined;
  switch (decision.kind) {
    case 'decided':
      return said(
        t.outcome[decision.outcome],
        decision.outcome === 'approved' ? t.inCategory(formatNumber(language, decision.category)) : undefined,
        ways[decision.by],
        earlier,
      );
    case 'escalated':
      return said(`${t.escalated}${colon(language)} ${causes[decision.cause] ?? decision.cause}`, earlier);
    case 'left':
      return said(`${t.left}${colon(language)} ${l.status[decision.status]}`, earlier);
    case 'open':
      return t.open;
    case 'unreadable':
      return t.unreadable;
  }
};

/** By which each file's own log is found unchanged, or not. */
export const logTable = ({ language, minutes }: Held): Markup => {
  const t = texts[language];
  return table<Numbered>(
    t.logsTitle,
    [
      { label: t.logs.file, heading: true, cell: (line) => inAgenda(language, line) },
      { label: t.logs.entry, cell: (line) => isRead(line) && formatNumber(language, line.log.seq) },
      { label: t.logs.hash, cell: (line) => isRead(line) && hashGroups(line.log.hash) },
    ],
    numbered(minutes),
  );
};
