import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { directoryOf } from '../../regions/directory.ts';
import { divisionsOf } from '../../regions/divisions.ts';
import { loadNation } from '../../regions/nation.ts';
import { describeProblem, RegionsInvalid } from '../../regions/problem.ts';
import { regionOf, temporaryFolder } from './support/regions.ts';

test('divisions are known by their codes, with their names in each language', () => {
  const tifinagh = expect.stringMatching(/^[\p{Script=Tifinagh}\- ]+$/u);
  expect(divisionsOf('MA-07')?.name).toEqual({ ar: 'مراكش-آسفي', fr: 'Marrakech-Safi', zgh: tifinagh });
  const youssoufia = divisionsOf('MA-07')?.provinces.find(({ code }) => code === 'MA-YUS');
  expect(youssoufia?.name).toEqual({ ar: 'اليوسفية', fr: 'Youssoufia', zgh: tifinagh });
  expect(divisionsOf('MA-13')).toBeUndefined();
});

describe('what is configured for the whole country', () => {
  const problemsWith = (text: string): string => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'national.json'), text);
    try {
      return JSON.stringify(loadNation(folder));
    } catch (error) {
      return error instanceof RegionsInvalid ? error.problems.map(describeProblem).join() : String(error);
    }
  };

  test('is nothing without a file; with one, the domain of the entry page and from when SMS are dear', () => {
    expect(loadNation(temporaryFolder())).toEqual({});
    expect(problemsWith('{"domain":"jisr.example.org"}')).toBe('{"domain":"jisr.example.org"}');
    expect(problemsWith('{"smsWarningUsd":800}')).toBe('{"smsWarningUsd":800}');
  });

  test('is refused with file, field and reason', () => {
    expect(problemsWith('{"domain":7}')).toBe('national.json: domain: Invalid input: expected string, received number');
    expect(problemsWith('{"smsWarningUsd":0}')).toBe('national.json: smsWarningUsd: Too small: expected number to be >0');
    expect(problemsWith('{"domian":"x"}')).toBe('national.json: Unrecognized key: "domian"');
    expect(problemsWith('{')).toMatch(/^national\.json: .*JSON/u);
  });
});

describe('the directory of the nation', () => {
  test('holds every region and province, also of regions that nobody has configured, and no person', () => {
    const { regions } = directoryOf([regionOf('MA-07')]);
    expect(regions).toHaveLength(12);
    expect(new Set(regions.flatMap(({ provinces }) => provinces.map(({ code }) => code))).size).toBe(75);
    expect(JSON.stringify(regions)).not.toContain('@');
  });

  test('says of the configured ones when they open, and whether they are samples', () => {
    const { regions } = directoryOf([regionOf('MA-10')]);
    expect(regions.find(({ code }) => code === 'MA-10')).toMatchObject({ opensOn: '2027-03-01', sample: true });
    const unconfigured = regions.find(({ code }) => code === 'MA-07');
    expect(unconfigured).toMatchObject({ sample: false });
    expect(unconfigured).not.toHaveProperty('opensOn');
  });
});
