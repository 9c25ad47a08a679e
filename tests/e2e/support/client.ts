import { codeIn, hasCode, hasSignInLink, signInLink } from './mailbox.ts';
import type { System } from './system.ts';

/** Where somebody signs in. */
type Entrance = Pick<System, 'url' | 'mailbox'>;

export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string };
type Fields = Readonly<Record<string, string>>;

/** Whoever sends requests as she likes: a browser without its manners. */
export type Client = {
  readonly get: (path: string, headers?: Fields) => Promise<Answer>;
  /** Posts a form. */
  readonly post: (path: string, fields?: Fields, headers?: Fields) => Promise<Answer>;
};

const HTML = { accept: 'text/html', 'accept-language': 'fr' };

export const clientOf = ({ url }: Pick<System, 'url'>, cookie?: string): Client => {
  const ask = async (path: string, init: RequestInit, headers: Fields): Promise<Answer> => {
    const response = await fetch(new URL(path, url), {
      ...init,
      redirect: 'manual',
      headers: { ...HTML, ...(cookie === undefined ? {} : { cookie }), ...headers },
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    get: (path, headers = {}) => ask(path, { method: 'GET' }, headers),
    post: (path, fields = {}, headers = {}) => ask(path, { method: 'POST', body: new URLSearchParams(fields) }, headers),
  };
};

/** Somebody who is signed in. */
export type Person = Client & { readonly cookie: string; readonly csrf: string };

const PLACES = ['/review', '/secretariat', '/referrals', '/assist', '/cases', '/information'];

/** The token that a signed-in page's forms carry. */
export const csrfIn = ({ text }: Answer): string => /name="csrf" value="([^"]+)"/u.exec(text)?.[1] ?? '';

/** Opens a session with the link of a message and the code that it makes come. Throws when she does not get in. */
export const enter = async (system: Entrance, link: string, to: string): Promise<Person> => {
  const { mailbox } = system;
  const stranger = clientOf(system);
  const before = await mailbox.newest();
  await stranger.post(`${link}/code`);
  const code = codeIn(await mailbox.arrival(to, hasCode, before));
  return enterWith(system, link, code);
};

export const enterWith = async (system: Pick<System, 'url'>, link: string, code: string): Promise<Person> => {
  const opened = await clientOf(system).post(`${link}/session`, { code });
  const [cookie = ''] = opened.headers.getSetCookie().map((set) => set.split(';')[0] ?? '');
  const place = opened.headers.get('location') ?? '';
  if (opened.status !== 303 || !PLACES.includes(place.split('?')[0] ?? '')) throw new Error(`not signed in: ${opened.status}`);
  const person = clientOf(system, cookie);
  return { ...person, cookie, csrf: csrfIn(await person.get(place)) };
};

/** Signs a member of the staff in: by the link of her mail, or by one that she asks for. */
export const signIn = async (system: Entrance, email: string): Promise<Person> => {
  const link = (await system.mailbox.all(email)).findLast(hasSignInLink);
  if (link !== undefined) return enter(system, signInLink(link), email);
  await clientOf(system).post('/sign-in', { email });
  return enter(system, signInLink(await system.mailbox.arrival(email, hasSignInLink)), email);
};
