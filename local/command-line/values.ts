import * as z from 'zod';

/** A value that is read from text. @param takes how the usage names it @param wanted what is said of a text that reads as none */
export const value = <T>(takes: string, wanted: string, read: (text: string) => T | undefined) =>
  z
    .string()
    .transform((text, context) => {
      const found = read(text);
      if (found !== undefined) return found;
      context.addIssue(`${wanted} is wanted.`);
      return z.NEVER;
    })
    .meta({ title: takes });

export const wholeNumber = (from: number, to: number) =>
  value('number', `a whole number from ${from} to ${to}`, (text) => {
    const number = /^\d{1,15}$/u.test(text) ? Number(text) : Number.NaN;
    return number >= from && number <= to ? number : undefined;
  });

export const words = (takes: string) => value(takes, 'a text', (text) => (text.trim() === '' ? undefined : text));

export const region = value('region', 'the code of a region, such as MA-07,', (text) =>
  /^[A-Z]{2}-\d{2}$/u.test(text) ? text : undefined,
);

export const address = value('address', 'an address that begins with http:// or https://', (text) =>
  z.url({ protocol: /^https?$/u }).safeParse(text).success ? text : undefined,
);

/** On when it is typed. */
export const onOff = z.boolean().default(false);
