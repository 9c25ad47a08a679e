import type { Directory } from '../../core/region/directory.ts';
import type { Region } from '../../core/region/region.ts';
import type { Access } from '../../store/access.ts';
import type { Applications } from '../../store/application/applications.ts';
import type { Cases } from '../../store/application/cases.ts';
import type { Places } from '../../store/application/places.ts';
import type { Clients } from '../../store/clients.ts';
import type { DigestRequests } from '../../store/committee/digest-requests.ts';
import type { Digests } from '../../store/committee/digests.ts';
import type { Meetings } from '../../store/committee/meetings.ts';
import type { SeatLetters } from '../../store/committee/seat-letters.ts';
import type { Seats } from '../../store/committee/seats.ts';
import type { Drafts } from '../../store/draft/drafts.ts';
import type { Due } from '../../store/due.ts';
import type { Messages } from '../../store/message/messages.ts';
import type { Suppressions } from '../../store/message/suppressions.ts';
import type { National } from '../../store/national/national.ts';
import type { Portals } from '../../store/national/portals.ts';
import type { Callbacks } from './adapters/callbacks.ts';
import type { Clock } from './adapters/clock.ts';
import type { Email } from './adapters/email.ts';
import type { Keys } from './adapters/keys.ts';
import type { Sms } from './adapters/sms.ts';
import type { Workflow } from './adapters/workflow.ts';
import type { SeatedCommittees } from './committee/seated-committee.ts';
import type { Delivery } from './message/delivery.ts';

export { clock } from './composition/clock.ts';
export { committees } from './composition/committees.ts';
export { delivery } from './composition/delivery.ts';
export { directory } from './composition/directory.ts';
export { email } from './composition/email.ts';
export { keys } from './composition/keys.ts';
export { region } from './composition/region.ts';
export { sms } from './composition/sms.ts';
export {
  access,
  applications,
  cases,
  clients,
  digestRequests,
  digests,
  drafts,
  due,
  meetings,
  messages,
  national,
  places,
  portals,
  seatLetters,
  seats,
  suppressions,
} from './composition/store.ts';
export { callbacks, workflow } from './composition/workflow.ts';

/**
 * Everything a handler may be given. `composition/` makes it, each part in a module of its own, so that a bundle holds only
 * what its function picks: the only place where AWS clients are made.
 */
export type Container = {
  readonly clock: Clock;
  readonly region: Region;
  readonly directory: Directory;
  readonly keys: Keys;
  readonly applications: Applications;
  readonly meetings: Meetings;
  readonly messages: Messages;
  readonly cases: Cases;
  readonly drafts: Drafts;
  readonly due: Due;
  readonly places: Places;
  readonly seats: Seats;
  readonly seatLetters: SeatLetters;
  readonly access: Access;
  readonly clients: Clients;
  readonly digests: Digests;
  readonly digestRequests: DigestRequests;
  readonly suppressions: Suppressions;
  readonly committees: SeatedCommittees;
  readonly national: National;
  readonly portals: Portals;
  readonly workflow: Workflow;
  readonly callbacks: Callbacks;
  readonly email: Email;
  readonly sms: Sms | undefined;
  readonly delivery: Delivery;
  readonly publicUrl: string;
  /** The national entry page, without a trailing slash. */
  readonly nationalUrl: string;
};
export type Deps<K extends keyof Container> = Pick<Container, K>;
