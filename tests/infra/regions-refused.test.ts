import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { loadRegions } from '../../regions/load.ts';
import { describeProblem, RegionsInvalid } from '../../regions/problem.ts';
import { configuration } from './support/regions.ts';

type Json = z.infer<ReturnType<typeof z.json>>;

/** Changes one field of a JSON file, by its path; undefined removes it. */
const change = (file: string, path: readonly (string | number)[], value: Json | undefined) => {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const last = path.at(-1) ?? '';
  const holder = holderOf(json, path.slice(0, -1));
  if (value === undefined) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, value);
  writeFileSync(file, JSON.stringify(json));
};
const holderOf = (json: unknown, path: readonly (string | number)[]): object => {
  const holder = path.reduce<unknown>(
    (node, key) => (typeof node === 'object' && node !== null ? Reflect.get(node, key) : undefined),
    json,
  );
  if (typeof holder !== 'object' || holder === null) throw new Error(`nothing at ${path.join('.')}`);
  return holder;
};

const problemsOf = (folder: string): string[] => {
  try {
    loadRegions(folder);
    return [];
  } catch (error) {
    if (error instanceof RegionsInvalid) return error.problems.map(describeProblem);
    throw error;
  }
};

describe('a wrong configuration is refused with file, field and reason', () => {
  const region = 'MA-07.json';
  const grid = 'grids/sample-2026-1.json';
  const member = { id: 'm1', name: { ar: 'عضوة', fr: 'Membre' }, email: 'other@example.org', language: 'ar' };

  test.each<[string, string, (string | number)[], Json | undefined, string]>([
    ['a quorum above the members', region, ['committees', 0, 'quorum'], 9, 'MA-07.json: committees[0].quorum: quorum 9 exceeds 6 members'],
    [
      'a quorum of nobody',
      region,
      ['committees', 0, 'quorum'],
      0,
      'MA-07.json: committees[0].quorum: Too small: expected number to be >=1',
    ],
    [
      'more seats than the target',
      region,
      ['seats', 'target'],
      2_999,
      'MA-07.json: seats.shares: the shares add up to 3000, the target is 2999',
    ],
    [
      'a share of another region’s province',
      region,
      ['seats', 'shares', 16],
      { province: 'MA-FES', category: 1, seats: 0 },
      'MA-07.json: seats.shares[16].province: MA-FES is not a province of MA-07',
    ],
    [
      'a share that is left out',
      region,
      ['seats', 'shares', 15],
      { province: 'MA-MAR', category: 1, seats: 0 },
      'MA-07.json: seats.shares[15]: MA-MAR has a share of category 1 already',
    ],
    [
      'a province of another region',
      region,
      ['hosts', 3, 'province'],
      'MA-RAB',
      'MA-07.json: hosts[3].province: MA-RAB is not a province of MA-07',
    ],
    [
      'a province that does not exist',
      region,
      ['help', 0, 'province'],
      'MA-XXX',
      'MA-07.json: help[0].province: MA-XXX is not a province of MA-07',
    ],
    [
      'two committees of one province',
      region,
      ['committees', 1, 'province'],
      'MA-MAR',
      'MA-07.json: committees[1].province: MA-MAR has a committee already',
    ],
    ['a member twice', region, ['committees', 0, 'members', 1], member, 'MA-07.json: committees[0].members[1]: duplicate member m1'],
    [
      'one address for two people',
      region,
      ['committees', 2, 'members', 0, 'email'],
      'm1.mar@example.org',
      'MA-07.json: committees[2].members[0].email: m1.mar@example.org belongs to another person of the region',
    ],
    [
      "the coordinator's address in a committee",
      region,
      ['coordinator', 'email'],
      'M2.mar@example.org',
      'MA-07.json: coordinator.email: m2.mar@example.org belongs to another person of the region',
    ],
    ['a chair who is no member', region, ['committees', 0, 'chair'], 'm9', 'MA-07.json: committees[0].chair: chair m9 is not a member'],
    ['no SMS without a reason', region, ['sms'], 'none', "MA-07.json: smsReason: sms is 'none': say why"],
    ['no word about SMS', region, ['sms'], undefined, 'MA-07.json: sms: Invalid input: expected string, received undefined'],
    ['a grid that is missing', region, ['grid'], 'sample-1999', 'MA-07.json: grid: there is no grids/sample-1999.json'],
    ['a sample grid in a region that is none', region, ['sample'], false, 'MA-07.json: grid: sample-2026-1 is a sample, the region is not'],
    ["a code that is not the file's", region, ['code'], 'MA-08', "MA-07.json: code: MA-08 is not the file's name"],
    ['another AWS region', region, ['aws', 'region'], 'eu-west-1', 'MA-07.json: aws.region: differs from MA-02.json'],
    [
      'two agents of one province with one id',
      region,
      ['agents', 1, 'province'],
      'MA-MAR',
      'MA-07.json: agents[1].id: duplicate agent a1 in MA-MAR',
    ],
    [
      'an agent of another region',
      region,
      ['agents', 0, 'province'],
      'MA-RAB',
      'MA-07.json: agents[0].province: MA-RAB is not a province of MA-07',
    ],
    [
      'an agent with the address of a member',
      region,
      ['agents', 0, 'email'],
      'm1.mar@example.org',
      'MA-07.json: agents[0].email: m1.mar@example.org belongs to another person of the region',
    ],
    ['a host twice', region, ['hosts', 1, 'id'], 'mar-inc-1', 'MA-07.json: hosts[1].id: duplicate host mar-inc-1'],
    [
      'a training centre for entrepreneurs',
      region,
      ['hosts', 3, 'category'],
      1,
      'MA-07.json: hosts[3].category: category 2 goes to training centres, category 1 to incubators',
    ],
    [
      'a reminder after the deadline',
      region,
      ['committees', 0, 'reminderDays', 0],
      30,
      'MA-07.json: committees[0].reminderDays[0]: a reminder must fall within the deadline',
    ],
    [
      'a reminder after the time to answer',
      region,
      ['information', 'reminderDays', 0],
      30,
      'MA-07.json: information.reminderDays[0]: a reminder must fall within the answer time',
    ],
    [
      'communes of another region',
      region,
      ['communes', 'MA-RAB'],
      [{ ar: 'الرباط', fr: 'Rabat' }],
      'MA-07.json: communes["MA-RAB"]: MA-RAB is not a province of MA-07',
    ],
    [
      'a commune twice',
      region,
      ['communes', 'MA-YUS', 1, 'fr'],
      'Youssoufia',
      'MA-07.json: communes["MA-YUS"][1].fr: Youssoufia is named already',
    ],
    ['an opening that is no day', region, ['opensOn'], '1 March', 'MA-07.json: opensOn: Invalid ISO date'],
    ['a misspelt field', region, ['quorumm'], 4, 'MA-07.json: Unrecognized key: "quorumm"'],
    [
      'points for a value nobody can give',
      grid,
      ['criteria', 0, 'points', 'engaged'],
      4,
      'grids/sample-2026-1.json: criteria[0].points.engaged: unknown value engaged',
    ],
    [
      'steps that do not ascend',
      grid,
      ['criteria', 2, 'steps', 1, 'atLeast'],
      1,
      'grids/sample-2026-1.json: criteria[2].steps[1].atLeast: steps must ascend',
    ],
    [
      'a criterion twice',
      grid,
      ['criteria', 1, 'id'],
      'marital-status',
      'grids/sample-2026-1.json: criteria[1].id: duplicate criterion marital-status',
    ],
    [
      'an income bracket that does not exist',
      grid,
      ['eligibility', 'highestIncome'],
      'lots',
      'grids/sample-2026-1.json: eligibility.highestIncome: unknown value lots',
    ],
    [
      'a grid under another name',
      grid,
      ['version'],
      'sample-2027-1',
      "grids/sample-2026-1.json: version: sample-2027-1 is not the file's name",
    ],
    [
      'negative points',
      grid,
      ['criteria', 0, 'points', 'single'],
      -1,
      'grids/sample-2026-1.json: criteria[0].points.single: Too small: expected number to be >=0',
    ],
  ])('%s', (_, file, path, value, expected) => {
    const folder = configuration();
    expect(problemsOf(folder)).toEqual([]);
    change(join(folder, file), path, value);
    expect(problemsOf(folder)).toContainEqual(expect.stringContaining(expected));
  });

  test('a province without a committee', () => {
    const folder = configuration();
    const file = join(folder, region);
    const { committees } = z.object({ committees: z.array(z.json()) }).parse(JSON.parse(readFileSync(file, 'utf8')));
    change(file, ['committees'], committees.slice(1));
    expect(problemsOf(folder)).toEqual(['MA-07.json: committees: no committee for MA-MAR']);
  });

  test('JSON with a slip in it', () => {
    const folder = configuration();
    writeFileSync(join(folder, region), '{"code": "MA-07",}');
    expect(problemsOf(folder)).toEqual([expect.stringMatching(/^MA-07\.json: .*JSON/u)]);
  });

  test('no region at all', () => {
    const folder = configuration();
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) rmSync(join(folder, file));
    expect(problemsOf(folder)).toEqual([expect.stringContaining('no region is configured')]);
  });

  describe('another grid beside the published one', () => {
    /** A copy of the published grid with one criterion changed. */
    const publish = (folder: string, version: string, path: readonly (string | number)[], value: Json | undefined) => {
      const file = join(folder, `grids/${version}.json`);
      writeFileSync(file, readFileSync(join(folder, grid), 'utf8'));
      change(file, ['version'], version);
      change(file, path, value);
    };

    test('may give points otherwise, as many at most', () => {
      const folder = configuration();
      publish(folder, 'sample-2027-1', ['criteria', 0, 'points', 'single'], 1);
      change(join(folder, region), ['grid'], 'sample-2027-1');
      expect(problemsOf(folder)).toEqual([]);
    });

    test('is refused when it gives more or fewer at most, with the criterion that makes the difference', () => {
      const folder = configuration();
      publish(folder, 'sample-2027-1', ['criteria', 6, 'points'], { rural: 5 });
      publish(folder, 'sample-2027-2', ['criteria', 2, 'steps'], [{ atLeast: 1, points: 90 }]);
      change(join(folder, 'grids/sample-2027-2.json'), ['criteria', 11, 'id'], 'small-children');
      const together = (given: number) =>
        `criteria: gives ${given} points at most, grids/sample-2026-1.json 100, and files of both are ranked together`;
      expect(problemsOf(folder)).toEqual([
        `grids/sample-2027-1.json: ${together(97)} (area 8 → 5)`,
        `grids/sample-2027-2.json: ${together(180)} (dependants 10 → 90, small-children none → 3, childcare 3 → none)`,
      ]);
    });

    test('is no measure for a real one while it is a sample', () => {
      const folder = configuration();
      publish(folder, 'real-2027', ['criteria', 2, 'steps'], [{ atLeast: 1, points: 90 }]);
      change(join(folder, 'grids/real-2027.json'), ['sample'], false);
      expect(problemsOf(folder)).toEqual([]);
    });
  });

  test('several at once, of several files', () => {
    const folder = configuration();
    change(join(folder, region), ['committees', 0, 'quorum'], 9);
    change(join(folder, region), ['sms'], 'none');
    change(join(folder, 'MA-02.json'), ['hosts', 0, 'province'], 'MA-MAR');
    change(join(folder, grid), ['criteria', 1, 'id'], 'marital-status');
    expect(problemsOf(folder)).toHaveLength(4);
  });
});
