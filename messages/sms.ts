import { oneLine } from './clean.ts';

/** Two UCS-2 segments of 67 units each: what an SMS in Arabic may cost. */
export const SMS_LIMIT = 134;

/**
 * The first wording that fits in two segments; wordings go from the fullest to the barest, each a list of lines.
 * Codes and addresses get their own line: inside an Arabic one, a code that begins with digits would be shown in the wrong order.
 */
export const shortest = (wordings: readonly (readonly string[])[]): string => {
  const texts = wordings.map((lines) => lines.map(oneLine).join('\n'));
  return texts.find((text) => text.length <= SMS_LIMIT) ?? (texts.at(-1) ?? '').slice(0, SMS_LIMIT).toWellFormed();
};
