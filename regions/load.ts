import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as z from 'zod';
import { type Region, type RegionFile, RegionFileSchema } from '../core/region/region.ts';
import { type Grid, GridSchema } from '../core/scoring/grid.ts';
import { regionsFolder } from './config.ts';
import { divisionsOf } from './divisions.ts';
import { gridsOffScale } from './one-scale.ts';
import { type Problem, RegionsInvalid } from './problem.ts';
import { regionRules } from './region-rules.ts';

type Parsed<T> = { readonly file: string; readonly value: T };
type Report = (file: string, findings: readonly Omit<Problem, 'file'>[]) => void;

const jsonFiles = (folder: string, pattern: RegExp): string[] => {
  try {
    return readdirSync(folder)
      .filter((name) => pattern.test(name))
      .sort();
  } catch {
    return [];
  }
};

const parseFile = <T>(folder: string, file: string, schema: z.ZodType<T>, report: Report): Parsed<T>[] => {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  } catch (error) {
    report(file, [{ path: [], reason: error instanceof Error ? error.message : 'not readable' }]);
    return [];
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return [{ file, value: parsed.data }];
  report(
    file,
    parsed.error.issues.map(({ path, message }) => ({ path, reason: message })),
  );
  return [];
};

const checkName = (file: string, field: string, value: string, report: Report) => {
  if (file !== `${value}.json` && !file.endsWith(`/${value}.json`))
    report(file, [{ path: [field], reason: `${value} is not the file's name` }]);
};

const assemble = ({ file, value }: Parsed<RegionFile>, grids: ReadonlyMap<string, Grid | undefined>, report: Report): Region[] => {
  checkName(file, 'code', value.code, report);
  const divisions = divisionsOf(value.code);
  if (divisions === undefined) {
    report(file, [{ path: ['code'], reason: `${value.code} is not a region` }]);
    return [];
  }
  const provinces = divisions.provinces.map(({ code }) => code);
  for (const rule of regionRules) report(file, rule(value, provinces));
  const grid = grids.get(value.grid);
  if (!grids.has(value.grid)) report(file, [{ path: ['grid'], reason: `there is no grids/${value.grid}.json` }]);
  if (grid === undefined) return [];
  if (grid.sample && !value.sample) report(file, [{ path: ['grid'], reason: `${value.grid} is a sample, the region is not` }]);
  const { $schema: _schema, ...described } = value;
  return [{ ...described, ...divisions, grid }];
};

/** All stacks share one account and one AWS region: the national table cannot be reached from another. */
const checkOnePlace = (files: readonly Parsed<RegionFile>[], report: Report) => {
  const [first] = files;
  for (const { file, value } of files) {
    for (const field of ['account', 'region'] as const) {
      if (value.aws[field] !== first?.value.aws[field]) report(file, [{ path: ['aws', field], reason: `differs from ${first?.file}` }]);
    }
  }
};

/**
 * Every configured region with its grid and provinces, by code.
 * Reads `<folder>/MA-*.json` and `<folder>/grids/*.json`; throws `RegionsInvalid` with every problem found.
 */
export const loadRegions = (folder = regionsFolder()): Region[] => {
  const problems: Problem[] = [];
  const report: Report = (file, findings) => problems.push(...findings.map((finding) => ({ file, ...finding })));

  const gridFiles = jsonFiles(join(folder, 'grids'), /\.json$/u).map((name) => `grids/${name}`);
  // A grid that does not parse is present without a value: its own problems are enough.
  const grids = new Map<string, Grid | undefined>(gridFiles.map((file) => [file.slice('grids/'.length, -'.json'.length), undefined]));
  for (const { file, value } of gridFiles.flatMap((file) => parseFile(folder, file, GridSchema, report))) {
    checkName(file, 'version', value.version, report);
    grids.set(file.slice('grids/'.length, -'.json'.length), value);
  }

  problems.push(...gridsOffScale([...grids.values()].filter((grid) => grid !== undefined)));

  const names = jsonFiles(folder, /^MA-.*\.json$/u);
  if (names.length === 0) report(folder, [{ path: [], reason: 'no region is configured (MA-*.json)' }]);
  const files = names.flatMap((file) => parseFile(folder, file, RegionFileSchema, report));
  checkOnePlace(files, report);
  const regions = files.flatMap((file) => assemble(file, grids, report));

  if (problems.length > 0) throw new RegionsInvalid(problems);
  return regions;
};
