import { expect, test } from 'vitest';
import { extendedFiles, extensionDetails, unnamedFiles } from '../../../../core/review/extended-files.ts';

const UNTIL = '2026-12-01T22:59:59.999Z';
const BEFORE = '2026-11-20T17:00:00.000Z';

test('the log keeps each file of an extension with the time that it had', () => {
  const files = [{ reference: '123456789', before: BEFORE }, { reference: '123456788' }];
  const details = extensionDetails(files, UNTIL);
  expect(details).toMatchObject({ until: UNTIL, files: 2 });
  expect(extendedFiles(details)).toEqual(files);
  expect(unnamedFiles(details)).toBe(0);
});

test('an entry from before the log named files names none', () => {
  expect(extendedFiles({ until: UNTIL, files: 2 })).toEqual([]);
  expect(unnamedFiles({ until: UNTIL, files: 2 })).toBe(2);
  expect(extendedFiles(extensionDetails([], UNTIL))).toEqual([]);
});
