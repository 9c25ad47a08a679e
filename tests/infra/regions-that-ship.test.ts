import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../infra/paths.ts';
import { loadRegions } from '../../regions/load.ts';
import { regionFileJsonSchema } from '../../regions/schema.ts';
import { configuration, regionOf } from './support/regions.ts';

const REGIONS = join(root, 'regions');

describe('the configuration that ships', () => {
  const regions = loadRegions();

  test('has the twelve regions and all 75 provinces and prefectures', () => {
    expect(regions.map(({ code }) => code)).toEqual(Array.from({ length: 12 }, (_, index) => `MA-${String(index + 1).padStart(2, '0')}`));
    expect(new Set(regions.flatMap(({ provinces }) => provinces.map(({ code }) => code))).size).toBe(75);
  });

  test('is a labelled sample throughout, at example.org', () => {
    for (const region of regions) {
      expect(region.sample && region.grid.sample).toBe(true);
      const people = [
        region.coordinator,
        ...region.agents,
        ...region.hosts.flatMap(({ staff }) => staff),
        ...region.committees.flatMap(({ members, secretary }) => [...members, secretary]),
      ];
      for (const { email, name } of people) {
        expect(email).toMatch(/@example\.org$/u);
        expect(name.ar).toContain('(عينة)');
        expect(name.fr).toContain('(exemple)');
      }
    }
  });

  test('Marrakech-Safi is complete: eight provinces, six members each, hosts of every kind in several provinces', () => {
    const region = regionOf('MA-07');
    expect(region.committees.map(({ province }) => province).sort()).toEqual(region.provinces.map(({ code }) => code).sort());
    expect(region.committees).toHaveLength(8);
    for (const committee of region.committees) {
      expect(committee.members).toHaveLength(6);
      expect(committee).toMatchObject({ quorum: 4, chair: 'm1' });
    }
    expect(new Set(region.hosts.map(({ kind }) => kind)).size).toBe(3);
    for (const category of [1, 2])
      expect(new Set(region.hosts.filter((host) => host.category === category).map(({ province }) => province)).size).toBeGreaterThan(3);
    expect(region.hosts.some(({ childcare }) => !childcare) && region.hosts.some(({ stepFree }) => !stepFree)).toBe(true);
  });

  test('Marrakech-Safi suggests communes in each of its provinces', () => {
    const { communes, provinces } = regionOf('MA-07');
    expect(Object.keys(communes).sort()).toEqual(provinces.map(({ code }) => code).sort());
    expect(Object.values(communes).every((names) => names.length > 1)).toBe(true);
    for (const { ar, fr } of Object.values(communes).flat()) {
      expect(ar).toMatch(/^[\p{Script=Arabic}\- ]+$/u);
      expect(fr).toMatch(/^[\p{Script=Latin}'\- ]+$/u);
    }
  });

  test('what the functions of a region read at start stays small: communes are its longest list', () => {
    for (const region of regions) expect(JSON.stringify(region).length).toBeLessThan(200_000);
  });

  test('a region that opens later says when, so that the state can be seen', () => {
    expect(regions.filter(({ opensOn }) => opensOn !== undefined).map(({ code, opensOn }) => [code, opensOn])).toEqual([
      ['MA-10', '2027-03-01'],
    ]);
  });

  test('the sample grid gives a hundred points at most', () => {
    const maximum = regionOf('MA-07').grid.criteria.map((criterion) =>
      Math.max(...(criterion.type === 'choice' ? Object.values(criterion.points) : criterion.steps.map(({ points }) => points))),
    );
    expect(maximum.reduce((sum, points) => sum + points, 0)).toBe(100);
  });

  test('`JISR_REGIONS_DIR` names another folder', () => {
    const folder = configuration();
    const before = process.env['JISR_REGIONS_DIR'];
    process.env['JISR_REGIONS_DIR'] = folder;
    try {
      expect(loadRegions().map(({ code }) => code)).toEqual(['MA-02', 'MA-07']);
    } finally {
      if (before === undefined) delete process.env['JISR_REGIONS_DIR'];
      else process.env['JISR_REGIONS_DIR'] = before;
    }
  });
});

test('editors check the files by the schema that the synthesis uses', () => {
  expect(readFileSync(join(REGIONS, 'region.schema.json'), 'utf8')).toBe(regionFileJsonSchema());
});
