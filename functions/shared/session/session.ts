import { timingSafeEqual } from 'node:crypto';
import type { Renewal } from '../../../core/access/access.ts';
import { parseSubject, type Subject } from '../../../core/access/subject.ts';
import { type Localized, localized } from '../../../core/language.ts';
import type { Agent } from '../../../core/region/agent.ts';
import type { Committee, Person } from '../../../core/region/committee.ts';
import type { Host } from '../../../core/region/host.ts';
import type { Region } from '../../../core/region/region.ts';
import { isRevoked, type SeatedCommittee, type Voter } from '../../../core/review/roster.ts';
import type { StaffFrame } from '../../../pages/frame.ts';
import { epochSeconds } from '../adapters/clock.ts';
import { digestOf } from '../adapters/keys.ts';
import type { Deps } from '../container.ts';
import { frameOf } from '../http/frame.ts';
import type { HttpRequest } from '../http/http.ts';
import { HttpError } from '../http/http-error.ts';
import { refuseCrossSite } from '../http/same-site.ts';
import { requireSamePerson } from './person-digest.ts';

/** The prefix makes the browser refuse the cookie unless it is Secure, for this host alone and the whole path. */
export const SESSION_COOKIE = '__Host-jisr';

export type SignedIn<S extends Subject> = {
  readonly subject: S;
  readonly csrf: string;
  /** Of an applicant's tracking code when the session was opened. */
  readonly codeVersion: number | undefined;
  readonly renewal: Renewal | undefined;
  /** Of staff: see `personDigest`. */
  readonly person: string | undefined;
  /** Real time in epoch seconds. */
  readonly openedAt: number;
};

/** Who is signed in with this browser. Throws `session-expired` without a live session. */
export const requireSession = async (
  { access, keys, clock }: Deps<'access' | 'keys' | 'clock'>,
  request: HttpRequest,
): Promise<SignedIn<Subject>> => {
  const id = request.cookies[SESSION_COOKIE];
  if (id === undefined || id === '') throw new HttpError('session-expired');
  const session = await access.getSession(digestOf(id), epochSeconds(clock));
  const subject = session === undefined ? undefined : parseSubject(session.subject);
  if (subject === undefined) throw new HttpError('session-expired');
  return {
    subject,
    csrf: await keys.csrfToken(id),
    codeVersion: session?.codeVersion,
    renewal: session?.renewal,
    person: session?.person,
    openedAt: session?.openedAt ?? 0,
  };
};

/** The same for one kind of person; `forbidden` for another. */
export const requireKind = async <K extends Subject['kind']>(
  deps: Deps<'access' | 'keys' | 'clock'>,
  request: HttpRequest,
  kind: K,
): Promise<SignedIn<Extract<Subject, { kind: K }>>> => {
  const { subject, ...session } = await requireSession(deps, request);
  if (!isKind(subject, kind)) throw new HttpError('forbidden');
  return { subject, ...session };
};

const isKind = <K extends Subject['kind']>(subject: Subject, kind: K): subject is Extract<Subject, { kind: K }> => subject.kind === kind;

/** The fields of a form posted within a session. Throws `forbidden` when it was not this session's page that sent it. */
export const postedForm = (request: HttpRequest, csrf: string): URLSearchParams => {
  refuseCrossSite(request);
  const form = request.form();
  if (!isOwnForm(form, csrf)) throw new HttpError('forbidden');
  return form;
};

/** Whether a form came from a page of the session with this token. */
export const isOwnForm = (form: URLSearchParams, csrf: string): boolean => {
  const sent = Buffer.from(form.get('csrf') ?? '');
  const expected = Buffer.from(csrf);
  return sent.length === expected.length && timingSafeEqual(sent, expected);
};

type Of<K extends Subject['kind']> = Extract<Subject, { kind: K }>;
/** A session of one kind of person. */
type For<K extends Subject['kind']> = Pick<SignedIn<Of<K>>, 'subject' | 'person'>;

/**
 * Who does not sit on the committee today is refused, whatever her session says, and so is a session that was revoked. The session is
 * her own: she is told why.
 */
export const memberOf = async (
  { committees, keys }: Deps<'committees' | 'keys'>,
  { subject, openedAt, person }: For<'member'> & Pick<SignedIn<Of<'member'>>, 'openedAt'>,
): Promise<{ readonly committee: SeatedCommittee; readonly member: Voter }> => {
  const committee = await committees.seatedOf(subject.province);
  const member = committee?.members.find(({ id }) => id === subject.id);
  if (committee === undefined) throw new HttpError('forbidden');
  if (member === undefined) throw new HttpError(await committees.whyNotSeated(subject));
  await requireSamePerson({ keys }, { subject, person }, member);
  if (isRevoked(member, openedAt)) throw new HttpError('access-withdrawn');
  return { committee, member };
};

type Configured = Deps<'keys' | 'region'>;

/** The committee whose records she keeps, as configured. */
export const secretaryOf = async (
  deps: Configured,
  session: For<'secretary'>,
): Promise<{ readonly committee: Committee; readonly secretary: Person }> => {
  const committee = deps.region.committees.find(({ province }) => province === session.subject.province);
  if (committee === undefined) throw new HttpError('forbidden');
  await requireSamePerson(deps, session, committee.secretary);
  return { committee, secretary: committee.secretary };
};

export const staffOf = async (deps: Configured, session: For<'host'>): Promise<{ readonly host: Host; readonly staff: Person }> => {
  const { subject } = session;
  const host = deps.region.hosts.find(({ id }) => id === subject.host);
  const staff = host?.staff.find(({ id }) => id === subject.id);
  if (host === undefined || staff === undefined) throw new HttpError('forbidden');
  await requireSamePerson(deps, session, staff);
  return { host, staff };
};

export const agentOf = async (deps: Configured, session: For<'agent'>): Promise<Agent> => {
  const { subject } = session;
  const agent = deps.region.agents.find(({ province, id }) => province === subject.province && id === subject.id);
  if (agent === undefined) throw new HttpError('forbidden');
  await requireSamePerson(deps, session, agent);
  return agent;
};

export const coordinatorOf = async (deps: Configured, session: For<'coordinator'>): Promise<Region['coordinator']> => {
  const { coordinator } = deps.region;
  await requireSamePerson(deps, session, coordinator);
  return coordinator;
};

/** A page of someone who is signed in: her name, and the token that its forms carry. */
export const staffFrame = (
  region: Region,
  request: HttpRequest,
  { who, csrf }: { readonly who: Localized; readonly csrf: string },
  path?: string,
): StaffFrame => ({
  ...frameOf(region, request, path),
  session: { who: localized(who, request.language), csrf },
});
