import type { Application } from '../../../core/application/application.ts';
import type { AuditEvent } from '../../../core/audit/event.ts';
import type { Choice } from '../../../core/review/ballot.ts';
import { countedIn } from '../../../core/review/standing.ts';
import type { Applications } from '../../../store/application/applications.ts';

const CHOICES = { rejected: 'reject', 'information-requested': 'more-information' } as const satisfies Record<string, Choice>;
type Outcome = keyof typeof CHOICES;

const isDecision = ({ kind }: AuditEvent): boolean => kind === 'committee-decided' || kind === 'coordinator-decided';

/**
 * Why it was decided so the last time that this was the outcome: the reasons of the members who voted for it, or the
 * coordinator's. Without names: a committee answers as one.
 */
export const reasonsFor = async (
  applications: Pick<Applications, 'getVotes'>,
  id: string,
  events: readonly AuditEvent[],
  outcome: Outcome,
): Promise<readonly string[]> => {
  const decision = events.findLast((event) => isDecision(event) && event.details?.['outcome'] === outcome);
  if (decision === undefined) return [];
  if (decision.kind === 'coordinator-decided') return decision.reason === undefined ? [] : [decision.reason];
  const votes = await applications.getVotes(id, Number(decision.details?.['round']));
  return votes
    .filter(({ ballot, member }) => ballot.choice === CHOICES[outcome] && countedIn(decision, member))
    .flatMap(({ reason }) => reason ?? []);
};

/** The same for where an application stands; none where nothing was refused or asked. */
export const decidingReasons = async (applications: Applications, { id, status }: Application): Promise<readonly string[]> =>
  status === 'rejected' || status === 'information-requested' ? reasonsFor(applications, id, await applications.getEvents(id), status) : [];
