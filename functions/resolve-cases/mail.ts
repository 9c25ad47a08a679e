import { formatSubject } from '../../core/access/subject.ts';
import type { Region } from '../../core/region/region.ts';
import { STAFF_MAIL_PATH, staffMailPage } from '../../pages/cases/mail.ts';
import type { StaffFrame } from '../../pages/frame.ts';
import { type HttpRequest, html, type Route } from '../shared/http/http.ts';
import { log } from '../shared/log.ts';
import { type Addressee, undelivered, wasLifted } from '../shared/message/undelivered.ts';
import { postedForm } from '../shared/session/session.ts';
import type { CaseDeps } from './handler.ts';
import { signedInCoordinator } from './signed-in.ts';

/** The region's staff beside the committees' members, whose mail is their secretary's business. `province`: whose committee's log tells of it. */
const addresseesOf = ({ hosts, agents, committees, coordinator }: Region): readonly (Addressee & { readonly province?: string })[] => [
  ...hosts.flatMap(({ id: host, province, staff }) =>
    staff.map(({ id, name, email }) => ({ who: formatSubject({ kind: 'host', host, id }), role: 'host' as const, name, email, province })),
  ),
  ...agents.map(({ id, province, name, email }) => ({
    who: formatSubject({ kind: 'agent', province, id }),
    role: 'agent' as const,
    name,
    email,
    province,
  })),
  ...committees.map(({ province, secretary: { name, email } }) => ({
    who: formatSubject({ kind: 'secretary', province }),
    role: 'secretary' as const,
    name,
    email,
    province,
  })),
  // Nobody lifts her own; any committee's secretary may.
  {
    who: formatSubject({ kind: 'coordinator' }),
    role: 'coordinator',
    name: coordinator.name,
    email: coordinator.email,
    lifted: 'elsewhere',
  },
];

/** How many of them get no mail. */
export const undeliveredCount = async (deps: Pick<CaseDeps, 'suppressions' | 'keys' | 'region'>): Promise<number> =>
  (await undelivered(deps, addresseesOf(deps.region), 'fr')).length;

export const mailRoutes = (deps: Pick<CaseDeps, 'suppressions' | 'access' | 'keys' | 'region' | 'clock'>): readonly Route[] => {
  const { suppressions, keys, region, clock } = deps;
  const people = addresseesOf(region);

  const page = async (frame: StaffFrame, tried: boolean) =>
    html(
      200,
      staffMailPage({ ...frame, undelivered: await undelivered(deps, people, frame.language), tried, utcOffset: region.utcOffset }),
    );

  const show = async (request: HttpRequest) => page((await signedInCoordinator(deps, request)).frame, false);

  const act = async (request: HttpRequest) => {
    const { csrf, frame } = await signedInCoordinator(deps, request);
    const form = postedForm(request, csrf);
    const person = people.find(({ who }) => who === form.get('who'));
    const province = person?.province;
    if (form.get('act') !== 'try-again' || person === undefined || province === undefined) return page(frame, false);
    const event = {
      kind: 'suppression-lifted' as const,
      by: { role: 'coordinator' as const, id: region.coordinator.id },
      details: { voter: person.who },
    };
    if (wasLifted(await suppressions.liftFor(province, { address: await keys.address(person.email), event, at: clock.now() })))
      log('suppression-lifted', { kind: person.role, who: person.who });
    return page(frame, true);
  };

  return [
    { method: 'GET', path: STAFF_MAIL_PATH, answer: show },
    { method: 'POST', path: STAFF_MAIL_PATH, answer: act },
  ];
};
