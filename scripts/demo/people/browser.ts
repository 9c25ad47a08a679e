import type { Language } from '../../../core/language.ts';
import { type Answers, type Form, fillIn, formsOf } from './form.ts';
import type { Answered, Http } from './http.ts';

/** A page as a person has it before her. */
export type Page = {
  readonly status: number;
  /** Path and query, after redirects. */
  readonly path: string;
  readonly html: string;
  /** The first form that has a field of this name. */
  readonly formWith: (field: string) => Form | undefined;
  /** The first form that is sent to this path, whatever its query. */
  readonly formTo: (path: string) => Form | undefined;
};

/** One person's browser: it keeps her cookies, follows redirects, and runs no script. */
export type Browser = {
  readonly open: (path: string) => Promise<Page>;
  /** Sends a form of a page, with the answers put in. Throws when the page does not offer them. */
  readonly submit: (form: Form, answers?: Answers) => Promise<Page>;
};

const MOST_REDIRECTS = 5;

export const openBrowser = (http: Http, language: Language): Browser => {
  const cookies = new Map<string, string>();
  const keep = (set: string): void => {
    const [pair = '', ...attributes] = set.split(';').map((part) => part.trim());
    const [name = '', ...value] = pair.split('=');
    if (attributes.some((attribute) => /^max-age=0$/iu.test(attribute))) cookies.delete(name);
    else cookies.set(name, value.join('='));
  };
  const headers = (): Record<string, string> => ({
    accept: 'text/html,application/xhtml+xml',
    'accept-language': language,
    'sec-fetch-site': 'same-origin',
    ...(cookies.size === 0 ? {} : { cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; ') }),
  });
  const arrive = async (path: string, answer: Answered, redirects = 0): Promise<Page> => {
    for (const set of answer.headers.getSetCookie()) keep(set);
    const location = answer.headers.get('location');
    if (answer.status >= 300 && answer.status < 400 && location !== null && redirects < MOST_REDIRECTS) {
      const next = pathWithin(http.origin, path, location);
      return arrive(next, await http.ask(next, { method: 'GET', headers: headers() }), redirects + 1);
    }
    const forms = formsOf(answer.body);
    return {
      status: answer.status,
      path,
      html: answer.body,
      formWith: (field) => forms.find(({ fields }) => fields.some(({ name }) => name === field)),
      formTo: (target) => forms.find(({ action }) => action.split('?')[0] === target),
    };
  };
  return {
    open: async (path) => {
      const within = pathWithin(http.origin, '/', path);
      return arrive(within, await http.ask(within, { method: 'GET', headers: headers() }));
    },
    submit: async (form, answers = {}) => {
      if (form.method !== 'post') throw new Error(`the form at ${form.action} is sent by ${form.method}`);
      const path = pathWithin(http.origin, '/', form.action);
      const body = fillIn(form, answers).toString();
      const sent = { ...headers(), 'content-type': 'application/x-www-form-urlencoded' };
      return arrive(path, await http.ask(path, { method: 'POST', headers: sent, body }));
    },
  };
};

/** A link's path on this site. Throws for a link to another. */
const pathWithin = (origin: string, from: string, link: string): string => {
  const url = new URL(link, `${origin}${from}`);
  if (url.origin !== new URL(origin).origin) throw new Error(`a link leads to ${url.origin}, not to ${origin}`);
  return `${url.pathname}${url.search}`;
};
