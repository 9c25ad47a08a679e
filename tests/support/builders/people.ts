import { type Committee, CommitteeSchema, type Person } from '../../../core/region/committee.ts';
import { type Host, HostSchema } from '../../../core/region/host.ts';
import { noRoster, type Roster, type SeatedCommittee, seated } from '../../../core/review/roster.ts';
import type { Seat } from '../../../core/review/standing.ts';
import { next } from './sample.ts';

export const aPerson = (overrides: Partial<Person> = {}): Person => {
  const id = overrides.id ?? `p${next()}`;
  return {
    id,
    name: { ar: `شخص نموذجي ${id}`, fr: `Personne échantillon ${id}` },
    email: `${id}-${next()}@example.org`,
    language: 'ar',
    ...overrides,
  };
};

/** Six members `m1` to `m6`, chair `m1`, quorum four; two weeks, reminders five and one day before. */
export const aCommittee = (overrides: Partial<Committee> = {}): Committee =>
  CommitteeSchema.parse({
    province: 'MA-MAR',
    members: Array.from({ length: 6 }, (_, index) => aPerson({ id: `m${index + 1}` })),
    chair: 'm1',
    secretary: aPerson({ id: 'secretary' }),
    quorum: 4,
    deadlineDays: 14,
    reminderDays: [5, 1],
    sessionHours: 8,
    ...overrides,
  });

/** The same, as it sits while the secretary has changed nothing, or what `roster` says. */
export const aSeatedCommittee = (overrides: Partial<Committee> = {}, roster: Partial<Roster> = {}): SeatedCommittee => {
  const committee = aCommittee(overrides);
  return seated(committee, { ...noRoster(committee.province), ...roster }, '2026-10-01');
};

/** A seat in which nobody was struck off. */
export const aSeat = (seat: string): Seat => ({ seat, struck: [] });

/** An incubating association in Marrakech that takes every sector, with three places. */
export const aHost = (overrides: Partial<Host> = {}): Host => {
  const id = overrides.id ?? `host-${next()}`;
  return HostSchema.parse({
    id,
    kind: overrides.category === 2 ? 'training-centre' : 'incubating-association',
    name: { ar: `جمعية نموذجية ${id}`, fr: `Association échantillon ${id}` },
    province: 'MA-MAR',
    category: 1,
    fields: [],
    places: 3,
    childcare: true,
    stepFree: true,
    staff: [aPerson({ id: 's1' })],
    address: { ar: 'عنوان نموذجي', fr: 'Adresse échantillon' },
    phone: '+212524000000',
    answerDays: 7,
    reminderDays: [2],
    sessionHours: 8,
    ...overrides,
  });
};
