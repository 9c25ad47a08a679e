import { expect, test } from 'vitest';
import { defineCommand, readOptions, usageOf } from '../../../local/command-line/command.ts';
import { UsageError } from '../../../local/command-line/failure.ts';
import { address, onOff, region, wholeNumber, words } from '../../../local/command-line/values.ts';

const sample = defineCommand({
  call: 'npm run sample',
  does: 'Shows how it goes.',
  options: {
    file: words('reference'),
    files: wholeNumber(24, 1_900).default(1_500),
    region: region.default('MA-07'),
    url: address.optional(),
    json: onOff,
  },
  help: { file: 'which', files: 'how many', region: 'where', url: 'the system', json: 'for programs' },
  more: 'See the docs.',
});

test('the usage says what can be typed, what it takes and what it is otherwise', () => {
  expect(usageOf(sample)).toBe(`npm run sample -- [options]

Shows how it goes.

  --file <reference>  which (must be given)
  --files <number>    how many (default: 1500)
  --region <region>   where (default: MA-07)
  --url <address>     the system
  --json              for programs
  --help              shows this

See the docs.`);
});

test('what is not typed has its default, or is absent', () => {
  expect(readOptions(sample, ['--file', '7'])).toEqual({ file: '7', files: 1_500, region: 'MA-07', json: false });
});

test('values are read as what they are, in either way of typing them', () => {
  expect(readOptions(sample, ['--files=24', '--json', '--file', '-7', '--url', 'http://127.0.0.1:9'])).toEqual({
    file: '-7',
    files: 24,
    region: 'MA-07',
    url: 'http://127.0.0.1:9',
    json: true,
  });
});

test.each([[['--help']], [['-h']], [['--bogus', '--help']]])('%j asks for help', (args) => {
  expect(readOptions(sample, args)).toBe('help');
});

test.each([
  [[], '--file is missing.'],
  [['--bogus'], 'There is no option --bogus.'],
  [['-x'], 'There is no option -x.'],
  [['--toString'], 'There is no option --toString.'],
  [['more'], '"more" is not understood: options begin with --.'],
  [['--files'], '--files needs a value.'],
  [['--file', '--json'], '--file needs a value.'],
  [['--json=yes'], '--json takes no value.'],
  [['--file', '7', '--files', '23'], '--files 23 is not understood: a whole number from 24 to 1900 is wanted.'],
  [['--file', '7', '--files', '1e3'], '--files 1e3 is not understood: a whole number from 24 to 1900 is wanted.'],
  [['--file', '7', '--region', 'Fes'], '--region Fes is not understood: the code of a region, such as MA-07, is wanted.'],
  [['--file', '7', '--url', 'ftp://x'], '--url ftp://x is not understood: an address that begins with http:// or https:// is wanted.'],
  [['--file', ' '], '--file   is not understood: a text is wanted.'],
])('%j is told in a line', (args, line) => {
  expect(() => readOptions(sample, args)).toThrow(new UsageError(line));
});
