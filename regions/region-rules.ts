import type { Person } from '../core/region/committee.ts';
import type { RegionFile } from '../core/region/region.ts';
import type { Problem } from './problem.ts';

type Finding = Omit<Problem, 'file'>;
type Rule = (region: RegionFile, provinces: readonly string[]) => Finding[];

const provincesBelong: Rule = (region, provinces) => {
  const lists = { committees: region.committees, hosts: region.hosts, help: region.help, agents: region.agents };
  return Object.entries(lists).flatMap(([list, entries]) =>
    entries.flatMap(({ province }, index) =>
      provinces.includes(province)
        ? []
        : [{ path: [list, index, 'province'], reason: `${province} is not a province of ${region.code} (${provinces.join(', ')})` }],
    ),
  );
};

const communesBelong: Rule = (region, provinces) =>
  Object.keys(region.communes).flatMap((province) =>
    provinces.includes(province) ? [] : [{ path: ['communes', province], reason: `${province} is not a province of ${region.code}` }],
  );

/** A share that is left out would take nobody of it: that is written, not forgotten. */
const seatsShared: Rule = ({ seats, code }, provinces) => {
  if (seats === undefined) return [];
  const strange = seats.shares.flatMap(({ province }, index) =>
    provinces.includes(province)
      ? []
      : [{ path: ['seats', 'shares', index, 'province'], reason: `${province} is not a province of ${code}` }],
  );
  const missing = provinces.flatMap((province) =>
    ([1, 2] as const).flatMap((category) =>
      seats.shares.some((share) => share.province === province && share.category === category)
        ? []
        : [{ path: ['seats', 'shares'], reason: `no share for ${province}, category ${category}` }],
    ),
  );
  return [...strange, ...missing];
};

/** Two suggestions that read alike would be one answer. */
const communesNamedOnce: Rule = ({ communes }) =>
  Object.entries(communes).flatMap(([province, names]) =>
    (['ar', 'fr'] as const).flatMap((language) =>
      names.flatMap((name, index) =>
        names.findIndex((other) => other[language] === name[language]) < index
          ? [{ path: ['communes', province, index, language], reason: `${name[language]} is named already` }]
          : [],
      ),
    ),
  );

/** A file of a province without a committee would wait for ever; with two, nobody would know whose it is. */
const oneCommitteeEach: Rule = (region, provinces) => {
  const doubled = region.committees.flatMap(({ province }, index) =>
    region.committees.findIndex((committee) => committee.province === province) < index
      ? [{ path: ['committees', index, 'province'], reason: `${province} has a committee already` }]
      : [],
  );
  const missing = provinces.filter((province) => !region.committees.some((committee) => committee.province === province));
  return [...doubled, ...missing.map((province) => ({ path: ['committees'], reason: `no committee for ${province}` }))];
};

const hostsNamedOnce: Rule = (region) =>
  region.hosts.flatMap(({ id }, index) =>
    region.hosts.findIndex((host) => host.id === id) < index ? [{ path: ['hosts', index, 'id'], reason: `duplicate host ${id}` }] : [],
  );

const staffNamedOnce: Rule = (region) =>
  region.hosts.flatMap(({ staff }, host) =>
    staff.flatMap(({ id }, index) =>
      staff.findIndex((person) => person.id === id) < index
        ? [{ path: ['hosts', host, 'staff', index, 'id'], reason: `duplicate staff member ${id}` }]
        : [],
    ),
  );

const agentsNamedOnce: Rule = (region) =>
  region.agents.flatMap(({ province, id }, index) =>
    region.agents.findIndex((agent) => agent.province === province && agent.id === id) < index
      ? [{ path: ['agents', index, 'id'], reason: `duplicate agent ${id} in ${province}` }]
      : [],
  );

const people = (region: RegionFile): { path: PropertyKey[]; person: Person }[] => [
  ...region.committees.flatMap(({ members, secretary }, committee) => [
    ...members.map((person, index) => ({ path: ['committees', committee, 'members', index], person })),
    { path: ['committees', committee, 'secretary'], person: secretary },
  ]),
  ...region.hosts.flatMap(({ staff }, host) => staff.map((person, index) => ({ path: ['hosts', host, 'staff', index], person }))),
  ...region.agents.map((person, index) => ({ path: ['agents', index], person })),
  { path: ['coordinator'], person: region.coordinator },
];

/** People sign in by their address: one that two people share would open the other's files. */
const addressesNotShared: Rule = (region) => {
  const holders = new Set<string>();
  return people(region).flatMap(({ path, person }) => {
    if (holders.has(person.email)) return [{ path: [...path, 'email'], reason: `${person.email} belongs to another person of the region` }];
    holders.add(person.email);
    return [];
  });
};

const remindersInTime: Rule = ({ information }) =>
  information.reminderDays.flatMap((days, index) =>
    days >= information.answerDays
      ? [{ path: ['information', 'reminderDays', index], reason: 'a reminder must fall within the answer time' }]
      : [],
  );

/** Rules that need the country's divisions or span several parts of one file. */
export const regionRules: readonly Rule[] = [
  provincesBelong,
  communesBelong,
  communesNamedOnce,
  seatsShared,
  oneCommitteeEach,
  hostsNamedOnce,
  staffNamedOnce,
  agentsNamedOnce,
  addressesNotShared,
  remindersInTime,
];
