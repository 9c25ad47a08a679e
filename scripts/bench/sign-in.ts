import * as z from 'zod';

const StoreSchema = z.object({ messages: z.array(z.object({ id: z.number(), text: z.string().nullish() })) });

/** A signed-in member of staff: the cookie of her session and the token that her forms carry. */
export type StaffSession = { readonly cookie: string; readonly csrf: string };

/** Signs in as people do: asks for a link, opens it, asks for a code, reads it in the mailbox. `home`: where she then goes. */
export const signIn = async (url: string, mailUrl: string, email: string, home: string): Promise<StaffSession> => {
  const link = await mailed(mailUrl, email, /\/l\/([\w-]{22})/u, () => post(`${url}/sign-in`, { email }));
  const code = await mailed(mailUrl, email, /\b(\d{6})\b/u, () => post(`${url}/l/${link}/code`, {}));
  const opened = await post(`${url}/l/${link}/session`, { code });
  const cookie = opened.headers.getSetCookie()[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`no session for ${email}: ${opened.status}`);
  const page = await (await fetch(`${url}${home}`, { headers: { cookie } })).text();
  const csrf = /name="csrf" value="([^"]+)"/u.exec(page)?.[1];
  if (csrf === undefined) throw new Error(`no form for ${email}`);
  return { cookie, csrf };
};

export const post = (url: string, fields: Readonly<Record<string, string>>, cookie = ''): Promise<Response> =>
  fetch(url, { method: 'POST', body: new URLSearchParams(fields), headers: { cookie, accept: 'text/html' }, redirect: 'manual' });

const mailed = async (mailUrl: string, to: string, pattern: RegExp, ask: () => Promise<unknown>): Promise<string> => {
  const read = async () => StoreSchema.parse(await (await fetch(`${mailUrl}/store?to=${encodeURIComponent(to)}`)).json()).messages;
  const before = Math.max(0, ...(await read()).map(({ id }) => id));
  await ask();
  for (;;) {
    for (const { id, text } of await read()) {
      const found = id > before ? pattern.exec(text ?? '')?.[1] : undefined;
      if (found !== undefined) return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
