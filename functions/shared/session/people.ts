import type { Session } from '../../../core/access/access.ts';
import { formatSubject, type Subject } from '../../../core/access/subject.ts';
import type { Language, Localized } from '../../../core/language.ts';
import type { Person } from '../../../core/region/committee.ts';
import { isRevoked } from '../../../core/review/roster.ts';
import type { Deps } from '../container.ts';
import { APPLICANT_HOURS } from './new-session.ts';
import { personDigest } from './person-digest.ts';

/** Whom a link expects, and where she is reached. Staff stands in configuration, an applicant in her form. */
export type Expected = {
  readonly subject: Subject;
  /** Of staff: who it is, for a role may pass to another. */
  readonly id?: string;
  readonly language: Language;
  readonly name: Localized | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly sessionHours: number;
  /** Of an applicant's tracking code: a newer one ends her sessions, however they were opened. */
  readonly codeVersion?: number;
  /** Links and sessions from before are refused. Real time in epoch seconds. */
  readonly revokedAt?: number;
};

const STAFF_HOURS = 8;

/** Undefined: no longer of the programme. */
export const expectedBy = async (deps: Deps<'applications' | 'committees' | 'region'>, subject: Subject): Promise<Expected | undefined> => {
  const { applications } = deps;
  if (subject.kind === 'member') return (await membersOf(deps, subject.province)).find((one) => isSame(one.subject, subject));
  if (subject.kind !== 'applicant') return staffOf(deps).find((one) => isSame(one.subject, subject));
  const [application, form] = await Promise.all([applications.get(subject.id), applications.getForm(subject.id)]);
  if (application === undefined || form === undefined) return undefined;
  const { language, email, phone } = form;
  return { subject, language, name: undefined, email, phone, sessionHours: APPLICANT_HOURS, codeVersion: application.codeVersion };
};

/** Everyone of the staff with this address: the same person may sit on a committee and work at a host. */
export const staffByEmail = async (deps: Deps<'committees' | 'region'>, email: string): Promise<readonly Expected[]> => {
  const members = await Promise.all(deps.region.committees.map(({ province }) => membersOf(deps, province)));
  return [...members.flat(), ...staffOf(deps)].filter((person) => person.email === email);
};

/** What ends a session of hers, or makes a code void, before its time: a newer tracking code of the applicant, or another person in the role. */
export const endedBy = async (
  deps: Deps<'keys'>,
  { subject, id, email, codeVersion }: Expected,
): Promise<Pick<Session, 'codeVersion' | 'person'>> => ({
  ...(codeVersion === undefined ? {} : { codeVersion }),
  ...(id === undefined || email === undefined ? {} : { person: await personDigest(deps, subject, { id, email }) }),
});

/** Whether a link to her that was issued at `since` still leads anywhere. */
export const isLive = ({ revokedAt }: Expected, since: number): boolean => !isRevoked(revokedAt === undefined ? {} : { revokedAt }, since);

const isSame = (a: Subject, b: Subject): boolean => formatSubject(a) === formatSubject(b);

/** Those who sit today: stand-ins among them, and not whom they stand in for. */
const membersOf = async ({ committees }: Deps<'committees'>, province: string): Promise<readonly Expected[]> => {
  const committee = await committees.seatedOf(province);
  if (committee === undefined) return [];
  return committee.members.map(({ revokedAt, ...member }) => ({
    subject: { kind: 'member', province, id: member.id },
    ...reached(member),
    sessionHours: committee.sessionHours,
    ...(revokedAt === undefined ? {} : { revokedAt }),
  }));
};

const staffOf = ({ region }: Deps<'region'>): readonly Expected[] => [
  ...region.committees.map(({ province, secretary, sessionHours }) => ({
    subject: { kind: 'secretary' as const, province },
    ...reached(secretary),
    sessionHours,
  })),
  ...region.hosts.flatMap((host) =>
    host.staff.map((person) => ({
      subject: { kind: 'host' as const, host: host.id, id: person.id },
      ...reached(person),
      sessionHours: host.sessionHours,
    })),
  ),
  ...region.agents.map((agent) => ({
    subject: { kind: 'agent' as const, province: agent.province, id: agent.id },
    ...reached(agent),
    sessionHours: agent.sessionHours,
  })),
  { subject: { kind: 'coordinator' }, ...reached(region.coordinator), sessionHours: STAFF_HOURS },
];

const reached = ({ id, name, email, language }: Person) => ({ id, name, email, language, phone: undefined });

/** Where a signed-in person goes, by who she is. */
export const HOME_PATHS = {
  member: '/review',
  secretary: '/secretariat',
  host: '/referrals',
  agent: '/assist',
  coordinator: '/cases',
  applicant: '/information',
} as const;
export const PURPOSES = {
  member: 'docket',
  secretary: 'secretariat',
  host: 'referrals',
  agent: 'assist',
  coordinator: 'cases',
  applicant: 'information',
} as const;
