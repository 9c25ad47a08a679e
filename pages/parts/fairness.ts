import type { Language } from '../../core/language.ts';
import type { Comparison, DisparityVerdict, GroupDisparity } from '../../core/review/disparity.ts';
import type { Dimension } from '../../core/review/fairness.ts';
import { FEWEST_VOTES, type Severity, type VoterSeverity } from '../../core/review/severity.ts';
import { FEWEST_TOLD } from '../../core/review/withheld.ts';
import { labels, fairness as texts } from '../../messages/catalogue/index.ts';
import { formatList, formatNumber, formatPercent } from '../../messages/format.ts';
import { html, ltr, type Markup } from '../../messages/html.ts';
import { type Row, summaryList, table, tag } from './parts.ts';

/** `names`: by a voter's id, in the page's language. `blind`: the committee's review is. */
export type SeverityModel = { readonly severity: Severity; readonly names: ReadonlyMap<string, string>; readonly blind: boolean };
export type Disparities = readonly (Comparison & { readonly dimension: Dimension })[];

const percent = (language: Language, rate: number | undefined): Markup | '–' =>
  rate === undefined ? '–' : ltr(formatPercent(language, rate));

/** What a column says, for whoever asks: open, it would push the numbers off a phone. */
const meanings = (language: Language, rows: readonly Row[]): Markup =>
  html`<details><summary>${texts[language].meaning}</summary>${summaryList(rows)}</details>`;

const VOTER_MEANINGS = ['raw', 'adjusted', 'interval', 'verdict', 'changed'] as const;
const GROUP_MEANINGS = ['applicants', 'decided', 'selected', 'rate', 'verdict', 'seated', 'seatVerdict'] as const;

/** How each person approves beside her committee, raw and adjusted. */
export const severityPart = (language: Language, { severity: { rate, voters, withheld }, names, blind }: SeverityModel): Markup => {
  const t = texts[language];
  const c = t.voterColumns;
  const nameOf = (voter: string): string => names.get(voter) ?? voter;
  return html`<section aria-label="${t.severityTitle}">
<h2>${t.severityTitle}</h2>
${
  rate === undefined
    ? html`<p>${t.noVotes} ${t.votesTogether(FEWEST_TOLD)}</p>`
    : html`<p>${t.severityAbout} ${t.votesTogether(FEWEST_TOLD)}</p>
${meanings(
  language,
  VOTER_MEANINGS.filter((column) => column !== 'changed' || blind).map((column) => ({
    label: c[column],
    value: t.voterMeaning[column](FEWEST_VOTES),
  })),
)}
<p><strong>${t.committeeRate(formatPercent(language, rate))}</strong></p>
${table<VoterSeverity>(
  t.severityTitle,
  [
    { label: c.member, heading: true, cell: ({ voter }) => nameOf(voter) },
    { label: c.approve, cell: ({ approve }) => formatNumber(language, approve) },
    { label: c.reject, cell: ({ reject }) => formatNumber(language, reject) },
    { label: c.raw, cell: ({ raw }) => percent(language, raw) },
    { label: c.adjusted, cell: ({ adjusted }) => percent(language, adjusted) },
    { label: c.interval, cell: ({ low, high }) => ltr(`${formatPercent(language, low)} – ${formatPercent(language, high)}`) },
    {
      label: c.verdict,
      cell: ({ verdict }) => tag(t.voterVerdict[verdict], verdict === 'more-lenient' || verdict === 'more-severe' ? 'wait' : 'plain'),
    },
    ...(blind ? [{ label: c.changed, cell: ({ changed }: VoterSeverity) => formatNumber(language, changed) }] : []),
  ],
  voters,
)}`
}
${withheld.length > 0 && html`<p>${t.withheldVoters(FEWEST_TOLD, formatList(language, withheld.map(nameOf)))}</p>`}
</section>`;
};

/** Who applied beside who was selected. `provinces`: names by code, in the page's language. */
export const disparityPart = (language: Language, disparities: Disparities, provinces: ReadonlyMap<string, string>): Markup => {
  const t = texts[language];
  const isEmpty = disparities.every(({ groups, withheld }) => groups.length + withheld.length === 0);
  return html`<section aria-label="${t.disparityTitle}">
<h2>${t.disparityTitle}</h2>
${
  isEmpty
    ? html`<p>${t.nobody}</p>`
    : html`<p>${t.disparityAbout} ${t.tooFew(FEWEST_TOLD)}</p>
${meanings(
  language,
  GROUP_MEANINGS.map((column) => ({ label: t.groupColumns[column], value: t.groupMeaning[column] })),
)}`
}
${disparities.map(
  ({ dimension, groups, withheld }) =>
    groups.length + withheld.length > 0 &&
    html`<h3>${t.dimension[dimension]}</h3>
${groups.length > 0 && groupTable(language, dimension, groups, provinces)}
${
  withheld.length > 0 &&
  html`<p>${t.withheldGroups(
    FEWEST_TOLD,
    formatList(
      language,
      withheld.map((group) => groupName(language, dimension, group, provinces)),
    ),
  )}</p>`
}`,
)}
</section>`;
};

const groupTable = (
  language: Language,
  dimension: Dimension,
  groups: readonly GroupDisparity[],
  provinces: ReadonlyMap<string, string>,
): Markup => {
  const t = texts[language];
  const c = t.groupColumns;
  return table<GroupDisparity>(
    t.dimension[dimension],
    [
      { label: c.group, heading: true, cell: ({ group }) => groupName(language, dimension, group, provinces) },
      { label: c.applicants, cell: ({ applicants, applicantShare }) => counted(language, applicants, applicantShare) },
      { label: c.decided, cell: ({ decided, decidedShare }) => counted(language, decided, decidedShare) },
      { label: c.selected, cell: ({ selected, selectedShare }) => counted(language, selected, selectedShare) },
      { label: c.rate, cell: ({ rate }) => percent(language, rate) },
      { label: c.verdict, cell: ({ verdict }) => groupTag(language, verdict) },
      { label: c.seated, cell: ({ seated, seatRate }) => counted(language, seated, seatRate) },
      { label: c.seatVerdict, cell: ({ seatVerdict }) => groupTag(language, seatVerdict) },
    ],
    groups,
  );
};

/** A number with its part, so that a table of groups is no wider than a screen. */
const counted = (language: Language, count: number, rate: number | undefined): Markup =>
  html`${formatNumber(language, count)} (${percent(language, rate)})`;

const groupTag = (language: Language, verdict: DisparityVerdict): Markup =>
  tag(texts[language].groupVerdict[verdict], verdict === 'below' ? 'wait' : 'plain');

const groupName = (language: Language, dimension: Dimension, group: string, provinces: ReadonlyMap<string, string>): string => {
  const l = labels[language];
  if (dimension === 'province') return provinces.get(group) ?? group;
  if (dimension === 'area') return l.area[group === 'rural' ? 'rural' : 'urban'];
  return group === 'yes' ? l.yes : group === 'no' ? l.no : l.undisclosed;
};
