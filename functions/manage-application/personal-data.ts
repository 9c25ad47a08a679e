import { isDecided } from '../../core/application/decided.ts';
import { publicStatus } from '../../core/application/status.ts';
import type { AuditEvent } from '../../core/audit/event.ts';
import type { Region } from '../../core/region/region.ts';
import { countedIn } from '../../core/review/standing.ts';
import { isPublic } from '../../messages/history.ts';
import type { PersonalData } from '../../pages/follow/data.ts';
import type { Dossier } from '../../store/application/dossier.ts';

/**
 * Everything held about her, for herself: without keys, without who of the committee voted what, without notes on others, and
 * until she has been told a decision without the steps that would tell whether hers is the one that lives: docs/adr/0004.
 */
export const personalData = (dossier: Dossier, region: Region): PersonalData => {
  const { application, form, scores, events, messages: sent } = dossier;
  const { reference, province, submittedAt, status, language, category, waitingSince, deadline, referral, appealedAt } = application;
  const decided = isDecided(status, events);
  // Whoever asks for a review was told a decision before.
  const whole = decided || appealedAt !== undefined;
  const reviewed = Number(events.findLast(({ kind }) => kind === 'appealed')?.details?.['round'] ?? -1);
  const { given, textVersion, spoken } = form.consent;
  return {
    reference,
    region: region.code,
    province,
    submittedAt,
    status: publicStatus(status),
    language,
    category: whole ? category : undefined,
    waitingSince,
    answerBy: status === 'information-requested' ? deadline : undefined,
    host: region.hosts.find(({ id }) => id === referral?.host)?.name,
    form: { ...form, consent: { given, textVersion, spoken: spoken !== undefined } },
    scores: [...scores].flatMap(([round, score]) => (decided || round <= reviewed ? [{ round, ...score }] : [])),
    decisions: events.flatMap((event) => decisionOf(event, dossier, whole)),
    written: events.flatMap(({ at, kind, reason }) =>
      reason !== undefined && (kind === 'information-answered' || kind === 'appealed') ? [{ at, kind, text: reason }] : [],
    ),
    events: events
      .filter((event) => whole || isPublic(event) || isAboutHerContact(event))
      .map(({ at, kind, by, details }) => ({ at, kind, by: by.role, ...(details?.['codeRenewed'] === true ? { codeRenewed: true } : {}) })),
    messages: sent.map(({ kind, claimedAt: at, state }) => ({ kind, at, state })),
    waiting: [
      ...(status === 'escalated' && appealedAt !== undefined ? (['appeal'] as const) : []),
      ...(sent.some(({ state }) => state === 'parked') ? (['parked-message'] as const) : []),
    ],
    undecided: !decided,
  };
};

/** No step of the application, so the history leaves it out; she must find what she changed, or what was changed for her. */
const isAboutHerContact = ({ kind }: AuditEvent): boolean => kind === 'contact-replaced';

const CHOICES = { approved: 'approve', rejected: 'reject', 'information-requested': 'more-information' } as const;
type Outcome = keyof typeof CHOICES;
const isOutcome = (outcome: unknown): outcome is Outcome => typeof outcome === 'string' && Object.hasOwn(CHOICES, outcome);

/** A question of the committee was put to her; any other decision she is shown once it was told. */
const decisionOf = (event: AuditEvent, { votes }: Dossier, whole: boolean): PersonalData['decisions'] => {
  const { at, kind, details = {}, reason } = event;
  const { outcome, round } = details;
  if ((kind !== 'committee-decided' && kind !== 'coordinator-decided') || !isOutcome(outcome)) return [];
  if (!whole && outcome !== 'information-requested') return [];
  const given = votes
    .filter((vote) => vote.round === round && vote.ballot.choice === CHOICES[outcome] && countedIn(event, vote.member))
    .flatMap((vote) => vote.reason ?? []);
  return kind === 'coordinator-decided'
    ? [{ at, by: 'coordinator', outcome, reasons: reason === undefined ? [] : [reason] }]
    : [{ at, by: 'committee', outcome, reasons: given }];
};
