import { LANGUAGES, type Language } from '../../core/language.ts';

/** The language to answer in: what the page asks for, else the first of `Accept-Language` that we speak, else Arabic. */
export const languageOf = (asked: string | null, acceptLanguage: string | undefined): Language => {
  const wanted = [asked ?? '', ...preferences(acceptLanguage ?? '')];
  for (const tag of wanted) {
    const language = LANGUAGES.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (language !== undefined) return language;
  }
  return 'ar';
};

const preferences = (header: string): string[] =>
  header
    .split(',')
    .map((entry) => {
      const [tag = '', ...parameters] = entry.trim().split(';');
      const q = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/u.exec(parameter)?.[1]).find((value) => value !== undefined);
      return { tag, q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ tag }) => tag);
