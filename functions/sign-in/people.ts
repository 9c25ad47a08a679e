import { formatSubject, type Subject } from '../../core/access/subject.ts';
import type { Language, Localized } from '../../core/language.ts';
import type { Region } from '../../core/region/region.ts';
import type { Deps } from '../shared/container.ts';
import { APPLICANT_HOURS } from '../shared/new-session.ts';

/** Whom a link expects, and where she is reached. Staff stands in configuration, an applicant in her form. */
export type Expected = {
  readonly subject: Subject;
  readonly language: Language;
  readonly name: Localized | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly sessionHours: number;
  /** Of an applicant's tracking code: a newer one ends her sessions, however they were opened. */
  readonly codeVersion?: number;
};

const STAFF_HOURS = 8;

/** Undefined: no longer of the programme. */
export const expectedBy = async (
  { applications, region }: Deps<'applications' | 'region'>,
  subject: Subject,
): Promise<Expected | undefined> => {
  if (subject.kind !== 'applicant') return staff(region).find((person) => formatSubject(person.subject) === formatSubject(subject));
  const [application, form] = await Promise.all([applications.get(subject.id), applications.getForm(subject.id)]);
  if (application === undefined || form === undefined) return undefined;
  const { language, email, phone } = form;
  return { subject, language, name: undefined, email, phone, sessionHours: APPLICANT_HOURS, codeVersion: application.codeVersion };
};

/** Everyone of the staff with this address: the same person may sit on a committee and work at a host. */
export const staffByEmail = (region: Region, email: string): readonly Expected[] =>
  staff(region).filter((person) => person.email === email);

const staff = (region: Region): readonly Expected[] => [
  ...region.committees.flatMap(({ province, members, sessionHours }) =>
    members.map((member) => ({
      subject: { kind: 'member' as const, province, id: member.id },
      ...reached(member),
      sessionHours,
    })),
  ),
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

const reached = ({ name, email, language }: Region['coordinator']) => ({ name, email, language, phone: undefined });

/** Where a signed-in person goes, by who she is. */
export const PLACES = {
  member: '/review',
  host: '/referrals',
  agent: '/assist',
  coordinator: '/cases',
  applicant: '/information',
} as const;
export const PURPOSES = { member: 'docket', host: 'referrals', agent: 'assist', coordinator: 'cases', applicant: 'information' } as const;
