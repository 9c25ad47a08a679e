import type { Application } from '../../core/application/application.ts';
import type { Applications } from '../../store/applications.ts';

/**
 * Why it was decided so: the reasons of the members who voted for what was decided, or the coordinator's. Without names:
 * a committee answers as one.
 */
export const decidingReasons = async (applications: Applications, application: Application): Promise<readonly string[]> => {
  const wanted =
    application.status === 'information-requested' ? 'more-information' : application.status === 'rejected' ? 'reject' : undefined;
  if (wanted === undefined) return [];
  const events = await applications.getEvents(application.id);
  const coordinator = events.findLast(({ kind, details }) => kind === 'coordinator-decided' && details?.['round'] === application.round);
  if (coordinator?.reason !== undefined) return [coordinator.reason];
  const votes = await applications.getVotes(application.id, application.round);
  return votes.filter(({ ballot }) => ballot.choice === wanted).map(({ reason }) => reason);
};
