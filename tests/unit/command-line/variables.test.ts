import { expect, test } from 'vitest';
import { UsageError } from '../../../local/command-line/failure.ts';
import { port, readVariables } from '../../../local/command-line/variables.ts';

const ports = { PORT: port(3_000), MAIL_PORT: port(8_005, 1) };

test('a variable that is not set, or set to nothing, has its default', () => {
  expect(readVariables(ports, { PORT: '', OTHER: 'x' })).toEqual({ PORT: 3_000, MAIL_PORT: 8_005 });
  expect(readVariables(ports, { PORT: '0', MAIL_PORT: '1' })).toEqual({ PORT: 0, MAIL_PORT: 1 });
});

test.each([
  [{ PORT: 'many' }, 'PORT=many is not understood.'],
  [{ MAIL_PORT: '0' }, 'MAIL_PORT=0 is not understood.'],
])('%j is told in a line', (environment, line) => {
  expect(() => readVariables(ports, environment)).toThrow(new UsageError(line));
});
