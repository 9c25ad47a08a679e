import type { Answer } from './client.ts';
import type { System } from './system.ts';

type Fields = Readonly<Record<string, string>>;

/** A browser without its manners that keeps its cookies, as one computer that several people use. */
export type Jar = {
  readonly cookies: Map<string, string>;
  readonly get: (path: string, headers?: Fields) => Promise<Answer>;
  /** Posts a form. A list posts one name several times. */
  readonly post: (path: string, fields?: Readonly<Record<string, string | readonly string[]>>, headers?: Fields) => Promise<Answer>;
};

export const jarOf = ({ url }: Pick<System, 'url'>, language = 'fr'): Jar => {
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit, headers: Fields): Promise<Answer> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, url), {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', 'accept-language': language, ...(cookie === '' ? {} : { cookie }), ...headers },
    });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      if (value === '' || /max-age=0/iu.test(set)) cookies.delete(name);
      else cookies.set(name, value);
    }
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    cookies,
    get: (path, headers = {}) => ask(path, { method: 'GET' }, headers),
    post: (path, fields = {}, headers = {}) => {
      const body = new URLSearchParams();
      for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) body.append(name, one);
      return ask(path, { method: 'POST', body }, headers);
    },
  };
};
