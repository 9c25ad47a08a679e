/**
 * Bodies of a form that say something else than they seem to: bytes that are no UTF-8 or too many for their character, broken and
 * doubled escapes, names that are no names. `NAME` stands for the field.
 */
export const HOSTILE_BODIES: readonly Buffer[] = [
  'NAME=%C0%BCscript%C0%BE',
  'NAME=%E0%80%BCscript%E0%80%BE',
  'NAME=%F0%80%80%BC',
  'NAME=%ED%A0%80%ED%B0%80',
  'NAME=%F4%90%80%80',
  'NAME=%FF%FE%3C',
  'NAME=%E2%80',
  'NAME=%80%80%80',
  'NAME=%u003cscript%u003e',
  'NAME=%253Cscript%253E',
  'NAME=%',
  'NAME=%zz%1',
  'NAME=%00',
  'NAME',
  'NAME=a&NAME=b',
  'NAME[]=a',
  'NAME[$ne]=a',
  'NAME.__proto__.x=a',
  '__proto__=a&NAME=b',
  '__proto__[NAME]=a',
  'constructor.prototype.NAME=a',
  'hasOwnProperty=a&NAME=b',
  ';NAME=a;',
  '&&&=&=&NAME=a&',
  '+NAME+=a',
  'NAME%00=a',
  `NAME=${'%3Cb%3E'.repeat(2_000)}`,
  Array.from({ length: 3_000 }, (_, index) => `f${index}=x`).join('&'),
].map((text) => Buffer.from(text));

/** The same, with bytes as they stand. */
export const HOSTILE_BYTES: readonly Buffer[] = [
  [0xc0, 0xbc],
  [0xe0, 0x80, 0xbc],
  [0xed, 0xa0, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xff, 0xfe],
  [0x80],
].map((bytes) => Buffer.from([...Buffer.from('NAME=a'), ...bytes, ...Buffer.from('z')]));

/** A hostile body for one field. */
export const bodyFor = (body: Buffer, name: string): Buffer =>
  Buffer.from(body.toString('latin1').replaceAll('NAME', encodeURIComponent(name)), 'latin1');
