import { describe, expect, test } from 'vitest';
import { type DirectoryEntry, openingOf, PortalSchema, regionOfProvince } from '../../../../core/region/directory.ts';

const entry = (more: Partial<DirectoryEntry> = {}): DirectoryEntry => ({
  code: 'MA-10',
  name: { ar: 'كلميم-واد نون', fr: 'Guelmim-Oued Noun' },
  provinces: [{ code: 'MA-GUE', name: { ar: 'كلميم', fr: 'Guelmim' } }],
  utcOffset: '+00:00',
  sample: true,
  ...more,
});
const portal = { region: 'MA-10', url: 'https://ma-10.example.org', at: '2027-01-01T00:00:00.000Z' };

describe('a region', () => {
  const LAST_MOMENT = '2027-02-28T23:59:59.999Z';
  const FIRST_MOMENT = '2027-03-01T00:00:00.000Z';
  const opensOn = '2027-03-01';

  test('is open once its portal is there', () => {
    expect(openingOf(entry(), undefined, LAST_MOMENT)).toEqual({ state: 'closed', opensOn: undefined });
    expect(openingOf(entry(), portal, LAST_MOMENT)).toEqual({ state: 'open', url: portal.url });
  });

  test('whose day is to come is closed until then, though its portal is there', () => {
    expect(openingOf(entry({ opensOn }), portal, LAST_MOMENT)).toEqual({ state: 'closed', opensOn });
    expect(openingOf(entry({ opensOn }), portal, FIRST_MOMENT)).toEqual({ state: 'open', url: portal.url });
  });

  test('opens at midnight where it is', () => {
    expect(openingOf(entry({ opensOn, utcOffset: '+01:00' }), portal, '2027-02-28T22:59:59.999Z')).toEqual({ state: 'closed', opensOn });
    expect(openingOf(entry({ opensOn, utcOffset: '+01:00' }), portal, '2027-02-28T23:00:00.000Z').state).toBe('open');
  });

  test('whose day has passed without a portal promises no day', () => {
    expect(openingOf(entry({ opensOn }), undefined, FIRST_MOMENT)).toEqual({ state: 'closed', opensOn: undefined });
  });
});

test('a province leads to its region, anything else to none', () => {
  const directory = { regions: [entry({ code: 'MA-01', provinces: [{ code: 'MA-TNG', name: { ar: 'طنجة', fr: 'Tanger' } }] }), entry()] };
  expect(regionOfProvince(directory, 'MA-GUE')?.code).toBe('MA-10');
  for (const none of ['', 'MA-10', 'ma-gue', 'MA-GUE ', '__proto__']) expect(regionOfProvince(directory, none)).toBeUndefined();
});

test.each(['javascript:alert(1)', 'data:text/html,x', '//elsewhere.example', 'ftp://elsewhere.example'])('%s is no portal', (url) => {
  expect(PortalSchema.safeParse({ ...portal, url }).success).toBe(false);
});
