import { formatSubject } from '../../../core/access/subject.ts';
import { type Language, localized } from '../../../core/language.ts';
import type { Committee } from '../../../core/region/committee.ts';
import type { Region } from '../../../core/region/region.ts';
import { everyone, type Roster } from '../../../core/review/roster.ts';
import type { JournalNames } from '../../../pages/secretariat/journal.ts';

/**
 * Whom the ids in a committee's log name: everybody who ever held a seat by her id as a voter, the region's staff as subjects, and those who
 * write in the log beside the members by role and id. Who was refused or never answered for is forgotten with the next naming: she has none.
 */
export const journalNames = (
  { coordinator, hosts, agents }: Region,
  { committee, roster, language }: { readonly committee: Committee; readonly roster: Roster; readonly language: Language },
): JournalNames => {
  const { province, secretary } = committee;
  const staff = [
    { subject: { kind: 'secretary' as const, province }, name: secretary.name },
    { subject: { kind: 'coordinator' as const }, name: coordinator.name },
    ...hosts.flatMap(({ id: host, staff: people }) =>
      people.map(({ id, name }) => ({ subject: { kind: 'host' as const, host, id }, name })),
    ),
    ...agents.map(({ id, province: of, name }) => ({ subject: { kind: 'agent' as const, province: of, id }, name })),
  ];
  return new Map([
    ...everyone(committee, roster).map(({ id, name }) => [id, localized(name, language)] as const),
    ...staff.map(({ subject, name }) => [formatSubject(subject), localized(name, language)] as const),
    [`secretary:${secretary.id}`, localized(secretary.name, language)] as const,
    [`coordinator:${coordinator.id}`, localized(coordinator.name, language)] as const,
  ]);
};
