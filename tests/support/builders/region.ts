import { type Region, RegionSchema } from '../../../core/region/region.ts';
import { type Grid, GridSchema } from '../../../core/scoring/grid.ts';
import { aCommittee, aHost, aPerson } from './people.ts';
import { SAMPLE_PROVINCES, SAMPLE_REGION } from './sample.ts';

const label = (text: string) => ({ ar: `معيار ${text}`, fr: `Critère ${text}` });

/** Widowed 10, head of household 10, dependants 4 from one and 8 from three, rural 5: 33 at most. */
export const aGrid = (overrides: Partial<Grid> = {}): Grid =>
  GridSchema.parse({
    version: 'test-1',
    sample: true,
    criteria: [
      { id: 'marital-status', label: label('1'), type: 'choice', field: 'maritalStatus', points: { widowed: 10, divorced: 8 } },
      { id: 'head-of-household', label: label('2'), type: 'choice', field: 'headOfHousehold', points: { true: 10 } },
      {
        id: 'dependants',
        label: label('3'),
        type: 'steps',
        field: 'dependants',
        steps: [
          { atLeast: 1, points: 4 },
          { atLeast: 3, points: 8 },
        ],
      },
      { id: 'area', label: label('4'), type: 'choice', field: 'area', points: { rural: 5 } },
    ],
    eligibility: { minimumAge: 18, maximumAge: 65, minimumScore: 5, highestIncome: '2500-to-4000' },
    category: { one: { needsProject: true }, otherwise: 2 },
    ...overrides,
  });

/** A sample Marrakech-Safi with a committee in each of its eight provinces and a host of each category. */
export const aRegion = (overrides: Partial<Region> = {}): Region =>
  RegionSchema.parse({
    code: SAMPLE_REGION,
    sample: true,
    aws: { region: 'eu-west-3' },
    utcOffset: '+00:00',
    committees: SAMPLE_PROVINCES.map((province) => aCommittee({ province })),
    hosts: [aHost({ id: 'incubator' }), aHost({ id: 'centre', category: 2 })],
    coordinator: aPerson({ id: 'coordinator' }),
    email: { from: 'jisr@example.org', name: { ar: 'جسر', fr: 'Jisr' } },
    sms: 'JISR',
    digest: { from: 8, until: 18 },
    information: { answerDays: 14, reminderDays: [7, 2] },
    drafts: { keepDays: 30, reminderDays: 3 },
    appeal: { days: 30 },
    agents: [{ ...aPerson({ id: 'agent-mar' }), province: 'MA-MAR', sessionHours: 8 }],
    communes: { 'MA-MAR': [{ ar: 'جليز', fr: 'Guéliz' }] },
    help: [],
    name: { ar: 'مراكش آسفي', fr: 'Marrakech-Safi' },
    provinces: SAMPLE_PROVINCES.map((code) => ({ code, name: { ar: code, fr: code } })),
    grid: aGrid(),
    ...overrides,
  });
