/**
 * A page or a letter without its texts and without the values of its attributes: what must not depend on what people typed. A
 * bracket or a quotation mark that was let through shows. Line breaks in a text are elements of their own.
 */
export const structure = (html: string): string =>
  html
    .replace(/="[^"]*"/gu, '=""')
    .replace(/>[^<]+/gu, '>')
    .replaceAll('<br>', '');

/** Everything that a page leads to, loads or posts to, but the empty icon. */
export const leads = (html: string): readonly string[] =>
  [...html.matchAll(/\s(?:href|src|action|formaction)="([^"]*)"/gu)].flatMap(([, lead = '']) => (lead === 'data:,' ? [] : [lead]));
