import { FEWEST_TOLD } from './withheld.ts';

/** What one person of a committee, by her id as a voter, voted on files that are no longer before it; only approvals and refusals say anything of severity. */
export type VoterVotes = {
  readonly voter: string;
  readonly approve: number;
  readonly reject: number;
  /** Votes, of any choice, that she changed after she had been shown who the applicant is. */
  readonly changed: number;
};

export const SEVERITY_VERDICTS = ['too-few', 'like-the-others', 'more-lenient', 'more-severe'] as const;
export type SeverityVerdict = (typeof SEVERITY_VERDICTS)[number];

/** Rates are between 0 and 1. */
export type VoterSeverity = VoterVotes & {
  readonly votes: number;
  readonly raw: number;
  readonly adjusted: number;
  /** Bounds of the 95 % interval around the adjusted rate. */
  readonly low: number;
  readonly high: number;
  readonly verdict: SeverityVerdict;
};
/**
 * `rate`: of all whose votes are told, together; undefined: nobody's are. `strength`: of the prior, in votes. `withheld`: ids of the others,
 * with fewer than `FEWEST_TOLD` votes: those are in no number, so that no subtraction gives them.
 */
export type Severity = {
  readonly rate: number | undefined;
  readonly strength: number;
  readonly voters: readonly VoterSeverity[];
  readonly withheld: readonly string[];
};

/** Below so many votes no voter is said to differ from the others. */
export const FEWEST_VOTES = 20;
/** The prior weighs at least as much as so many votes, since six voters tell little of how far committees differ; and at most so many. */
const LEAST_STRENGTH = 10;
const MOST_STRENGTH = 1_000;
/** Of the normal distribution. */
const Z_95 = 1.96;
/** Where all have voted alike, nothing else was seen in n votes: it happens in at most 3/n of them with 95 % (Hanley, Lippman-Hand 1983). */
const RULE_OF_THREE = 3;

/**
 * How each voter approves beside her committee, raw and adjusted by empirical Bayes.
 *
 * Prior: Beta(m·k, (1 − m)·k) with the committee's rate m (all votes together). Of a voter with a approvals in n votes the adjusted
 * rate is the posterior's mean, (a + m·k) / (n + k): between her raw rate and the committee's, the nearer to the latter the fewer
 * her votes. Strength k by the method of moments for the beta-binomial (Kleinman 1973): with Q = Σ nᵢ (pᵢ − m)² / (m (1 − m)) over
 * J voters with N votes, ρ = (Q − (J − 1)) / (N − Σ nᵢ² / N − (J − 1)) and k = 1/ρ − 1, kept within 10 and 1,000; when they
 * differ no more than by chance (ρ ≤ 0), 1,000. The interval takes the posterior as normal, with its variance M (1 − M) / (n + k + 1).
 * A voter stands out when the interval excludes m. The files of two may differ: it is shown, never applied.
 */
export const severity = (voters: readonly VoterVotes[]): Severity => {
  const all = voters.map((voter) => ({ ...voter, votes: voter.approve + voter.reject }));
  const counted = all.filter(({ votes }) => votes >= FEWEST_TOLD);
  const total = sum(counted.map(({ votes }) => votes));
  const rate = total === 0 ? undefined : sum(counted.map(({ approve }) => approve)) / total;
  const strength = strengthOf(counted, rate ?? 0);
  return {
    rate,
    strength,
    voters: rate === undefined ? [] : counted.map((voter) => ({ ...voter, ...placed(voter, rate, strength) })),
    withheld: all.flatMap(({ voter, votes }) => (votes < FEWEST_TOLD ? [voter] : [])),
  };
};

type Counted = VoterVotes & { readonly votes: number };

const strengthOf = (voters: readonly Counted[], rate: number): number => {
  const spread = rate * (1 - rate);
  if (voters.length < 2 || spread === 0) return MOST_STRENGTH;
  const total = sum(voters.map(({ votes }) => votes));
  const q = sum(voters.map(({ approve, votes }) => votes * (approve / votes - rate) ** 2)) / spread;
  const free = voters.length - 1;
  const rest = total - sum(voters.map(({ votes }) => votes ** 2)) / total - free;
  const rho = rest <= 0 ? 0 : (q - free) / rest;
  return rho <= 0 ? MOST_STRENGTH : Math.min(MOST_STRENGTH, Math.max(LEAST_STRENGTH, 1 / rho - 1));
};

const placed = ({ approve, votes }: Counted, rate: number, strength: number): Omit<VoterSeverity, keyof Counted> => {
  const adjusted = (approve + rate * strength) / (votes + strength);
  const variance = (adjusted * (1 - adjusted)) / (votes + strength + 1);
  const margin = variance === 0 ? RULE_OF_THREE / votes : Z_95 * Math.sqrt(variance);
  const low = Math.max(0, adjusted - margin);
  const high = Math.min(1, adjusted + margin);
  return { raw: approve / votes, adjusted, low, high, verdict: verdictOf({ votes, low, high }, rate) };
};

const verdictOf = ({ votes, low, high }: Pick<VoterSeverity, 'votes' | 'low' | 'high'>, rate: number): SeverityVerdict => {
  if (votes < FEWEST_VOTES) return 'too-few';
  if (low > rate) return 'more-lenient';
  return high < rate ? 'more-severe' : 'like-the-others';
};

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
